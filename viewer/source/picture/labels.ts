/** Which names are shown where they would lie on each other: those of the nodes that matter come first; pure. */

export interface Box {
  readonly id: string;
  readonly weight: number;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

const CELL = 160;

/**
 * The ids of the boxes that stay when, from the heaviest on, each gives way to those that stand already, and to those of
 * `obstacles` that are not its own and weigh as much.
 */
export function standing(boxes: readonly Box[], obstacles: readonly Box[] = []): Set<string> {
  const order = [...boxes].sort((one, other) => other.weight - one.weight || (one.id < other.id ? -1 : 1));
  const grid = new Map<string, Box[]>();
  const kept = new Set<string>();
  const stand = (box: Box) => {
    for (const cell of cellsOf(box)) {
      const there = grid.get(cell);
      if (there) there.push(box);
      else grid.set(cell, [box]);
    }
  };
  const hindered = (box: Box) => (other: Box) =>
    other.id !== box.id && other.weight >= box.weight && overlap(box, other);
  obstacles.forEach(stand);
  for (const box of order) {
    if ([...cellsOf(box)].some((cell) => grid.get(cell)?.some(hindered(box)))) continue;
    kept.add(box.id);
    stand(box);
  }
  return kept;
}

function* cellsOf(box: Box): Generator<string> {
  for (let x = Math.floor(box.x1 / CELL); x <= Math.floor(box.x2 / CELL); x += 1) {
    for (let y = Math.floor(box.y1 / CELL); y <= Math.floor(box.y2 / CELL); y += 1) yield `${x},${y}`;
  }
}

function overlap(one: Box, other: Box): boolean {
  return one.x1 < other.x2 && other.x1 < one.x2 && one.y1 < other.y2 && other.y1 < one.y2;
}
