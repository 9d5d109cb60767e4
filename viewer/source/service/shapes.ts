/** The answers of the service, by the names that the viewer uses. */

export interface Entity {
  id: string;
  type: string;
  name: string;
  aliases: string[];
  date?: string | null;
  places?: string[];
}
export interface Named {
  id: string;
  name: string;
}
export interface Node extends Entity {
  level?: string | null;
  place?: Named | null;
  documents: number;
  links: number;
}
export interface Link {
  source: string;
  target: string;
  type: string;
  documents: number;
  first?: string | null;
  last?: string | null;
  roles: string[];
  under: Named[];
}
export interface Subgraph {
  nodes: Node[];
  links: Link[];
  left_out: { nodes: number; links: number };
  corpus: string;
}
export interface Source {
  id: string;
  title?: string | null;
  publisher?: string | null;
  published?: string | null;
  url?: string | null;
}
export interface Evidence {
  quote: string;
  start: number;
  end: number;
  rule: string;
  document: Source;
}
export interface Fact {
  id: string;
  type: string;
  from: Entity;
  to: Entity;
  role?: string | null;
  title?: string | null;
  date?: string | null;
  under?: Entity | null;
  evidence: Evidence[];
}
export interface Listing<Item> {
  items: Item[];
  next: string | null;
}
export interface EntityFacts extends Entity {
  level?: string | null;
  place?: Named | null;
  documents: number;
  counts: Record<string, number>;
  facts: Listing<Fact>;
}
/** A fact with the first and the last day on which documents place it. */
export interface Dated extends Fact {
  first?: string | null;
  last?: string | null;
}
/** A link with the entity at its other end. */
export interface Neighbour extends Link {
  entity: Entity;
}
export interface Around {
  on: string[];
  before?: string | null;
  before_gap_days?: number | null;
  after?: string | null;
  after_gap_days?: number | null;
}
export interface Position extends Fact {
  observed: Around | { first?: string | null; last?: string | null };
}
export interface DocumentFacts extends Source {
  text: string;
  facts: Listing<Fact>;
}
export interface Paths {
  paths: { nodes: Node[]; links: Link[] }[];
}
export interface Analysis {
  method: unknown;
  values: { id: string; value: number }[];
}
export interface Stats {
  documents: number;
  first: string | null;
  last: string | null;
}
