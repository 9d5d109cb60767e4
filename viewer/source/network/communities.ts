/** A graph too large to draw, as its communities: each one a node until it is opened; pure. */

import type { Analysis, Link, Node } from '../service/shapes';
import type { Part } from './network';

export const COMMUNITY = 'Community'; // the kind of a node that stands for many
export const BETWEEN = 'BETWEEN'; // the relation of two such nodes, or of those who stand for them
const PREFIX = 'community-';
const MOST = 60; // communities drawn at once
const MOST_BETWEEN = 180;

/** The id of the node that stands for the community of `head`, and back; null for any other node. */
export const communityId = (head: string) => PREFIX + head;
export const headOf = (id: string) => (id.startsWith(PREFIX) ? id.slice(PREFIX.length) : null);

/** The largest communities, those in `opened` (heads) with the `members` that are known, and what lies between. */
export function grouped(analysis: Analysis, opened: ReadonlyMap<string, Part>): Part {
  const shown = analysis.communities.slice(0, MOST);
  const inside = new Map(analysis.values.map(({ id, value }) => [id, value]));
  const ends = new Map(shown.map(({ number, head }) => [number, opened.has(head.id) ? head.id : communityId(head.id)]));
  const nodes: Node[] = [];
  const links: Link[] = [];
  let told = 0; // links that are drawn, or that something drawn stands for
  for (const { number, head, nodes: size, links: count } of shown) {
    const members = opened.get(head.id);
    if (!members) {
      nodes.push(standIn(head, size, count));
      told += count;
      continue;
    }
    const own = new Set(members.nodes.filter(({ id }) => inside.get(id) === number).map(({ id }) => id));
    nodes.push(...members.nodes.filter(({ id }) => own.has(id)));
    links.push(...members.links.filter(({ source, target }) => own.has(source) && own.has(target)));
  }
  const between = analysis.between
    .flatMap(({ source, target, links: count }) => {
      const [one, other] = [ends.get(source), ends.get(target)];
      return one && other ? [bundle(one, other, count)] : [];
    })
    .sort((one, other) => other.documents - one.documents)
    .slice(0, MOST_BETWEEN);
  const drawn = nodes.reduce((sum, { type, documents }) => sum + (type === COMMUNITY ? documents : 1), 0);
  told += links.length + between.reduce((sum, link) => sum + link.documents, 0);
  const { nodes: all, links: allLinks, left_out } = analysis;
  const leftOut = { nodes: left_out.nodes + all - drawn, links: left_out.links + Math.max(allLinks - told, 0) };
  return { nodes, links: [...links, ...between], left_out: leftOut };
}

function standIn(head: Analysis['communities'][number]['head'], size: number, links: number): Node {
  const name = size > 1 ? `${size} · ${head.name}` : head.name; // the number first: long names are cut
  return { id: communityId(head.id), type: COMMUNITY, name, aliases: [], places: [], level: null, place: null, documents: size, links };
}

function bundle(source: string, target: string, count: number): Link {
  return { source, target, type: BETWEEN, documents: count, first: null, last: null, roles: [], under: [] };
}
