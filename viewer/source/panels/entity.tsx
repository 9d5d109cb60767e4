/** What is known of one entity: names, place, posts, and whatever it is linked to, a relation at a time. */

import { useAnswer } from '../network/answers';
import type { Network } from '../network/network';
import type { Client } from '../service/client';
import type { Told } from '../state/history';
import { RELATIONS, useWords } from '../words/words';
import { AsOf } from './as_of';
import { Close } from './close';
import { Deeds } from './deeds';
import { Failure } from './failure';
import { KindIcon } from './icons';
import { Life } from './life';
import { Neighbours } from './neighbours';
import { Posts } from './posts';
import { Events } from './events';

interface Props {
  readonly client: Client;
  readonly network: Network;
  readonly told: Told;
  readonly id: string;
  readonly pin: (id: string) => void;
  readonly go: (id: string) => void;
}

const LONG = 90; // letters of a name that would fill a phone as a heading

export function EntityPanel({ client, network, told, id, pin, go }: Props) {
  const { t, kind, level, date } = useWords();
  const { view, act } = told;
  const answer = useAnswer(id, () => client.entity(id));
  const found = answer.value;
  const entity = found ?? network.nodes.get(id);
  const about = found ?? network.nodes.get(id);
  if (!entity) {
    return (
      <header class="panel-head">
        <h2 tabIndex={-1}>{answer.waiting ? t('loading') : id}</h2>
        <Close act={act} />
        <Failure answer={answer} />
      </header>
    );
  }
  const facts = [
    about?.level && level(about.level),
    about?.place && about.place.id !== id && about.place.name,
    entity.date && date(entity.date),
    about && t('node.documents', { count: about.documents }),
  ];
  const relations = Object.keys(RELATIONS).filter((type) => found?.counts[type]);
  return (
    <>
      <header class="panel-head">
        <p class="kind">
          <KindIcon type={entity.type} /> {kind(entity.type)}
        </p>
        <h2 lang="vi" tabIndex={-1} class={entity.name.length > LONG ? 'long' : undefined}>{entity.name}</h2>
        <Close act={act} />
        <p class="quiet">{facts.filter(Boolean).join(' · ')}</p>
        {entity.aliases.length > 0 && (
          <p class="aliases">
            <span class="quiet">{t('node.aliases')}:</span> <span lang="vi">{entity.aliases.join('; ')}</span>
          </p>
        )}
      </header>
      {found && <Life of={found} />}
      <Failure answer={answer} />
      <Deeds view={view} act={act} id={id} name={entity.name} kind={entity.type} pin={() => pin(id)} counts={found?.counts ?? {}} beyond={network.beyond} client={client} />
      {found && found.type === 'Person' && found.counts['HOLDS_POSITION'] && (
        <Posts client={client} id={id} act={act} asOf={view.asOf} go={go} />
      )}
      {found && found.type === 'Organization' && found.counts['HOLDS_POSITION'] && (
        <AsOf client={client} whose={{ organization: id }} day={view.asOf} act={act} />
      )}
      {found && found.type !== 'Event' && found.counts['CHAIRS'] && (
        <Events client={client} id={id} act={act} go={go} />
      )}
      {found &&
        relations
          .filter((type) => !elsewhere(found.type, type))
          .map((type) => <Neighbours key={type} client={client} id={id} type={type} count={found.counts[type] ?? 0} act={act} go={go} />)}
    </>
  );
}

/** Posts of a person and events that are chaired have lists of their own, in the order of time. */
function elsewhere(kind: string, type: string): boolean {
  return (kind === 'Person' && type === 'HOLDS_POSITION') || (kind !== 'Event' && type === 'CHAIRS');
}
