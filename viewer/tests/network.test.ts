import { describe, expect, it } from 'vitest';

import { distances, linkKey, merge, MOST_NODES, visible } from '../source/network/network';
import { base, expansions } from '../source/network/questions';
import { START } from '../source/state/view';
import { link, node } from './made';

const A = node('org-a', { level: 'central' });
const B = node('org-b', { level: 'province' });
const C = node('per-c', { type: 'Person', level: null });
const ANSWER = { nodes: [A, B], links: [link('org-a', 'org-b')], left_out: { nodes: 4, links: 7 } };
const MORE = { nodes: [B, C], links: [link('per-c', 'org-b', 'HOLDS_POSITION')], left_out: { nodes: 9, links: 9 } };

describe('merge', () => {
  it('joins answers by id, and keeps what the first leaves out', () => {
    const { nodes, links, leftOut } = merge([ANSWER, MORE, ANSWER]);
    expect([...nodes.keys()]).toEqual(['org-a', 'org-b', 'per-c']);
    expect(links.size).toBe(2);
    expect(leftOut).toEqual({ nodes: 4, links: 7 });
  });

  it('tells how many neighbours each expansion leaves out', () => {
    const [some, gone, whole] = ['a', 'b', 'c'].map((id) => ({ id, type: '*', steps: 1 }));
    const all = { ...MORE, left_out: { nodes: 0, links: 0 } };
    expect(some && gone && whole && merge([ANSWER, MORE, null, all], [some, gone, whole]).beyond).toEqual([{ ...some, neighbours: 9 }]);
  });

  it('is empty without answers', () => {
    expect(merge([]).nodes.size).toBe(0);
  });
});

describe('visible', () => {
  const network = merge([ANSWER, MORE]);
  const filtered = (levels: string[], hidden: string[] = []) =>
    visible(network, { hidden, filters: { ...START.filters, levels } });

  it('draws no link without both ends', () => {
    const { nodes, links, hidden } = filtered([], ['org-b']);
    expect(nodes.map(({ id }) => id)).toEqual(['org-a', 'per-c']);
    expect(links).toEqual([]);
    expect(hidden).toBe(1);
  });

  it('asks for the level of bodies only', () => {
    expect(filtered(['province']).nodes.map(({ id }) => id)).toEqual(['org-b', 'per-c']);
  });
});

it('never draws more than the canvas can bear, and counts the rest as hidden', () => {
  const nodes = Array.from({ length: MOST_NODES + 5 }, (_, at) => node(`n${at}`));
  const network = merge([{ nodes, links: [link('n0', `n${MOST_NODES + 1}`)], left_out: { nodes: 0, links: 0 } }]);
  expect(visible(network, START)).toMatchObject({ hidden: 5, links: [] });
  expect(visible(network, START).nodes).toHaveLength(MOST_NODES);
});

describe('distances', () => {
  it('counts links whatever their direction, and leaves out what cannot be reached', () => {
    const links = [link('a', 'b'), link('c', 'b'), link('d', 'e')];
    expect(distances(links, 'a')).toEqual(new Map([['a', 0], ['b', 1], ['c', 2]]));
  });
});

describe('questions', () => {
  it('ask for the strongest coordination first', () => {
    expect(base(START)).toMatchObject({ type: ['COORDINATES_WITH'], limit: 60, links: 180, seed: undefined });
  });

  it('ask for neighbours of any kind, in the period that is looked at', () => {
    const view = { ...START, filters: { ...START.filters, from: '2018' }, expanded: [{ id: 'a', type: '*', steps: 1 }] };
    expect(expansions(view)).toMatchObject([{ seed: ['a'], type: undefined, from: '2018', limit: 41 }]);
  });

  it('ask for more neighbours at each step, within what the service gives', () => {
    const limits = [2, 99].map((steps) => expansions({ ...START, expanded: [{ id: 'a', type: 'CHAIRS', steps }] })[0]);
    expect(limits).toMatchObject([{ type: ['CHAIRS'], limit: 81, links: 243 }, { limit: 500, links: 1500 }]);
  });
});

it('tells parallel links apart by their type', () => {
  expect(linkKey(link('a', 'b', 'CHAIRS'))).not.toBe(linkKey(link('a', 'b', 'ATTENDS')));
});
