import { describe, expect, it } from 'vitest';

import { colourOf, linkLook, shortened, sizes, type Measures } from '../source/picture/appearance';
import { elements } from '../source/picture/elements';
import { toward } from '../source/picture/keys';
import { standing } from '../source/picture/labels';
import { dice, levels, spiral } from '../source/picture/layouts';
import { words } from '../source/words/words';
import { link, node } from './made';

const NONE: Measures = { community: new Map(), size: new Map() };

describe('appearance', () => {
  it('grows the area of a node with its documents', () => {
    const found = sizes([node('a', { documents: 9 }), node('b', { documents: 0 })], 'documents', NONE);
    expect(found.get('a')).toBe(48);
    expect(found.get('b')).toBe(16);
  });

  it('colours by kind, level or community', () => {
    const body = node('a', { level: 'province' });
    expect(colourOf(body, 'kind', NONE)).toBe('organization');
    expect(colourOf(body, 'level', NONE)).toBe('level-province');
    expect(colourOf(body, 'community', { ...NONE, community: new Map([['a', 9]]) })).toBe('community-1');
    expect(colourOf(body, 'community', NONE)).toBe('quiet');
  });

  it('widens a link with its documents, to a limit', () => {
    const wide = (documents: number) => linkLook(link('a', 'b', 'COORDINATES_WITH', { documents })).width;
    expect(wide(1)).toBeLessThan(wide(4));
    expect(wide(100_000)).toBe(9);
  });

  it('points where a relation points', () => {
    expect(linkLook(link('a', 'b')).arrow).toBe(false);
    expect(linkLook(link('a', 'b', 'CHAIRS')).arrow).toBe(true);
  });

  it('cuts a long name at a word, in NFC', () => {
    expect(shortened('Bộ Công an'.normalize('NFD'))).toBe('Bộ Công an');
    const long = shortened('Hội nghị trực tuyến toàn quốc tổng kết công tác phòng, chống tội phạm và buôn lậu');
    expect(long.length).toBeLessThanOrEqual(65);
    expect(long).toMatch(/\p{L}…$/u);
    expect(long).toMatch(/, chống…$/);
    expect(shortened('Ễ'.repeat(70))).toMatch(/^Ễ{20}\u200bỄ{20}\u200bỄ{20}\u200bỄ…$/);
  });
});

it('makes an element of each node and link, nodes first', () => {
  const visible = { nodes: [node('a'), node('b')], links: [link('a', 'b', 'COORDINATES_WITH', { documents: 2 })], hidden: 0 };
  const [first, , last] = elements(visible, { colour: 'kind', size: 'documents' }, NONE, words('vi'));
  expect(first).toMatchObject({ group: 'nodes', data: { id: 'a', shape: 'round-rectangle' } });
  expect(last).toMatchObject({ group: 'edges', data: { source: 'a', target: 'b', label: 'phối hợp với · 2 tài liệu' } });
});

describe('standing', () => {
  const box = (id: string, weight: number, x: number) => ({ id, weight, x1: x, y1: 0, x2: x + 100, y2: 20 });

  it('lets the lighter name give way', () => {
    expect(standing([box('light', 1, 0), box('heavy', 2, 50), box('far', 1, 400)])).toEqual(new Set(['heavy', 'far']));
  });

  it('gives way to other nodes, not to its own', () => {
    expect(standing([box('a', 1, 0), box('b', 1, 300)], [box('a', 1, 0), box('c', 1, 320)])).toEqual(new Set(['a']));
    expect(standing([box('b', 2, 300)], [box('c', 1, 320)])).toEqual(new Set(['b']));
  });

  it('finds what lies over a border of the grid', () => {
    expect(standing([box('a', 2, 100), box('b', 1, 170)])).toEqual(new Set(['a']));
  });
});

describe('layouts', () => {
  it('throw the same dice again', () => {
    const [one, other] = [dice(7), dice(7)];
    expect([one(), one()]).toEqual([other(), other()]);
    expect(one()).toBeLessThan(1);
  });

  it('leave room on the spiral', () => {
    const places = Array.from({ length: 50 }, (_, index) => spiral(index));
    const gaps = places.flatMap((one, at) => places.slice(at + 1).map((other) => Math.hypot(one.x - other.x, one.y - other.y)));
    expect(Math.min(...gaps)).toBeGreaterThan(60);
  });

  it('put levels in rows, the centre above', () => {
    const found = levels([node('a', { level: 'province' }), node('b', { level: 'central' }), node('c')], 1.6);
    expect((found.get('b')?.y ?? 0) < (found.get('a')?.y ?? 0)).toBe(true);
    expect((found.get('a')?.y ?? 0) < (found.get('c')?.y ?? 0)).toBe(true);
  });
});

it('break the rows of levels to the shape of the room', () => {
  const many = Array.from({ length: 120 }, (_, at) => node(`n${at}`, { level: 'province' }));
  const [wide, tall] = [2, 0.5].map((shape) => {
    const places = [...levels(many, shape).values()];
    const across = (of: 'x' | 'y') => Math.max(...places.map((at) => at[of])) - Math.min(...places.map((at) => at[of]));
    return across('x') / across('y');
  });
  expect(wide).toBeGreaterThan(1.4);
  expect(tall).toBeLessThan(0.8);
});

describe('toward', () => {
  const places = new Map([
    ['middle', { x: 0, y: 0 }],
    ['right', { x: 50, y: 5 }],
    ['corner', { x: 40, y: 60 }],
    ['left', { x: -500, y: 0 }],
  ]);

  it('goes to the nearest node that way', () => {
    expect(toward(places, 'middle', [1, 0])).toBe('right');
    expect(toward(places, 'middle', [-1, 0])).toBe('left');
    expect(toward(places, 'middle', [0, -1])).toBeNull();
    expect(toward(places, 'middle', [0, 1])).toBe('corner');
  });

  it('begins somewhere', () => {
    expect(toward(places, null, [1, 0])).toBe('middle');
  });
});
