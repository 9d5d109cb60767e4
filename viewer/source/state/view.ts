/** What a person looks at: everything that the address says, and nothing that the service answers. */

export type Layout = 'force' | 'around' | 'levels';
export type Colour = 'kind' | 'level' | 'community';
export type Size = 'documents' | 'links' | 'betweenness' | 'pagerank';

export type Selection =
  | { readonly kind: 'node'; readonly id: string }
  | { readonly kind: 'link'; readonly source: string; readonly target: string; readonly type: string };

/** The neighbours of a node that were asked for; `type` is a relation, or `*` for all. */
export interface Expansion {
  readonly id: string;
  readonly type: string;
  /** How many times as many of them as at first. */
  readonly steps: number;
}

export interface Filters {
  /** Relations drawn; none stands for all. */
  readonly types: readonly string[];
  /** Kinds of entities drawn; none stands for all. */
  readonly kinds: readonly string[];
  /** Levels of bodies drawn; none stands for all. */
  readonly levels: readonly string[];
  readonly place: string;
  readonly minDocuments: number;
  /** Years, months or days; empty: without bound. */
  readonly from: string;
  readonly to: string;
}

export interface Opened {
  readonly id: string;
  /** Where in the text, in characters, to scroll to. */
  readonly start: number | null;
}

export interface Path {
  readonly from: string;
  readonly to: string;
  /** Which of the ways that the service finds is drawn, from 0: the shortest, of equal ones the best attested. */
  readonly which: number;
}

export interface View {
  readonly filters: Filters;
  /** At most so many nodes in the first picture. */
  readonly limit: number;
  readonly expanded: readonly Expansion[];
  readonly hidden: readonly string[];
  readonly pinned: Readonly<Record<string, readonly [number, number]>>;
  readonly path: Path | null;
  /** The base picture as communities, each a node until it is opened. */
  readonly grouped: boolean;
  /** The communities that are opened, by the id of who stands for each. */
  readonly opened: readonly string[];
  /** The document of which it is shown what it added to the graph. */
  readonly added: string;
  /** Only what lies around this node. */
  readonly centre: string;
  readonly selected: Selection | null;
  readonly document: Opened | null;
  readonly layout: Layout;
  readonly colour: Colour;
  readonly size: Size;
  readonly table: boolean;
  /** The day for which posts are asked, in the panel. */
  readonly asOf: string;
}

export const STEP = 60;
export const MOST = 500; // nodes that the service gives at once

export const NO_FILTERS: Filters = {
  types: [],
  kinds: [],
  levels: [],
  place: '',
  minDocuments: 1,
  from: '',
  to: '',
};

/** The first picture: bodies that coordinate, the strongest links first. */
export const START: View = {
  filters: { ...NO_FILTERS, types: ['COORDINATES_WITH'] },
  limit: STEP,
  expanded: [],
  hidden: [],
  pinned: {},
  path: null,
  grouped: false,
  opened: [],
  added: '',
  centre: '',
  selected: null,
  document: null,
  layout: 'force',
  colour: 'kind',
  size: 'documents',
  table: false,
  asOf: '',
};
