import { describe, expect, it } from 'vitest';

import { entitiesOf, linksOf, news } from '../source/network/added';
import { merge } from '../source/network/network';
import { among } from '../source/network/questions';
import { checked } from '../source/panels/batch';
import { mediaOf } from '../source/service/sending';
import type { Changes } from '../source/service/shapes';
import { link, node } from './made';

const entity = (id: string) => ({ id, type: 'Organization', name: id, aliases: [], places: [] });
const CHANGES: Changes = {
  corpus: '1',
  document: { id: 'doc', published: '2021-03' },
  entities: [entity('new')],
  added: [{ id: 'fct', type: 'COORDINATES_WITH', from: entity('new'), to: entity('known'), evidence: [] }],
  strengthened: [],
  contradicted: [],
};

describe('what a document added', () => {
  it('is its new facts between their ends, and its new entities', () => {
    expect(entitiesOf(CHANGES)).toEqual(['new', 'known']);
    expect(linksOf(CHANGES)).toMatchObject([{ source: 'new', target: 'known', documents: 1, first: '2021-03' }]);
    expect(news(CHANGES)).toEqual(['new', 'COORDINATES_WITH|new|known']);
  });

  it('never lowers what is known of a link', () => {
    const known = link('new', 'known', 'COORDINATES_WITH', { documents: 7 });
    const { links } = merge([{ nodes: [node('new'), node('known')], links: [known] }, { nodes: [], links: linksOf(CHANGES) }]);
    expect([...links.values()]).toEqual([known]);
  });

  it('is asked for by addresses of a bearable length', () => {
    const ids = Array.from({ length: 130 }, (_, at) => `org-${at}`);
    expect(among(ids).map(({ seed }) => (seed as string[]).length)).toEqual([60, 60, 10]);
    expect(among(ids).flatMap(({ seed }) => seed)).toEqual(ids);
  });
});

describe('a file', () => {
  it.each([
    ['Báo cáo.PDF', 5, 'waiting'],
    ['bang.xlsx', 5, 'load.kind'],
    ['pdf', 5, 'load.kind'],
    ['rong.txt', 0, 'load.empty'],
    ['to.html', 65 * 1024 * 1024, 'load.large'],
  ])('%s of %i bytes is %s', (name, size, said) => {
    const outcome = checked({ name, size });
    expect(outcome.is === 'failed' ? outcome.reason : outcome.is).toBe(said);
  });

  it('is told by its ending', () => {
    expect(mediaOf('a.b.docx')).toContain('wordprocessingml');
    expect(mediaOf('a.doc')).toBeUndefined();
  });
});
