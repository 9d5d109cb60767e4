import { describe, expect, it } from 'vitest';

import { BETWEEN, communityId, grouped, headOf } from '../source/network/communities';
import type { Analysis } from '../source/service/shapes';
import { link, node } from './made';

const head = (id: string) => ({ id, name: id.toUpperCase(), type: 'Organization' });
const value = (id: string, number: number) => ({ ...head(id), value: number });
const ANALYSIS: Analysis = {
  corpus: '1',
  method: 'Louvain',
  parameters: {},
  nodes: 5,
  links: 5,
  left_out: { nodes: 2, links: 1 },
  values: [value('a', 0), value('b', 0), value('c', 0), value('d', 1), value('e', 1)],
  communities: [
    { number: 0, head: head('a'), nodes: 3, links: 2 },
    { number: 1, head: head('d'), nodes: 2, links: 1 },
  ],
  bridges: [],
  slices: [],
  between: [{ source: 0, target: 1, links: 2 }],
};

describe('communities', () => {
  it('stand for their members, and all is told as drawn', () => {
    const { nodes, links, left_out } = grouped(ANALYSIS, new Map());
    expect(nodes.map(({ id, name, documents }) => [id, name, documents])).toEqual([
      ['community-a', '3 · A', 3],
      ['community-d', '2 · D', 2],
    ]);
    expect(links).toMatchObject([{ source: 'community-a', target: 'community-d', type: BETWEEN, documents: 2 }]);
    expect(left_out).toEqual({ nodes: 2, links: 1 });
  });

  it('give way to their members when opened, and to nobody else', () => {
    const around = { nodes: [node('a'), node('b'), node('d')], links: [link('a', 'b'), link('a', 'd')] };
    const { nodes, links, left_out } = grouped(ANALYSIS, new Map([['a', around]]));
    expect(nodes.map(({ id }) => id)).toEqual(['a', 'b', 'community-d']);
    expect(links.map(({ source, target }) => [source, target])).toEqual([['a', 'b'], ['a', 'community-d']]);
    expect(left_out?.nodes).toBe(3); // c, and the two that were not measured
  });

  it('are told from other nodes by their id', () => {
    expect(headOf(communityId('org-x'))).toBe('org-x');
    expect(headOf('org-x')).toBeNull();
  });
});
