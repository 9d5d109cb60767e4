/** What a document added to the graph, what it strengthened and what it contradicts; each leads to the picture. */

import { useAnswer } from '../network/answers';
import type { Client } from '../service/client';
import type { Changes, Fact } from '../service/shapes';
import type { Deed } from '../state/reduce';
import { useWords } from '../words/words';
import { Failure } from './failure';
import { KindIcon } from './icons';

interface Props {
  readonly client: Client;
  readonly id: string;
  readonly act: (deed: Deed) => void;
}

export function Added({ client, id, act }: Props) {
  const { t } = useWords();
  const answer = useAnswer(id, () => client.changes(id));
  const found = answer.value;
  if (!found) return <Failure answer={answer} />;
  const { entities, added, strengthened, contradicted } = found;
  const jump = ({ from, to, type }: Fact) =>
    act({ do: 'added', document: id, what: { kind: 'link', source: from.id, target: to.id, type } });
  return (
    <div class="added">
      <p class="chips">
        <button type="button" class="chip" disabled={!added.length && !entities.length} onClick={() => act({ do: 'added', document: id, what: null })}>
          {t('load.show')}
        </button>
        <button type="button" class="chip" onClick={() => act({ do: 'open', document: { id, start: null } })}>
          {t('load.open')}
        </button>
      </p>
      {!added.length && <p class="quiet">{t('load.nothing new')}</p>}
      <Facts heading={t('load.new facts', { count: added.length })} facts={added} jump={jump} />
      <Entities entities={entities} show={(entity) => act({ do: 'added', document: id, what: { kind: 'node', id: entity } })} />
      <Facts heading={t('load.strengthened', { count: strengthened.length })} facts={strengthened} jump={jump} />
      <Facts heading={t('load.contradicted', { count: contradicted.length })} facts={contradicted} jump={jump} />
    </div>
  );
}

interface EntitiesProps {
  readonly entities: Changes['entities'];
  readonly show: (id: string) => void;
}

function Entities({ entities, show }: EntitiesProps) {
  const { t } = useWords();
  if (!entities.length) return null;
  return (
    <>
      <h3>{t('load.new entities', { count: entities.length })}</h3>
      <p class="chips">
        {entities.map(({ id, type, name }) => (
          <button key={id} type="button" class="chip" lang="vi" onClick={() => show(id)}>
            <KindIcon type={type} /> {name}
          </button>
        ))}
      </p>
    </>
  );
}

interface FactsProps {
  readonly heading: string;
  readonly facts: readonly (Fact & Partial<Pick<Changes['contradicted'][number], 'others'>>)[];
  readonly jump: (fact: Fact) => void;
}

function Facts({ heading, facts, jump }: FactsProps) {
  const { t, relation } = useWords();
  if (!facts.length) return null;
  return (
    <>
      <h3>{heading}</h3>
      <ul class="rows">
        {facts.map((fact) => (
          <li key={fact.id}>
            <button type="button" class="entity-button" onClick={() => jump(fact)}>
              <span>
                <span lang="vi">{fact.from.name}</span> <em>{relation(fact.type)}</em> <span lang="vi">{fact.to.name}</span>
              </span>
            </button>
            <small class="quiet" lang="vi">
              {[fact.title, fact.under && t('link.under', { name: fact.under.name }), fact.others && others(fact.others)]
                .filter(Boolean)
                .join(' · ')}
            </small>
          </li>
        ))}
      </ul>
    </>
  );

  function others(seen: Changes['contradicted'][number]['others']): string {
    return t('load.others', { names: seen.map(({ person }) => person.name).join('; ') });
  }
}
