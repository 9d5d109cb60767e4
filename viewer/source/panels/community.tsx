/** A community that is not opened: who stands for it, and its members. */

import { useAnswer } from '../network/answers';
import { headOf } from '../network/communities';
import { measure } from '../network/questions';
import type { Client } from '../service/client';
import type { Told } from '../state/history';
import { useWords } from '../words/words';
import { Close } from './close';
import { Failure } from './failure';
import { KindIcon } from './icons';

interface Props {
  readonly client: Client;
  readonly told: Told;
  readonly id: string;
  readonly go: (id: string) => void;
}

const FEW = 100;

export function CommunityPanel({ client, told: { view, act }, id, go }: Props) {
  const { t } = useWords();
  const query = measure(view, 'communities');
  const answer = useAnswer(JSON.stringify(query), () => client.analysis(query));
  const head = headOf(id) ?? '';
  const number = answer.value?.values.find((each) => each.id === head)?.value;
  const members = answer.value?.values.filter(({ value }) => value === number) ?? [];
  const community = answer.value?.communities.find((each) => each.head.id === head);
  return (
    <>
      <header class="panel-head">
        <p class="kind">
          <KindIcon type="Community" /> {t('group.kind')}
        </p>
        <h2 lang="vi" tabIndex={-1}>{community?.head.name}</h2>
        <Close act={act} />
        <p class="quiet">{t('group.made')}</p>
      </header>
      <Failure answer={answer} />
      <p class="chips">
        <button type="button" class="chip" onClick={() => act({ do: 'community', head, open: true })}>
          {t('group.open')}
        </button>
      </p>
      <h3>{t('group.members', { count: members.length })}</h3>
      <ul class="rows">
        {members.slice(0, FEW).map((member) => (
          <li key={member.id}>
            <button type="button" class="entity-button" onClick={() => go(member.id)}>
              <KindIcon type={member.type} />
              <span lang="vi">{member.name}</span>
            </button>
          </li>
        ))}
      </ul>
      {members.length > FEW && <p class="quiet">{t('group.more', { count: members.length - FEW })}</p>}
    </>
  );
}
