/** What a document added to the graph, as a part of the picture; pure. */

import type { Changes, Link } from '../service/shapes';
import { linkKey } from './network';

/** The ends of its new facts and its new entities, each once. */
export function entitiesOf({ entities, added }: Changes): string[] {
  return [...new Set([...entities.map(({ id }) => id), ...added.flatMap(({ from, to }) => [from.id, to.id])])];
}

/** Its new facts as links that one document says. */
export function linksOf({ added, document }: Changes): Link[] {
  const day = document.published ?? null;
  return added.map(({ from, to, type }) => ({
    source: from.id,
    target: to.id,
    type,
    documents: 1,
    first: day,
    last: day,
    roles: [],
    under: [],
  }));
}

/** The keys of what is new: its links, and the entities that no other document mentions. */
export function news(changes: Changes): string[] {
  return [...changes.entities.map(({ id }) => id), ...linksOf(changes).map(linkKey)];
}
