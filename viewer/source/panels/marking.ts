/** Text cut into marked and unmarked pieces; pure. Offsets of the service count characters, not UTF-16 units. */

export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** `quote` with every word of `names` marked that stands in it, whatever its case; longer names come first. */
export function marked(quote: string, names: readonly string[]): Piece[] {
  const forms = [...new Set(names.filter(Boolean))].sort((one, other) => other.length - one.length).map(escaped);
  if (!forms.length) return quote ? [{ text: quote, marked: false }] : [];
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  const pieces: Piece[] = [];
  let end = 0;
  for (const found of quote.matchAll(pattern)) {
    if (found.index > end) pieces.push({ text: quote.slice(end, found.index), marked: false });
    end = found.index + found[0].length;
    pieces.push({ text: found[0], marked: true });
  }
  if (end < quote.length) pieces.push({ text: quote.slice(end), marked: false });
  return pieces;
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

export interface Sentence<Fact> {
  readonly start: number;
  readonly end: number;
  readonly facts: readonly Fact[];
}

export interface Paragraph<Fact> {
  /** Pieces in their order; `sentence` where it states facts. */
  readonly pieces: readonly { readonly text: string; readonly sentence: Sentence<Fact> | null }[];
}

/** The lines of `text`, each cut at the sentences that state facts; `start` and `end` count characters. */
export function paragraphs<Fact>(text: string, sentences: readonly Sentence<Fact>[]): Paragraph<Fact>[] {
  const letters = Array.from(text);
  const order = apart([...sentences].sort((one, other) => one.start - other.start || other.end - one.end));
  const found: Paragraph<Fact>[] = [];
  let start = 0;
  for (const line of lines(letters)) {
    const end = start + line;
    const pieces = pieced(letters, start, end, order);
    if (pieces.length) found.push({ pieces });
    start = end + 1;
  }
  return found;
}

function* lines(letters: readonly string[]): Generator<number> {
  let length = 0;
  for (const letter of letters) {
    if (letter === '\n') {
      yield length;
      length = 0;
    } else length += 1;
  }
  yield length;
}

function pieced<Fact>(
  letters: readonly string[],
  start: number,
  end: number,
  sentences: readonly Sentence<Fact>[],
): Paragraph<Fact>['pieces'] {
  const pieces: { text: string; sentence: Sentence<Fact> | null }[] = [];
  const add = (from: number, to: number, sentence: Sentence<Fact> | null) => {
    const text = letters.slice(from, to).join('');
    if (text) pieces.push({ text, sentence });
  };
  let at = start;
  for (const sentence of sentences) {
    if (sentence.end <= at || sentence.start >= end) continue;
    add(at, Math.max(at, sentence.start), null);
    at = Math.min(sentence.end, end);
    add(Math.max(start, sentence.start), at, sentence);
  }
  add(at, end, null);
  return pieces.some(({ text }) => text.trim()) ? pieces : [];
}

/** Sentences that overlap become one, with the facts of both. */
function apart<Fact>(sorted: readonly Sentence<Fact>[]): Sentence<Fact>[] {
  const found: Sentence<Fact>[] = [];
  for (const next of sorted) {
    const last = found.at(-1);
    if (last && next.start < last.end) {
      found[found.length - 1] = {
        start: last.start,
        end: Math.max(last.end, next.end),
        facts: [...last.facts, ...next.facts],
      };
    } else found.push(next);
  }
  return found;
}
