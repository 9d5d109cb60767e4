/** How much is drawn, what is left out, and more of it. */

import { useAnswer } from '../network/answers';
import { COMMUNITY } from '../network/communities';
import type { Network, Visible } from '../network/network';
import type { Client } from '../service/client';
import type { Deed } from '../state/reduce';
import { MOST, NO_FILTERS, type View } from '../state/view';
import { useWords } from '../words/words';

interface Props {
  readonly client: Client;
  readonly view: View;
  readonly act: (deed: Deed) => void;
  readonly network: Network;
  readonly visible: Visible;
  readonly waiting: boolean;
  readonly ready: boolean;
  /** The picture is of an earlier corpus, as the service says while it makes the one of today. */
  readonly outdated: boolean;
}

export function Shown({ client, view, act, network, visible, waiting, ready, outdated }: Props) {
  const { t } = useWords();
  const { nodes: moreNodes, links: moreLinks } = network.leftOut;
  const counts = { nodes: visible.nodes.length, links: visible.links.length };
  const groups = visible.nodes.filter(({ type }) => type === COMMUNITY).length;
  const beyond = network.beyond.reduce((sum, { neighbours }) => sum + neighbours, 0);
  const part = moreNodes > 0 || moreLinks > 0;
  const { value: stats } = useAnswer('stats', () => client.stats());
  const empty = ready && !counts.nodes;
  return (
    <div class="shown">
      <p role="status">
        {!ready && waiting && t('loading')}
        {empty && t(stats?.documents === 0 ? 'picture.nothing' : 'picture.empty')}
        {ready && counts.nodes > 0 && !view.grouped && t(part ? 'shown.part' : 'shown.all', { ...counts, moreNodes, moreLinks })}
        {ready && counts.nodes > 0 && view.grouped && t('shown.groups', { groups, nodes: counts.nodes - groups, moreNodes, moreLinks })}
        {beyond > 0 && ` · ${t('node.beyond', { count: beyond })}`}
        {outdated && ` · ${t('shown.outdated')}`}
        {visible.hidden > 0 && ` · ${t('shown.hidden', { count: visible.hidden })}`}
      </p>
      {empty && stats?.documents !== 0 && (
        <button type="button" class="link-button" onClick={() => act({ do: 'filter', by: NO_FILTERS })}>
          {t('picture.everything')}
        </button>
      )}
      {(part || view.grouped) && (
        <button type="button" class="link-button" onClick={() => act({ do: 'group', grouped: !view.grouped })}>
          {t(view.grouped ? 'group.leave' : 'group.show')}
        </button>
      )}
      {part && !view.grouped && view.limit < MOST && (
        <button type="button" class="link-button" onClick={() => act({ do: 'more' })}>
          {t('shown.more')}
        </button>
      )}
      {view.hidden.length > 0 && (
        <button type="button" class="link-button" onClick={() => act({ do: 'show all' })}>
          {t('shown.unhide')}
        </button>
      )}
      {view.added && <Lit client={client} id={view.added} act={act} />}
      {view.opened.map((head) => (
        <button key={head} type="button" class="link-button" onClick={() => act({ do: 'community', head, open: false })}>
          {t('group.close', { name: network.nodes.get(head)?.name ?? '' })}
        </button>
      ))}
      {view.centre && (
        <button type="button" class="link-button" onClick={() => act({ do: 'centre', id: '' })}>
          {t('node.uncentre')}
        </button>
      )}
    </div>
  );
}

/** Which document it is whose additions are highlighted. */
function Lit({ client, id, act }: Pick<Props, 'client' | 'act'> & { readonly id: string }) {
  const { t } = useWords();
  const { value } = useAnswer(`added ${id}`, () => client.changes(id));
  return (
    <p class="lit">
      {value && t('load.lit', { title: value.document.title ?? id })}{' '}
      <button type="button" class="link-button" onClick={() => act({ do: 'added', document: '', what: null })}>
        {t('load.unlit')}
      </button>
    </p>
  );
}
