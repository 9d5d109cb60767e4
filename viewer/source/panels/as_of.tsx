/** Who held which post on a day, as honestly as the service tells it: with its status and the nearest observations. */

import { useAnswer } from '../network/answers';
import type { Client } from '../service/client';
import type { Observation, Position } from '../service/shapes';
import type { Deed } from '../state/reduce';
import { useWords } from '../words/words';
import { Failure } from './failure';

interface Props {
  readonly client: Client;
  readonly whose: { readonly person: string } | { readonly organization: string };
  readonly day: string;
  readonly act: (deed: Deed) => void;
}

export function AsOf({ client, whose, day, act }: Props) {
  const { t } = useWords();
  const query = { ...whose, on: day };
  const answer = useAnswer(day ? JSON.stringify(query) : null, () => client.positions(query));
  return (
    <div class="as-of">
      <label class="field">
        <span>{t('node.as of')}</span>
        <input type="date" value={day} onChange={(event) => act({ do: 'as of', day: event.currentTarget.value })} />
      </label>
      <div role="status">
        <Failure answer={answer} />
        {answer.value?.length === 0 && <p class="quiet">{t('node.none as of')}</p>}
        <ul class="rows">
          {(answer.value ?? []).map((position) => (
            <Row key={position.id} position={position} ofBody={'organization' in whose} act={act} />
          ))}
        </ul>
      </div>
    </div>
  );
}

interface RowProps {
  readonly position: Position;
  readonly ofBody: boolean;
  readonly act: (deed: Deed) => void;
}

function Row({ position, ofBody, act }: RowProps) {
  const { t, date } = useWords();
  const { before, after, status, title, from, to, type } = position;
  const near = [
    before && t('node.before', { date: date(before.date), days: before.gap_days }),
    after && t('node.after', { date: date(after.date), days: after.gap_days }),
  ];
  const link = { kind: 'link', source: from.id, target: to.id, type } as const;
  return (
    <li>
      <button type="button" class="entity-button" lang="vi" onClick={() => act({ do: 'select', what: link })}>
        {title}, {ofBody ? from.name : to.name}
      </button>
      {status && <span class={`status ${status}`}>{t(`status.${status}`)}</span>}
      <small class="quiet">{isOn(before) ? t('node.on day') : near.filter(Boolean).join('; ')}</small>
    </li>
  );
}

function isOn(observation: Observation | null | undefined): boolean {
  return observation?.gap_days === 0;
}
