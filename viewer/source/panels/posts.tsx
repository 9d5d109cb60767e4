/** The posts of a person: each day on which one was seen is a dot, and nothing is drawn between two dots. */

import { useAnswer } from '../network/answers';
import type { Client } from '../service/client';
import type { Deed } from '../state/reduce';
import { useWords } from '../words/words';
import { AsOf } from './as_of';
import { Failure } from './failure';
import { period } from './link';
import { axis, dots, type Row } from './posts_axis';

interface Props {
  readonly client: Client;
  readonly id: string;
  readonly asOf: string;
  readonly act: (deed: Deed, quiet?: boolean) => void;
  readonly go: (id: string) => void;
}

export function Posts({ client, id, asOf, act, go }: Props) {
  const { t } = useWords();
  const answer = useAnswer(id, () => client.timeline(id, 'HOLDS_POSITION'));
  const rows = dots(answer.value ?? []);
  const years = axis(rows);
  return (
    <section class="posts">
      <h3>{t('node.posts')}</h3>
      <Failure answer={answer} />
      {years && (
        <div class="years" aria-hidden="true">
          <span>{years.first}</span>
          <span>{years.last}</span>
        </div>
      )}
      <ul class="rows">
        {rows.map((row) => (
          <PostRow key={row.fact.id} row={row} years={years} act={act} go={go} />
        ))}
      </ul>
      <p class="quiet note">{t('node.posts note')}</p>
      <AsOf client={client} whose={{ person: id }} day={asOf} act={act} />
    </section>
  );
}

interface RowProps extends Pick<Props, 'act' | 'go'> {
  readonly row: Row;
  readonly years: ReturnType<typeof axis>;
}

function PostRow({ row, years, act, go }: RowProps) {
  const { t, date } = useWords();
  const { fact, days } = row;
  const { id: target } = fact.to;
  const told = period(days[0], days.at(-1), date) || t('node.undated');
  return (
    <li>
      <span lang="vi">{fact.title}</span>
      <button type="button" class="entity-button" lang="vi" onClick={() => go(target)}>
        {fact.to.name}
      </button>
      {years && days.length > 0 && (
        <svg class="dots" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
          <line x1="0" y1="4" x2="100" y2="4" vector-effect="non-scaling-stroke" />
          {days.map((day) => (
            <line key={day} class="dot" x1={years.at(day)} x2={years.at(day)} y1="4" y2="4.01" vector-effect="non-scaling-stroke" />
          ))}
        </svg>
      )}
      <button
        type="button"
        class="count"
        aria-label={`${told}: ${fact.title ?? ''}, ${fact.to.name}`}
        onClick={() => act({ do: 'select', what: { kind: 'link', source: fact.from.id, target, type: fact.type } })}
      >
        {told}
      </button>
    </li>
  );
}
