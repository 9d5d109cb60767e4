/**
 * Where each node of a shared picture lies, beside the view in the fragment of its address: `at=` has x and y of every
 * node in the order of the ids. Where other nodes are drawn by now, it says nothing.
 */

interface Position {
  readonly x: number;
  readonly y: number;
}

/** `fragment` (of `write`) with the places of the nodes. */
export function withPlaces(fragment: string, places: ReadonlyMap<string, Position>): string {
  const ids = [...places.keys()].sort();
  const told = ids.map((id) => {
    const at = places.get(id);
    return at ? `${Math.round(at.x)}.${Math.round(at.y)}` : '';
  });
  return `${fragment || '#'}${fragment ? '&' : ''}at=${[digest(ids), ...told].join('_')}`;
}

/** The places that `fragment` tells for exactly the nodes `ids`; null where it does not. */
export function placesOf(fragment: string, ids: readonly string[]): Map<string, Position> | null {
  const told = new URLSearchParams(fragment.replace(/^#/, '')).get('at')?.split('_');
  const sorted = [...ids].sort();
  if (!told || told[0] !== digest(sorted) || told.length !== sorted.length + 1) return null;
  const places = told.slice(1).map((each) => each.split('.').map(Number));
  if (places.some(([x, y]) => !Number.isFinite(x) || !Number.isFinite(y))) return null;
  return new Map(sorted.map((id, at) => [id, { x: places[at]?.[0] ?? 0, y: places[at]?.[1] ?? 0 }]));
}

/** FNV-1a, 32 bits, of the ids: tells whether the same nodes are meant. */
function digest(ids: readonly string[]): string {
  let hash = 0x811c9dc5;
  for (const letter of ids.join(' ')) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36);
}
