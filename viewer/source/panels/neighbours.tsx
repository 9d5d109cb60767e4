/** What an entity is linked to by one relation, the best attested first. */

import { useState } from 'preact/hooks';

import { useAnswer } from '../network/answers';
import type { Client } from '../service/client';
import type { Neighbour } from '../service/shapes';
import type { Deed } from '../state/reduce';
import { useWords } from '../words/words';
import { Failure } from './failure';
import { KindIcon } from './icons';
import { period } from './link';

interface Props {
  readonly client: Client;
  readonly id: string;
  readonly type: string;
  readonly count: number;
  readonly act: (deed: Deed) => void;
  readonly go: (id: string) => void;
}

const FEW = 6;
const STEP = 100;

export function Neighbours({ client, id, type, count, act, go }: Props) {
  const { t, relation, number } = useWords();
  const [most, setMost] = useState(FEW);
  const answer = useAnswer(`${id} ${type} ${most}`, () => client.neighbours(id, type, most));
  const items = answer.value?.items ?? [];
  const forwards = items.filter((item) => item.source === id);
  const backwards = items.filter((item) => item.source !== id);
  const same = relation(type) === relation(type, true);
  return (
    <>
      <Failure answer={answer} />
      {(same ? [items] : [forwards, backwards]).map(
        (rows, at) =>
          rows.length > 0 && (
            <section key={at} class="neighbours">
              <h3>{relation(type, at === 1)}</h3>
              <ul class="rows">
                {rows.map((row) => (
                  <Row key={row.entity.id} row={row} act={act} go={go} />
                ))}
              </ul>
            </section>
          ),
      )}
      {answer.value?.next && (
        <button type="button" class="link-button" onClick={() => setMost(most === FEW ? STEP : most + STEP)}>
          {most === FEW && count <= STEP ? t('node.more', { count: number(count) }) : t('shown.more')}
        </button>
      )}
    </>
  );
}

function Row({ row, act, go }: { readonly row: Neighbour } & Pick<Props, 'act' | 'go'>) {
  const { t, date, role } = useWords();
  const { entity, source, target, type } = row;
  const told = [row.roles.map(role).join(', '), row.under.map(({ name }) => t('link.under', { name })).join('; ')];
  const when = period(row.first, row.last, date);
  return (
    <li>
      <button type="button" class="entity-button" onClick={() => go(entity.id)}>
        <KindIcon type={entity.type} />
        <span lang="vi">{entity.name}</span>
      </button>
      <small class="quiet" lang="vi">
        {[...told, when].filter(Boolean).join(' · ')}
      </small>
      <button
        type="button"
        class="count"
        aria-label={`${t('link.documents', { count: row.documents })}: ${entity.name}`}
        onClick={() => act({ do: 'select', what: { kind: 'link', source, target, type } })}
      >
        {t('link.documents', { count: row.documents })}
      </button>
    </li>
  );
}
