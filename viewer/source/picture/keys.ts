/** The canvas by keyboard. */

import type { Position } from 'cytoscape';

import type { Deed } from '../state/reduce';
import type { Selection } from '../state/view';
import type { Canvas } from './canvas';
import { opening } from './opening';

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const ZOOM = 1.3;

/** Arrows go to the nearest node that way, Enter expands it, Space `enter`s its panel, + and - zoom, 0 fits, Escape lets go. */
export function steer(
  event: KeyboardEvent,
  canvas: Canvas,
  selected: Selection | null,
  act: (deed: Deed) => void,
  enter: () => void,
): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const id = selected?.kind === 'node' ? selected.id : null;
  const way = ARROWS[event.key];
  if (way) {
    const next = toward(canvas.positions(), id, way);
    if (next) act({ do: 'select', what: { kind: 'node', id: next } });
  } else if (event.key === 'Enter' && id) act(opening(id));
  else if (event.key === ' ' && selected) enter();
  else if (event.key === '+' || event.key === '=') canvas.zoom(ZOOM);
  else if (event.key === '-') canvas.zoom(1 / ZOOM);
  else if (event.key === '0') canvas.fit();
  else if (event.key === 'Escape') act({ do: 'select', what: null });
  else return;
  event.preventDefault();
}

/** The node that lies nearest to `from` in the direction `way`, its offset to the side counting double. */
export function toward(
  places: ReadonlyMap<string, Position>,
  from: string | null,
  [dx, dy]: readonly [number, number],
): string | null {
  const start = from === null ? undefined : places.get(from);
  if (!start) return places.keys().next().value ?? null;
  let best: string | null = null;
  let least = Infinity;
  for (const [id, at] of places) {
    const ahead = (at.x - start.x) * dx + (at.y - start.y) * dy;
    const aside = Math.abs((at.x - start.x) * dy) + Math.abs((at.y - start.y) * dx);
    if (id === from || ahead <= aside / 4) continue;
    const cost = ahead + 2 * aside;
    if (cost < least) [best, least] = [id, cost];
  }
  return best;
}
