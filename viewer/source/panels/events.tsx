/** The events that a person chaired, in order of time. */

import { useAnswer } from '../network/answers';
import type { Client } from '../service/client';
import type { Deed } from '../state/reduce';
import { useWords } from '../words/words';
import { Failure } from './failure';

interface Props {
  readonly client: Client;
  readonly id: string;
  readonly act: (deed: Deed) => void;
  readonly go: (id: string) => void;
}

export function Events({ client, id, act, go }: Props) {
  const { t, date, relation } = useWords();
  const answer = useAnswer(id, () => client.timeline(id, 'CHAIRS'));
  return (
    <section class="events">
      <h3>{relation('CHAIRS')}</h3>
      <Failure answer={answer} />
      <ol class="rows">
        {(answer.value ?? []).map((fact) => {
          const day = fact.date ?? fact.to.date ?? fact.first;
          const { id: target } = fact.to;
          return (
            <li key={fact.id}>
              <button type="button" class="entity-button" lang="vi" onClick={() => go(target)}>
                {fact.to.name}
              </button>
              <button
                type="button"
                class="count"
                onClick={() => act({ do: 'select', what: { kind: 'link', source: id, target, type: fact.type } })}
              >
                {day ? date(day) : t('node.undated')}
              </button>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
