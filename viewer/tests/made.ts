/** Nodes and links made up for tests. */

import type { Link, Node } from '../source/service/shapes';

export function node(id: string, given: Partial<Node> = {}): Node {
  return { id, type: 'Organization', name: id, aliases: [], places: [], level: null, place: null, documents: 1, links: 1, ...given };
}

export function link(source: string, target: string, type = 'COORDINATES_WITH', given: Partial<Link> = {}): Link {
  return { source, target, type, documents: 1, first: null, last: null, roles: [], under: [], ...given };
}
