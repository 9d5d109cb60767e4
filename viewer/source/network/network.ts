/** The graph that several answers make together, and the part of it that a view lets through; pure. */

import type { Link, Node, Subgraph } from '../service/shapes';
import type { Filters, View } from '../state/view';

export interface Network {
  readonly nodes: ReadonlyMap<string, Node>;
  readonly links: ReadonlyMap<string, Link>;
  /** What the first picture leaves out for want of room. */
  readonly leftOut: { readonly nodes: number; readonly links: number };
}

export interface Visible {
  readonly nodes: readonly Node[];
  readonly links: readonly Link[];
  /** How many nodes of the network the view hides, by hand or by level. */
  readonly hidden: number;
}

export const EMPTY: Network = { nodes: new Map(), links: new Map(), leftOut: { nodes: 0, links: 0 } };

/** The key of a link: there is one of each type between two nodes. */
export function linkKey(link: Pick<Link, 'source' | 'target' | 'type'>): string {
  return `${link.type}|${link.source}|${link.target}`;
}

/** The answers as one graph; the first one is the base picture, and tells what is left out. */
export function merge(answers: readonly Pick<Subgraph, 'nodes' | 'links' | 'left_out'>[]): Network {
  const nodes = new Map<string, Node>();
  const links = new Map<string, Link>();
  for (const answer of answers) {
    for (const node of answer.nodes) nodes.set(node.id, fuller(nodes.get(node.id), node));
    for (const link of answer.links) links.set(linkKey(link), link);
  }
  return { nodes, links, leftOut: answers[0]?.left_out ?? EMPTY.leftOut };
}

function fuller(known: Node | undefined, node: Node): Node {
  return known && known.links >= node.links ? known : node;
}

/** What of `network` is drawn: no hidden node, no body of another level, no link without its ends. */
export function visible(network: Network, view: Pick<View, 'hidden' | 'filters'>): Visible {
  const hidden = new Set(view.hidden);
  const nodes = [...network.nodes.values()].filter((node) => !hidden.has(node.id) && atLevel(node, view.filters));
  const drawn = new Set(nodes.map((node) => node.id));
  const links = [...network.links.values()].filter((link) => drawn.has(link.source) && drawn.has(link.target));
  return { nodes, links, hidden: network.nodes.size - nodes.length };
}

function atLevel(node: Node, { levels }: Filters): boolean {
  return !levels.length || !node.level || levels.includes(node.level);
}

/** The nodes one link away from `id` among `links`. */
export function neighbours(links: readonly Link[], id: string): Set<string> {
  const found = new Set<string>();
  for (const link of links) {
    if (link.source === id) found.add(link.target);
    if (link.target === id) found.add(link.source);
  }
  return found;
}

/** How many links lie between `from` and each node that can be reached from it. */
export function distances(links: readonly Link[], from: string): Map<string, number> {
  const near = new Map<string, string[]>();
  for (const { source, target } of links) {
    near.set(source, [...(near.get(source) ?? []), target]);
    near.set(target, [...(near.get(target) ?? []), source]);
  }
  const found = new Map([[from, 0]]);
  const queue = [from];
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    for (const next of near.get(id) ?? []) {
      if (!found.has(next)) {
        found.set(next, (found.get(id) ?? 0) + 1);
        queue.push(next);
      }
    }
  }
  return found;
}
