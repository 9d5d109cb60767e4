/** The answers of the service, by the names that the viewer uses; `npm run types` makes the schema they come from. */

import type { TimelineItem } from './schema';

export type {
  DocumentFacts,
  Entity,
  EntityFacts,
  Evidence,
  Fact,
  Link,
  Neighbour,
  Node,
  Observation,
  Paths,
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

/** What `/v1/analysis` answers. */
export interface Analysis {
  readonly values: readonly { readonly id: string; readonly value: number }[];
}

