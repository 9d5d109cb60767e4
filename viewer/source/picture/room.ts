/** The part of the canvas that the buttons over it, and on a phone the panel, leave free. */

import type { Core } from 'cytoscape';

export interface Room {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const MARGIN = 16; // pixels
const LEAST = 80;

/** In pixels of the canvas. */
export function room(cy: Core): Room {
  const canvas = cy.container()?.getBoundingClientRect() ?? new DOMRect();
  const box = (of: string) => document.querySelector(of)?.getBoundingClientRect();
  const [above, below, tools, panel] = ['.top-left', '.bottom-left', '.tools', '.panel'].map(box);
  const top = above?.height ? above.bottom - canvas.top + MARGIN : MARGIN;
  const left = MARGIN;
  const right = tools?.height ? tools.left - canvas.left - MARGIN : canvas.width - MARGIN;
  let bottom = below?.height ? below.top - canvas.top - MARGIN : canvas.height - MARGIN;
  if (panel && panel.left < canvas.right) bottom = Math.min(bottom, panel.top - canvas.top - MARGIN);
  return { left, top, width: Math.max(right - left, LEAST), height: Math.max(bottom - top, LEAST) };
}
