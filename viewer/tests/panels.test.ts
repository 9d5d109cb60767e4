import { describe, expect, it } from 'vitest';

import { toggled } from '../source/panels/filters';
import { axis, dots, inYears } from '../source/panels/posts_axis';
import { nodeColumns } from '../source/panels/columns';
import { sorted } from '../source/panels/sorting';
import { address, missing, Problem } from '../source/service/client';
import type { Dated } from '../source/service/shapes';
import { TEXTS } from '../source/words/texts';
import { dateTold, words } from '../source/words/words';
import { node } from './made';

const post = (id: string, first?: string, last?: string): Dated => ({
  id,
  type: 'HOLDS_POSITION',
  from: node('per-a'),
  to: node('org-a'),
  title: 'Giám đốc',
  evidence: [],
  ...(first && { first }),
  ...(last && { last }),
});

describe('posts', () => {
  it('are dots at the days that are known, those seen last first', () => {
    const rows = dots([post('old', '2017', '2018-05'), post('undated'), post('new', '2021-01-07', '2021-01-07')]);
    expect(rows.map(({ fact, days }) => [fact.id, days])).toEqual([
      ['new', ['2021-01-07']],
      ['old', ['2017', '2018-05']],
      ['undated', []],
    ]);
    expect(axis(rows)).toMatchObject({ first: 2017, last: 2022 });
    expect(axis([])).toBeNull();
  });

  it('lie within their year', () => {
    expect(inYears('2017')).toBe(2017.5);
    expect(inYears('2017-12-31')).toBeLessThan(2018);
    expect(inYears('2017-01-01')).toBeGreaterThan(2017);
  });
});

describe('a filter', () => {
  const all = ['a', 'b', 'c'];
  it('lets everything through until something is taken out', () => {
    expect(toggled([], 'b', all)).toEqual(['a', 'c']);
    expect(toggled(['a', 'c'], 'b', all)).toEqual([]);
    expect(toggled(['a'], 'a', all)).toEqual([]);
  });
});

it('sorts Vietnamese names as Vietnamese dictionaries do', () => {
  const rows = ['Đắk Lắk', 'Bắc Ninh', 'Dân vận', 'An Giang'].map((name) => node(name, { name }));
  const names = sorted(rows, nodeColumns(words('vi')), { column: 'name', down: false }, 'vi').map(({ name }) => name);
  expect(names).toEqual(['An Giang', 'Bắc Ninh', 'Dân vận', 'Đắk Lắk']);
});

describe('words', () => {
  it('tell a date as exactly as it is known', () => {
    expect(['2017', '2017-03', '2017-03-07'].map((iso) => dateTold(iso, 'vi'))).toEqual(['2017', '3/2017', '7/3/2017']);
    expect(dateTold('2017-03-07', 'en')).toBe('7 Mar 2017');
  });

  it('fill in values, and are in NFC', () => {
    expect(words('vi').t('link.documents', { count: 1234 })).toBe('1.234 tài liệu');
    expect([1, 2].map((count) => words('en').t('link.documents', { count }))).toEqual(['1 document', '2 documents']);
    for (const text of Object.values(TEXTS)) expect(text.vi).toBe(text.vi.normalize('NFC'));
  });

  it('name the same places to fill in both languages', () => {
    const places = (text: string) => [...new Set([...text.matchAll(/\{\w+\}/g)].map(([name]) => name))].sort();
    for (const { vi, en } of Object.values(TEXTS)) expect(places(en)).toEqual(places(vi));
  });
});

it('asks for lists by repeating the name, and for nothing that is empty', () => {
  expect(address('/v1/x', { type: ['A', 'B'], from: '', limit: 3, seed: undefined })).toBe('/v1/x?type=A&type=B&limit=3');
});

it('tells what is missing from any other failure', () => {
  expect(missing(new Problem(422, "seed: there is no entity 'org-x'"))).toBe('org-x');
  expect(missing(new Problem(404, "there is no document 'a/b'"))).toBe('a/b');
  expect(missing(new Problem(500, 'it broke'))).toBeNull();
});
