/** The names that fit what is typed: asked for after a pause, given up when more is typed. */

import { useEffect } from 'preact/hooks';

import type { Client } from '../service/client';
import type { Placed } from '../service/shapes';
import type { Words } from '../words/words';

/** The hits, and for which words they were found; `more` than these fit, or the service `failed` to answer. */
export interface Found {
  readonly text: string;
  readonly hits: readonly Placed[];
  readonly more: boolean;
  readonly failed: boolean;
}

const PAUSE = 120; // milliseconds without a key before the service is asked

/** Tell `told` what fits `text`: null at once where nothing is asked, else the answer to the latest text only. */
export function useHits(client: Client, text: string, type: string | undefined, told: (found: Found | null) => void): void {
  useEffect(() => {
    if (!text) {
      told(null);
      return undefined;
    }
    const abort = new AbortController();
    const timer = setTimeout(() => {
      client.search(text.normalize('NFC'), abort.signal, type).then(
        ({ items, next }) => told({ text, hits: items, more: next !== null, failed: false }),
        () => abort.signal.aborted || told({ text, hits: [], more: false, failed: true }),
      );
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [text, type]);
}

/** Whether there is anything in `text` to search for. */
export function searchable(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** What came of the search, in words; without an answer yet, a hint. */
export function inWords(found: Found | null, t: Words['t']): string {
  if (!found) return t('search.hint');
  if (found.failed) return t('unreachable');
  if (!found.hits.length) return t('search.none');
  return t(found.more ? 'search.first' : 'search.found', { count: found.hits.length });
}
