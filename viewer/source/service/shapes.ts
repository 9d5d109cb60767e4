/** The answers of the service, by the names that the viewer uses; `npm run types` makes the schema they come from. */

import type { TimelineItem } from './schema';

export type {
  Analysis,
  Changes,
  DocumentFacts,
  Entity,
  EntityFacts,
  Evidence,
  Fact,
  Health,
  JobState,
  Link,
  Loaded,
  Neighbour,
  Node,
  Observation,
  Paths,
  Placed,
  Position,
  Source,
  Stats,
  Subgraph,
} from './schema';
export type Dated = TimelineItem;

/** A page of a list, on its own or inside another answer. */
export interface Listing<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}
