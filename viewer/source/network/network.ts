/** The graph that several answers make together, and the part of it that a view lets through; pure. */

import type { Link, Node, Subgraph } from '../service/shapes';
import type { Expansion, Filters, View } from '../state/view';

export interface Network {
  readonly nodes: ReadonlyMap<string, Node>;
  readonly links: ReadonlyMap<string, Link>;
  /** What the first picture leaves out for want of room. */
  readonly leftOut: { readonly nodes: number; readonly links: number };
  /** How many neighbours each expansion leaves out, those that leave out none apart. */
  readonly beyond: readonly Beyond[];
}

export interface Beyond extends Expansion {
  readonly neighbours: number;
}

export interface Visible {
  readonly nodes: readonly Node[];
  readonly links: readonly Link[];
  /** How many nodes of the network the view hides, by hand or by level. */
  readonly hidden: number;
}

/** Never more at once, however much is expanded: what came last is hidden, and counted as such. */
export const MOST_NODES = 2000;
export const MOST_LINKS = 5000;

export const EMPTY: Network = { nodes: new Map(), links: new Map(), leftOut: { nodes: 0, links: 0 }, beyond: [] };

/** The key of a link: there is one of each type between two nodes. */
export function linkKey(link: Pick<Link, 'source' | 'target' | 'type'>): string {
  return `${link.type}|${link.source}|${link.target}`;
}

/** An answer of nodes and links; the first of a view tells what it leaves out. */
export type Part = Pick<Subgraph, 'nodes' | 'links'> & Partial<Pick<Subgraph, 'left_out'>>;

/**
 * The answers as one graph; the first one is the base picture, and tells what is left out. Those of `expanded`, in its
 * order, come next.
 */
export function merge(answers: readonly (Part | null)[], expanded: readonly Expansion[] = []): Network {
  const nodes = new Map<string, Node>();
  const links = new Map<string, Link>();
  for (const answer of answers) {
    if (!answer) continue; // what does not exist any more leaves the rest as it is
    for (const node of answer.nodes) nodes.set(node.id, fuller(nodes.get(node.id), node));
    for (const link of answer.links) {
      const key = linkKey(link);
      if ((links.get(key)?.documents ?? 0) < link.documents) links.set(key, link);
    }
  }
  const beyond = expanded.map((each, at) => ({ ...each, neighbours: answers[at + 1]?.left_out?.nodes ?? 0 }));
  return { nodes, links, leftOut: answers[0]?.left_out ?? EMPTY.leftOut, beyond: beyond.filter(({ neighbours }) => neighbours) };
}

function fuller(known: Node | undefined, node: Node): Node {
  return known && known.links >= node.links ? known : node;
}

/** What of `network` is drawn: no hidden node, no body of another level, no link without its ends. */
export function visible(network: Network, view: Pick<View, 'hidden' | 'filters'>): Visible {
  const hidden = new Set(view.hidden);
  const passing = [...network.nodes.values()].filter((node) => !hidden.has(node.id) && atLevel(node, view.filters));
  const nodes = passing.slice(0, MOST_NODES);
  const drawn = new Set(nodes.map((node) => node.id));
  const joined = [...network.links.values()].filter((link) => drawn.has(link.source) && drawn.has(link.target));
  const links = joined.slice(0, MOST_LINKS);
  return { nodes, links, hidden: network.nodes.size - nodes.length };
}

function atLevel(node: Node, { levels }: Filters): boolean {
  return !levels.length || !node.level || levels.includes(node.level);
}

/** How many links lie between `from` and each node that can be reached from it. */
export function distances(links: readonly Link[], from: string): Map<string, number> {
  const near = new Map<string, string[]>();
  for (const { source, target } of links) {
    for (const [one, other] of [[source, target], [target, source]] as const) {
      const known = near.get(one);
      if (known) known.push(other);
      else near.set(one, [other]);
    }
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
