import { describe, expect, it } from 'vitest';

import { marked, paragraphs } from '../source/panels/marking';

const said = (quote: string, names: string[]) => marked(quote, names).map(({ text, marked: is }) => (is ? `[${text}]` : text)).join('');

describe('marked', () => {
  it('marks whole words, the longest name first, whatever the case', () => {
    expect(said('BỘ CÔNG AN phối hợp với Công an tỉnh và bộ Công an.', ['Công an', 'Bộ Công an'])).toBe(
      '[BỘ CÔNG AN] phối hợp với [Công an] tỉnh và [bộ Công an].',
    );
  });

  it('does not mark a part of a word, and takes marks as they are written', () => {
    expect(said('Hùng, Hưng và Thùng', ['Hùng'])).toBe('[Hùng], Hưng và Thùng');
  });

  it('takes names for words, not for patterns', () => {
    expect(said('Ban (138/CP) họp.', ['(138/CP)', '.*'])).toBe('Ban [(138/CP)] họp.');
    expect(said('giai đoạn 2023-2033.', ['2023-2033', 'a^$\\/{}[]|+?'])).toBe('giai đoạn [2023-2033].');
    expect(said('<b>đậm</b>', [])).toBe('<b>đậm</b>');
    expect(marked('', ['a'])).toEqual([]);
  });
});

describe('paragraphs', () => {
  const told = (text: string, ...sentences: [number, number, string][]) =>
    paragraphs(text, sentences.map(([start, end, fact]) => ({ start, end, facts: [fact] }))).map(({ pieces }) =>
      pieces.map(({ text: words, sentence }) => (sentence ? `[${words}|${sentence.facts.join('')}]` : words)).join(''),
    );

  it('cuts lines at the sentences that say something', () => {
    expect(told('Một. Hai.\n\nBa.', [5, 9, 'x'])).toEqual(['Một. [Hai.|x]', 'Ba.']);
  });

  it('counts characters as the service does', () => {
    expect(told('🙂 Một. Hai.', [7, 11, 'x'])).toEqual(['🙂 Một. [Hai.|x]']);
  });

  it('joins sentences that overlap, and marks one that goes on over a line', () => {
    expect(told('abcdef', [0, 3, 'x'], [2, 5, 'y'])).toEqual(['[abcde|xy]f']);
    expect(told('ab\ncd', [1, 4, 'x'])).toEqual(['a[b|x]', '[c|x]d']);
  });

  it('loses nothing of the text', () => {
    const text = 'Một. Hai.\n  Ba bốn.\nNăm.';
    const pieces = paragraphs(text, [{ start: 11, end: 17, facts: [1] }]).map(({ pieces: all }) => all.map((each) => each.text).join(''));
    expect(pieces.join('\n')).toBe(text);
  });
});
