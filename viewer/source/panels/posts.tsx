/** The posts of a person: each day on which one was seen is a dot, and nothing is drawn between two dots. */

import { useAnswer } from '../network/answers';
import type { Client } from '../service/client';
import type { Around, Position } from '../service/shapes';
import type { Deed } from '../state/reduce';
import { useWords } from '../words/words';
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
      <label class="field">
        <span>{t('node.as of')}</span>
        <input type="date" value={asOf} onChange={(event) => act({ do: 'as of', day: event.currentTarget.value })} />
      </label>
      {asOf && <AsOf client={client} id={id} day={asOf} />}
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
        onClick={() => act({ do: 'select', what: { kind: 'link', source: fact.from.id, target, type: fact.type } })}
      >
        {told}
      </button>
    </li>
  );
}

function AsOf({ client, id, day }: { readonly client: Client; readonly id: string; readonly day: string }) {
  const { t } = useWords();
  const answer = useAnswer(`${id} ${day}`, () => client.positions(id, day));
  return (
    <div role="status">
      <Failure answer={answer} />
      {answer.value?.length === 0 && <p class="quiet">{t('node.none as of')}</p>}
      <ul class="rows">
        {(answer.value ?? []).map((position) => (
          <li key={position.id}>
            <span lang="vi">
              {position.title}, {position.to.name}
            </span>
            <Seen observed={position.observed} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Seen({ observed }: { readonly observed: Position['observed'] }) {
  const { t, date } = useWords();
  if (!isAround(observed)) return null;
  const { on, before, before_gap_days: since, after, after_gap_days: until } = observed;
  const told = [
    on.length > 0 && t('node.on day', { date: on.map(date).join(', ') }),
    before && t('node.before', { date: date(before), days: since ?? '?' }),
    after && t('node.after', { date: date(after), days: until ?? '?' }),
  ];
  return <small class="quiet">{told.filter(Boolean).join('; ')}</small>;
}

function isAround(observed: Position['observed']): observed is Around {
  return 'on' in observed;
}
