/** Where the nodes lie. Every layout is a function of the graph alone: the same view gives the same picture. */

import type { Core, LayoutOptions, NodeSingular, Position } from 'cytoscape';

import type { Node } from '../service/shapes';

const ROWS = ['central', 'province', 'district', 'commune'];
const COLUMN = 150;
const ROW = 140;
const NARROWEST = 4; // nodes in a row

/** Forces among so many nodes take a second; among more a draft has to do, and what comes to them lies beside its neighbours. */
export const MOST_REFINED = 600;

/** Force-directed, of so many `nodes`; those in `fixed` stay where they are. */
export function force(nodes: number, fixed: readonly { nodeId: string; position: Position }[]): LayoutOptions {
  return {
    name: 'fcose',
    animate: false,
    fit: false,
    fixedNodeConstraint: fixed.length ? fixed : undefined,
    gravity: 0.3,
    idealEdgeLength: 110,
    nodeDimensionsIncludeLabels: true,
    nodeRepulsion: 9000,
    nodeSeparation: 110,
    packComponents: false,
    quality: nodes > MOST_REFINED ? 'draft' : 'default',
    randomize: fixed.length === 0,
    tilingPaddingHorizontal: 24,
    tilingPaddingVertical: 24,
  } as unknown as LayoutOptions;
}

/** Rings around one node, by the number of links between. */
export function around(away: ReadonlyMap<string, number>): LayoutOptions {
  const farthest = Math.max(0, ...away.values()) + 1;
  return {
    name: 'concentric',
    animate: false,
    concentric: (node: NodeSingular) => farthest - (away.get(node.id()) ?? farthest),
    fit: false,
    levelWidth: () => 1,
    minNodeSpacing: 90,
  } as unknown as LayoutOptions;
}

/**
 * The centre above, then provinces, districts, communes, and below what has no level; rows are broken so that the whole is
 * about `shape` times as wide as high.
 */
export function levels(nodes: readonly Node[], shape: number): Map<string, Position> {
  const found = new Map<string, Position>();
  const longest = Math.max(Math.round(Math.sqrt((nodes.length * shape * ROW) / COLUMN)), NARROWEST);
  let y = 0;
  for (const level of [...ROWS, '']) {
    const row = nodes.filter((node) => (node.level ?? '') === level).sort(byWeight);
    for (let start = 0; start < row.length; start += longest, y += ROW) {
      const line = row.slice(start, start + longest);
      line.forEach((node, at) => found.set(node.id, { x: (at - (line.length - 1) / 2) * COLUMN, y }));
    }
    if (row.length) y += ROW / 2;
  }
  return found;
}

function byWeight(one: Node, other: Node): number {
  return other.documents - one.documents || (one.id < other.id ? -1 : 1);
}

/** The place of the node number `index` on a spiral that leaves each about the same room. */
export function spiral(index: number): Position {
  const angle = index * Math.PI * (3 - Math.sqrt(5));
  const radius = 70 * Math.sqrt(index);
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
}

/** Run `layout` to its end with dice that always fall alike. */
export function run(cy: Core, layout: LayoutOptions): void {
  const chance = Math.random;
  Math.random = dice(1);
  try {
    cy.layout(layout).run();
  } finally {
    Math.random = chance;
  }
}

/** mulberry32, a small generator of numbers in [0, 1) from a seed (Tommy Ettinger, public domain). */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
