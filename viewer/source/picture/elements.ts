/** What is drawn, as the data of cytoscape's elements; pure. */

import { BETWEEN } from '../network/communities';
import { linkKey, type Visible } from '../network/network';
import type { Words } from '../words/words';
import type { View } from '../state/view';
import { colourOf, linkLook, nodeLook, sizes, type Measures } from './appearance';

export interface Element {
  readonly group: 'nodes' | 'edges';
  readonly data: { readonly id: string } & Readonly<Record<string, unknown>>;
}

/** Nodes first, then links; `data` holds all that the style sheet reads. */
export function elements(
  visible: Visible,
  view: Pick<View, 'colour' | 'size'>,
  measures: Measures,
  words: Words,
): Element[] {
  const across = sizes(visible.nodes, view.size, measures);
  const nodes = visible.nodes.map((node): Element => {
    const look = nodeLook(node, across.get(node.id) ?? 0, colourOf(node, view.colour, measures));
    return { group: 'nodes', data: { id: node.id, ...look } };
  });
  const links = visible.links.map((link): Element => {
    const told = words.relation(link.type);
    const label = link.documents > 1 ? `${told} · ${words.t(link.type === BETWEEN ? 'group.links' : 'link.documents', { count: link.documents })}` : told;
    const { source, target } = link;
    return { group: 'edges', data: { id: linkKey(link), source, target, type: link.type, label, ...linkLook(link) } };
  });
  return [...nodes, ...links];
}
