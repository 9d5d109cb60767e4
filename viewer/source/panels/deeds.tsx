/** What can be done with the selected node: expand by relation, collapse, pin, hide, centre, find a path. */

import type { Beyond } from '../network/network';
import type { Client } from '../service/client';
import type { Deed } from '../state/reduce';
import type { View } from '../state/view';
import { RELATIONS, useWords } from '../words/words';
import { PathFinder } from './paths';

interface Props {
  readonly client: Client;
  readonly view: View;
  readonly act: (deed: Deed) => void;
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  /** Keep the node where it lies. */
  readonly pin: () => void;
  readonly counts: Readonly<Record<string, number>>;
  readonly beyond: readonly Beyond[];
}

export function Deeds({ client, view, act, id, name, kind, pin, counts, beyond }: Props) {
  const { t, relation, number } = useWords();
  const expanded = new Set(view.expanded.filter((each) => each.id === id).map((each) => each.type));
  const types = Object.keys(RELATIONS).filter((type) => counts[type]);
  const pinned = view.pinned[id] !== undefined;
  const centred = view.centre === id;
  // What can stand at either end of a relation is told both ways: the number counts both.
  const named = (type: string) => {
    const ways = [RELATIONS[type]?.from.includes(kind) && relation(type), RELATIONS[type]?.to.includes(kind) && relation(type, true)];
    return [...new Set(ways.filter(Boolean))].join(' / ');
  };
  const told = (type: string) => (type === '*' ? t('node.everything') : named(type));
  const toggle = (type: string) => act({ do: expanded.has(type) ? 'collapse' : 'expand', id, type });
  return (
    <section class="deeds">
      <h3>{t('node.expand')}</h3>
      <div class="chips">
        {types.map((type) => (
          <button key={type} type="button" class="chip" aria-pressed={expanded.has(type)} onClick={() => toggle(type)}>
            {told(type)} <small>{number(counts[type] ?? 0)}</small>
          </button>
        ))}
        <button type="button" class="chip" aria-pressed={expanded.has('*')} onClick={() => toggle('*')}>
          {told('*')}
        </button>
        {expanded.size > 0 && (
          <button type="button" class="link-button" onClick={() => act({ do: 'collapse', id })}>
            {t('node.collapse')}
          </button>
        )}
      </div>
      {beyond
        .filter((each) => each.id === id)
        .map(({ type, neighbours }) => (
          <p key={type} class="beyond">
            {told(type)}: {t('node.beyond', { count: neighbours })}{' '}
            <button type="button" class="link-button" onClick={() => act({ do: 'expand further', id, type })}>
              {t('shown.more')}
            </button>
          </p>
        ))}
      <div class="chips">
        <button type="button" class="chip" aria-pressed={centred} onClick={() => act({ do: 'centre', id: centred ? '' : id })}>
          {t('node.centre')}
        </button>
        <button type="button" class="chip" aria-pressed={pinned} onClick={pinned ? () => act({ do: 'unpin', id }) : pin}>
          {t('node.pin')}
        </button>
        <button type="button" class="chip" onClick={() => act({ do: 'hide', id })}>
          {t('node.hide')}
        </button>
      </div>
      <PathFinder client={client} view={view} act={act} id={id} name={name} />
    </section>
  );
}
