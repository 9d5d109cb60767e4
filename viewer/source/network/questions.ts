/** Which questions to the service make up a view; pure. */

import type { Query } from '../service/client';
import { MOST, type View } from '../state/view';

const LINKS_A_NODE = 3;
const MOST_LINKS = 1500;
const NEIGHBOURS = 40; // of one node at a step: a body that everything touches stays legible
const MEASURED = { nodes: 2000, links: 10_000 }; // the most that the service measures
const MEMBERS = 120; // of a community at once
const SEEDS = 60; // ids in one address
const ALL = '*';

/** The base picture. */
export function base(view: View): Query {
  const { filters } = view;
  return {
    ...common(view),
    seed: view.centre ? [view.centre] : undefined,
    depth: view.centre ? 2 : undefined,
    type: filters.types,
    entity_type: filters.kinds,
    place: filters.place,
    min_documents: filters.minDocuments > 1 ? filters.minDocuments : undefined,
    limit: view.limit,
    links: Math.min(view.limit * LINKS_A_NODE, MOST_LINKS),
  };
}

/** The neighbours that were asked for beside it, whatever their kind. */
export function expansions(view: View): Query[] {
  return view.expanded.map(({ id, type, steps }) => {
    const limit = Math.min(1 + NEIGHBOURS * steps, MOST);
    const links = Math.min(limit * LINKS_A_NODE, MOST_LINKS);
    return { ...common(view), seed: [id], depth: 1, type: type === ALL ? undefined : [type], limit, links };
  });
}

/** The members of the community of `head` that are best attested from there on, and what lies around them. */
export function members(view: View, head: string): Query {
  return { ...base(view), seed: [head], depth: 2, limit: MEMBERS, links: MEMBERS * LINKS_A_NODE };
}

/** The links between `ids`, in as many questions as addresses of a bearable length take. */
export function among(ids: readonly string[]): Query[] {
  const parts = Array.from({ length: Math.ceil(ids.length / SEEDS) }, (_, at) => ids.slice(at * SEEDS, (at + 1) * SEEDS));
  return parts.map((seed) => ({ seed, depth: 0, limit: SEEDS, links: MOST_LINKS }));
}

/** The shortest ways between two nodes. */
export function ways(view: View): Query | null {
  return view.path && { from: view.path.from, to: view.path.to, max: 6, several: true };
}

/** The measure that colours or sizes the nodes; the projection is what the relations drawn suggest. */
export function measure(view: View, name: string): Query {
  const { types, kinds, place, minDocuments } = view.filters;
  const coordination = !view.expanded.length && types.length === 1 && types[0] === 'COORDINATES_WITH';
  const some = view.expanded.length ? {} : { type: types, entity_type: kinds };
  return {
    ...common(view),
    measure: name,
    ...(coordination ? { projection: 'coordination' } : { projection: 'all', ...some }),
    place,
    min_documents: minDocuments > 1 ? minDocuments : undefined,
    limit: MEASURED.nodes,
    links: MEASURED.links,
  };
}

function common({ filters }: View): Query {
  return { from: filters.from, to: filters.to };
}
