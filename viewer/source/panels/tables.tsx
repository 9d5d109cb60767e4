/** The same nodes and links as tables: sortable, by keyboard, and in step with the picture. */

import { useEffect, useMemo, useRef, useState } from 'preact/hooks';

import { linkKey, type Visible } from '../network/network';
import { sameSelection, type Deed } from '../state/reduce';
import type { Selection, View } from '../state/view';
import { useWords, type Words } from '../words/words';
import { enter } from './close';
import { KindIcon } from './icons';
import { sorted, type Column, type Order } from './sorting';
import { linkColumns, nodeColumns, type LinkRow } from './columns';
import type { Node } from '../service/shapes';

interface Props {
  readonly view: View;
  readonly act: (deed: Deed) => void;
  readonly visible: Visible;
  /** The row that has the focus, for the picture to show; null when none has it any more. */
  readonly point: (what: Selection | null) => void;
}

export function Tables({ view, act, visible, point }: Props) {
  const words = useWords();
  const { t } = words;
  const [which, setWhich] = useState<'nodes' | 'links'>('nodes');
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (view.table) place.current?.querySelector<HTMLElement>('[aria-pressed=true]')?.focus({ preventScroll: true });
  }, [view.table]);
  const names = useMemo(() => new Map(visible.nodes.map((node) => [node.id, node])), [visible]);
  const links = useMemo(
    () =>
      visible.links.map((link): LinkRow => ({ ...link, from: names.get(link.source)?.name ?? '', to: names.get(link.target)?.name ?? '' })),
    [visible, names],
  );
  return (
    <section id="tables" class="tables" aria-label={t('table.title')} ref={place}>
      <div class="tables-head">
        {view.table && (
          <div class="segments" role="group" aria-label={t('table.title')}>
            <button type="button" aria-pressed={which === 'nodes'} onClick={() => setWhich('nodes')}>
              {t('table.nodes', { count: visible.nodes.length })}
            </button>
            <button type="button" aria-pressed={which === 'links'} onClick={() => setWhich('links')}>
              {t('table.links', { count: links.length })}
            </button>
          </div>
        )}
        <button type="button" class="quiet-button" aria-expanded={view.table} onClick={() => act({ do: 'table', shown: !view.table })}>
          <span aria-hidden="true" class="icon table" /> {t(view.table ? 'table.hide' : 'table.show')}
        </button>
      </div>
      {view.table && which === 'nodes' && (
        <Table<Node>
          label={t('table.nodes', { count: visible.nodes.length })}
          rows={visible.nodes}
          columns={nodeColumns(words)}
          start={{ column: 'documents', down: true }}
          words={words}
          keyOf={(node) => node.id}
          selectionOf={({ id }) => ({ kind: 'node', id })}
          selected={view.selected}
          act={act}
          point={point}
        />
      )}
      {view.table && which === 'links' && (
        <Table<LinkRow>
          label={t('table.links', { count: links.length })}
          rows={links}
          columns={linkColumns(words)}
          start={{ column: 'documents', down: true }}
          words={words}
          keyOf={linkKey}
          selectionOf={({ source, target, type }) => ({ kind: 'link', source, target, type })}
          selected={view.selected}
          act={act}
          point={point}
        />
      )}
    </section>
  );
}

const SHORT = new Set(['kind', 'level', 'relation']); // columns whose words stay on one line

interface TableProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly start: Order;
  readonly words: Words;
  readonly keyOf: (row: Row) => string;
  readonly selectionOf: (row: Row) => Selection;
  readonly selected: Selection | null;
  readonly act: (deed: Deed) => void;
  readonly point: (what: Selection | null) => void;
}

function Table<Row>({ label, rows, columns, start, words, keyOf, selectionOf, selected, act, point }: TableProps<Row>) {
  const [order, setOrder] = useState(start);
  const shown = useMemo(() => sorted(rows, columns, order, words.language), [rows, columns, order, words]);
  const body = useRef<HTMLTableSectionElement>(null);
  useEffect(() => {
    body.current?.querySelector('[aria-current=true]')?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  return (
    <div class="scroll" role="region" aria-label={label} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {columns.map(({ name, title, numeric }) => {
              const by = order.column === name;
              return (
                <th key={name} scope="col" class={numeric ? 'numeric' : undefined} aria-sort={by ? (order.down ? 'descending' : 'ascending') : 'none'}>
                  <button type="button" onClick={() => setOrder({ column: name, down: by ? !order.down : numeric })}>
                    {title}
                    <span aria-hidden="true" class="sort">{by ? (order.down ? '↓' : '↑') : ''}</span>
                  </button>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody ref={body}>
          {shown.map((row) => {
            const what = selectionOf(row);
            const current = sameSelection(selected, what);
            return (
              <tr key={keyOf(row)} aria-current={current ? 'true' : undefined} onFocusIn={() => point(what)} onFocusOut={() => point(null)}>
                {columns.map((column, at) => (
                  <td key={column.name} class={column.numeric ? 'numeric' : SHORT.has(column.name) ? 'short' : undefined} data-head={column.title}>
                    {at === 0 ? (
                      <button type="button" class="entity-button" lang="vi" onClick={() => (current ? enter() : act({ do: 'select', what }))}>
                        {column.icon && <KindIcon type={column.icon(row)} />}
                        <span>{column.told(row)}</span>
                      </button>
                    ) : (
                      column.told(row)
                    )}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
