/** What stands behind a link: every sentence that says it. */

import { useAnswer } from '../network/answers';
import { linkKey, type Network } from '../network/network';
import type { Client } from '../service/client';
import type { Entity, Fact } from '../service/shapes';
import type { Told } from '../state/history';
import type { Selection } from '../state/view';
import { RELATIONS, useWords } from '../words/words';
import { Close } from './close';
import { Failure } from './failure';
import { KindIcon } from './icons';
import { Quote, spoken } from './quote';

interface Props {
  readonly client: Client;
  readonly network: Network;
  readonly told: Told;
  readonly selected: Extract<Selection, { kind: 'link' }>;
  readonly go: (id: string) => void;
}

export function LinkPanel({ client, network, told, selected, go }: Props) {
  const { t, date, relation, kind } = useWords();
  const { view, act } = told;
  const { source, target, type } = selected;
  const { from, to } = view.filters;
  const query = { source, target, type, from, to };
  const answer = useAnswer(JSON.stringify(query), () => client.facts(query));
  const facts = answer.value ?? [];
  const ends = (id: string, side: 'from' | 'to') => network.nodes.get(id) ?? facts[0]?.[side];
  const link = network.links.get(linkKey(selected));
  const sentences = facts.reduce((sum, fact) => sum + fact.evidence.length, 0);
  const arrow = RELATIONS[type]?.directed === false ? '↔' : '↓';
  return (
    <>
      <header class="panel-head">
        <p class="kind">{t('link.title')}</p>
        <h2 class="link-ends" tabIndex={-1}>
          <End entity={ends(source, 'from')} kind={kind} go={go} />
          <span class="link-relation">
            <span aria-hidden="true">{arrow}</span> {relation(type)}
          </span>
          <End entity={ends(target, 'to')} kind={kind} go={go} />
        </h2>
        <Close act={act} />
        {link && (
          <p class="quiet">
            {[t('link.documents', { count: link.documents }), period(link.first, link.last, date)]
              .filter(Boolean)
              .join(' · ')}
          </p>
        )}
      </header>
      <Failure answer={answer} />
      {answer.waiting && !facts.length && <p class="quiet">{t('loading')}</p>}
      {answer.value && <h3>{sentences ? t('link.sentences', { count: sentences }) : t('link.none')}</h3>}
      {facts.map((fact) => (
        <section key={fact.id} class="fact">
          <FactLine fact={fact} go={go} />
          {fact.evidence.map((evidence) => (
            <Quote key={evidence.document.id + evidence.start} evidence={evidence} names={spoken(fact)} act={act} />
          ))}
        </section>
      ))}
    </>
  );
}

/** What a fact says beside its ends: the post, the day, the programme. */
function FactLine({ fact, go }: { readonly fact: Fact; readonly go: (id: string) => void }) {
  const { t, date } = useWords();
  const { title, under } = fact;
  const said = [title, fact.date && date(fact.date)].filter(Boolean).join(' · ');
  if (!said && !under) return null;
  return (
    <h4 class="fact-line" lang="vi">
      {said}
      {said && under && ' · '}
      {under && (
        <button type="button" class="link-button" onClick={() => go(under.id)}>
          {t('link.under', { name: under.name })}
        </button>
      )}
    </h4>
  );
}

interface EndProps {
  readonly entity: Entity | undefined;
  readonly kind: (type: string) => string;
  readonly go: (id: string) => void;
}

function End({ entity, kind, go }: EndProps) {
  if (!entity) return null;
  return (
    <button type="button" class="entity-button" title={kind(entity.type)} onClick={() => go(entity.id)}>
      <KindIcon type={entity.type} />
      <span lang="vi">{entity.name}</span>
    </button>
  );
}

/** `first` to `last`, or the one day there is. */
export function period(
  first: string | null | undefined,
  last: string | null | undefined,
  date: (iso: string) => string,
): string {
  const days = [first, last].filter((day): day is string => Boolean(day)).map(date);
  return [...new Set(days)].join(' – ');
}
