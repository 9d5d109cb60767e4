import { describe, expect, it } from 'vitest';

import { read, write } from '../source/state/address';
import { placesOf, withPlaces } from '../source/state/places';
import { START, type View } from '../source/state/view';

const FULL: View = {
  filters: {
    types: ['CHAIRS', 'ATTENDS'],
    kinds: ['Person'],
    levels: ['central'],
    place: 'Hà Giang',
    minDocuments: 3,
    from: '2017',
    to: '2019-03',
  },
  limit: 120,
  expanded: [
    { id: 'org-a-1', type: '*', steps: 3 },
    { id: 'per-b-2', type: 'CHAIRS', steps: 1 },
  ],
  hidden: ['org-c-3', 'org-d-4'],
  pinned: { 'org-a-1': [-12, 340] },
  path: { from: 'org-a-1', to: 'per-b-2', which: 2 },
  grouped: true,
  opened: ['org-a-1', 'org-c-3'],
  added: 'bài 7, trang 2',
  centre: 'org-a-1',
  selected: { kind: 'link', source: 'per-b-2', target: 'evt-e-5', type: 'CHAIRS' },
  document: { id: 'thư mục/bài: số 1, trang 2', start: 17 },
  layout: 'levels',
  colour: 'community',
  size: 'pagerank',
  table: true,
  asOf: '2021-01-01',
};

describe('the address of a view', () => {
  it('is empty for the first picture', () => {
    expect(write(START)).toBe('');
    expect(read('')).toEqual(START);
  });

  it('tells a view whole', () => {
    expect(read(write(FULL))).toEqual(FULL);
  });

  it.each<Partial<View>>([
    { filters: { ...START.filters, types: [] } },
    { selected: { kind: 'node', id: 'org-a-1' } },
    { document: { id: 'a', start: null } },
    { document: { id: 'a', start: 0 } },
    { limit: 180 },
  ])('tells %o', (part) => {
    const view = { ...START, ...part };
    expect(read(write(view))).toEqual(view);
  });

  it('passes over what it does not understand', () => {
    expect(read('#limit=-4&layout=spiral&from=yesterday&pin=a,b,c&expand=x&path=x&documents=0&unknown=1')).toEqual(START);
  });
});

describe('the places in a shared address', () => {
  const places = new Map([
    ['org-b', { x: -10.4, y: 20 }],
    ['org-a', { x: 0, y: 7.6 }],
  ]);

  it('come back rounded, whatever the order of the nodes', () => {
    const fragment = withPlaces(write(START), places);
    expect(placesOf(fragment, ['org-a', 'org-b'])).toEqual(
      new Map([
        ['org-a', { x: 0, y: 8 }],
        ['org-b', { x: -10, y: 20 }],
      ]),
    );
    expect(read(fragment)).toEqual(START);
  });

  it('say nothing where other nodes are drawn, or where they are cut short', () => {
    const fragment = withPlaces(write(FULL), places);
    expect(placesOf(fragment, ['org-a', 'org-c'])).toBeNull();
    expect(placesOf(fragment.slice(0, -8), ['org-a', 'org-b'])).toBeNull();
    expect(placesOf('', ['org-a'])).toBeNull();
  });
});
