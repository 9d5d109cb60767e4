/** How much is drawn, what is left out, and more of it. */

import type { Network, Visible } from '../network/network';
import type { Deed } from '../state/reduce';
import { MOST, START, type View } from '../state/view';
import { useWords } from '../words/words';

interface Props {
  readonly view: View;
  readonly act: (deed: Deed) => void;
  readonly network: Network;
  readonly visible: Visible;
  readonly waiting: boolean;
  readonly ready: boolean;
}

export function Shown({ view, act, network, visible, waiting, ready }: Props) {
  const { t } = useWords();
  const { nodes: moreNodes, links: moreLinks } = network.leftOut;
  const counts = { nodes: visible.nodes.length, links: visible.links.length };
  const part = moreNodes > 0 || moreLinks > 0;
  const first = view.filters === START.filters;
  return (
    <div class="shown">
      <p role="status">
        {!ready && waiting && t('loading')}
        {ready && !counts.nodes && t(first ? 'picture.nothing' : 'picture.empty')}
        {ready && counts.nodes > 0 && t(part ? 'shown.part' : 'shown.all', { ...counts, moreNodes, moreLinks })}
        {visible.hidden > 0 && ` · ${t('shown.hidden', { count: visible.hidden })}`}
      </p>
      {part && view.limit < MOST && (
        <button type="button" class="link-button" onClick={() => act({ do: 'more' })}>
          {t('shown.more')}
        </button>
      )}
      {view.hidden.length > 0 && (
        <button type="button" class="link-button" onClick={() => act({ do: 'show all' })}>
          {t('shown.unhide')}
        </button>
      )}
      {view.centre && (
        <button type="button" class="link-button" onClick={() => act({ do: 'centre', id: '' })}>
          {t('node.uncentre')}
        </button>
      )}
    </div>
  );
}
