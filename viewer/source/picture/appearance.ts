/** How a thing looks: from nodes and links to sizes, shapes and names of colours; pure, and without a canvas. */

import type { Link, Node } from '../service/shapes';
import type { Colour, Size } from '../state/view';

/** What the analyses of the service say of each node. */
export interface Measures {
  readonly community: ReadonlyMap<string, number>;
  readonly size: ReadonlyMap<string, number>;
}

export interface NodeLook {
  readonly label: string;
  /** Pixels across at zoom 1. */
  readonly size: number;
  readonly shape: Shape;
  /** Pixels, of the shapes that have round corners. */
  readonly corner: number;
  /** The name of a colour in the theme. */
  readonly colour: string;
}

export interface LinkLook {
  readonly width: number;
  readonly colour: string;
  readonly line: 'solid' | 'dashed' | 'dotted';
  readonly arrow: boolean;
}

export type Shape = 'ellipse' | 'round-rectangle' | 'diamond' | 'hexagon' | 'round-triangle' | 'barrel' | 'octagon';

/** A shape for each kind, so that nothing hangs on colour alone. */
export const SHAPES: Readonly<Record<string, Shape>> = {
  Person: 'ellipse',
  Organization: 'round-rectangle',
  Event: 'diamond',
  Directive: 'barrel',
  Program: 'hexagon',
  Place: 'round-triangle',
  Community: 'octagon',
};

const LINES: Readonly<Record<string, readonly [colour: string, line: LinkLook['line'], arrow: boolean]>> = {
  COORDINATES_WITH: ['organization', 'solid', false],
  CHAIRS: ['event', 'solid', true],
  SPEAKS_AT: ['event', 'dashed', true],
  ATTENDS: ['event', 'dotted', true],
  ORGANIZES: ['event', 'dashed', true],
  HOLDS_POSITION: ['person', 'solid', true],
  IMPLEMENTS: ['directive', 'dashed', true],
  ISSUES: ['directive', 'solid', true],
  SIGNS: ['directive', 'dotted', true],
  ABOUT: ['program', 'dotted', true],
  MEMBER_OF: ['quiet', 'solid', true],
  STANDING_AGENCY_OF: ['quiet', 'dashed', true],
  BETWEEN: ['quiet', 'solid', false],
};

export const COMMUNITIES = 8; // colours; the communities are told apart by number beyond that
const SMALLEST = 16;
const LARGEST = 48;
const LONG_WORD = /\S{20}(?=\S)/g;
const LONGEST_LABEL = 64; // letters; the panel and the table have the whole name

/** The size of each node: its area grows with the value, between SMALLEST and LARGEST pixels across. */
export function sizes(nodes: readonly Node[], by: Size, measures: Measures): Map<string, number> {
  const value = (node: Node) =>
    by === 'documents' ? node.documents : by === 'links' ? node.links : (measures.size.get(node.id) ?? 0);
  const most = Math.max(...nodes.map(value), Number.MIN_VALUE);
  return new Map(
    nodes.map((node) => [node.id, SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(Math.max(value(node), 0) / most)]),
  );
}

/** The name of the colour of `node`: its kind, its level or its community. */
export function colourOf(node: Node, by: Colour, measures: Measures): string {
  if (by === 'level') return node.level ? `level-${node.level}` : 'quiet';
  if (by === 'community') {
    const number = measures.community.get(node.id);
    return number === undefined ? 'quiet' : `community-${number % COMMUNITIES}`;
  }
  return node.type.toLowerCase();
}

export function nodeLook(node: Node, size: number, colour: string): NodeLook {
  return { label: shortened(node.name), size, corner: size * 0.3, shape: SHAPES[node.type] ?? 'ellipse', colour };
}

/** A link is as wide as documents say it, by powers of two. */
export function linkLook(link: Link): LinkLook {
  const [colour, line, arrow] = LINES[link.type] ?? ['quiet', 'solid', true];
  return { width: Math.min(1.5 + 1.5 * Math.log2(link.documents), 9), colour, line, arrow };
}

/** `name` in NFC, cut at a word where it is longer than a label can be; a word as wide as that may be broken. */
export function shortened(name: string): string {
  const whole = name.normalize('NFC').replace(LONG_WORD, '$&\u200b');
  if (whole.length <= LONGEST_LABEL) return whole;
  const cut = whole.slice(0, LONGEST_LABEL);
  return `${cut.slice(0, cut.search(/ \S*$/) + 1 || undefined).replace(/[,;:\s]+$/, '')}…`;
}
