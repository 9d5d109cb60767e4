/** The names in the picture: set so that they can be read from afar, shown where they find room. */

import type { Core, NodeSingular } from 'cytoscape';

import { standing, type Box } from './labels';
import { stylesheet } from './stylesheet';
import { theme } from './theme';

const SIZES = [0.6, 0.75, 1, 1.3, 1.75, 2.4, 3.2, 4.4, 6]; // times their size at zoom 1: few, so that zooming seldom sets them anew
const PAUSE = 160; // milliseconds without a change until names are set, which costs every bitmap that cytoscape keeps
const GAP = 5; // pixels between a node and its name, as in the style sheet

export class Names {
  readonly #cy: Core;
  #settle = 0;
  #still = 0;
  #scale = 1;

  constructor(cy: Core) {
    this.#cy = cy;
    cy.on('zoom', () => this.later());
  }

  destroy(): void {
    clearTimeout(this.#settle);
  }

  /** Set and choose the names once the picture lies still, `after` so many milliseconds at least. */
  later(after = 0): void {
    this.#still = Math.max(this.#still, performance.now() + after);
    clearTimeout(this.#settle);
    this.#settle = window.setTimeout(() => this.now(), this.#still - performance.now() + PAUSE);
  }

  /** Set the names for the zoom that the picture has come to, and show those that find room; whether they changed in size. */
  now(): boolean {
    const cy = this.#cy;
    const resized = this.set(nearest(SIZES, 1 / cy.zoom()));
    const kept = standing(cy.nodes().map(labelBox), cy.nodes().map(nodeBox));
    cy.batch(() => {
      for (const node of cy.nodes()) node.toggleClass('unlabelled', !kept.has(node.id()));
    });
    return resized;
  }

  /** Set the names at `scale` times their size; whether that is another one. */
  set(scale: number): boolean {
    if (scale === this.#scale) return false;
    this.#scale = scale;
    this.restyle();
    return true;
  }

  /** What the nodes take up, with the names that are shown, if `named`. */
  extent(named: boolean): { x1: number; y1: number; w: number; h: number } {
    const nodes = this.#cy.nodes();
    const shown = named ? nodes.filter((node) => !node.hasClass('unlabelled')) : this.#cy.collection();
    const boxes = [...nodes.map(nodeBox), ...shown.map(labelBox)];
    const [x1, y1] = [Math.min(...boxes.map((box) => box.x1)), Math.min(...boxes.map((box) => box.y1))];
    return { x1, y1, w: Math.max(...boxes.map((box) => box.x2)) - x1, h: Math.max(...boxes.map((box) => box.y2)) - y1 };
  }

  /** Take colours and fonts of the page anew. */
  restyle(): void {
    this.#cy.style(stylesheet(theme(), this.#scale));
  }
}

/** The one of `sizes` that is closest to `wanted` in proportion. */
export function nearest(sizes: readonly number[], wanted: number): number {
  const away = (size: number) => Math.abs(Math.log(size / wanted));
  return sizes.reduce((best, size) => (away(size) < away(best) ? size : best));
}

function nodeBox(node: NodeSingular): Box {
  const { x, y } = node.position();
  const half = (node.data('size') as number) / 2;
  return { id: node.id(), weight: 2 * half, x1: x - half, x2: x + half, y1: y - half, y2: y + half };
}

/** Where the name of `node` lies: below it; that of the one that is selected before all others. cytoscape knows its extent before its place is up to date. */
function labelBox(node: NodeSingular): Box {
  const { w, h } = node.boundingBox({ includeNodes: false, includeEdges: false, includeOverlays: false });
  const { x, y } = node.position();
  const size = node.data('size') as number;
  const top = y + size / 2 + GAP;
  const [half, height] = [w / 2 - GAP, h - 2 * GAP]; // without the outline, which may lie on others
  const weight = node.selected() ? Infinity : size;
  return { id: node.id(), weight, x1: x - half, x2: x + half, y1: top, y2: top + height };
}
