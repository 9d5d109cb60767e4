/** The files that a person gives to be loaded: sent one after the other, each with what became of it. */

import { useRef, useState } from 'preact/hooks';

import { Problem, unreachable } from '../service/client';
import { mediaOf, MOST_BYTES, send, type Sent } from '../service/sending';

/** What became of a file; `failed` has the reason in the words of the service, or a key of ours. */
export type Outcome =
  | { readonly is: 'waiting' }
  | { readonly is: 'sending'; readonly documents: number }
  | { readonly is: 'failed'; readonly reason: string }
  | { readonly is: 'done'; readonly sent: Sent };

export interface Item {
  readonly file: File;
  readonly outcome: Outcome;
}

export interface Batch {
  readonly items: readonly Item[];
  readonly running: boolean;
  /** The service refused the key, or takes no documents at all. */
  readonly refused: 'key' | 'read only' | null;
  readonly add: (files: readonly File[]) => void;
  /** Send what waits, with `key`. */
  readonly run: (key: string) => Promise<void>;
}

/** `loaded` is called when at least one file of a run has changed the graph. */
export function useBatch(loaded: () => void): Batch {
  const items = useRef<Item[]>([]);
  const [, setTurn] = useState(0);
  const [running, setRunning] = useState(false);
  const [refused, setRefused] = useState<Batch['refused']>(null);
  const turn = (item: Item, outcome: Outcome) => {
    items.current = items.current.map((each) => (each.file === item.file ? { file: item.file, outcome } : each));
    setTurn((before) => before + 1);
  };
  const add = (files: readonly File[]) => {
    items.current = [...items.current, ...files.map((file): Item => ({ file, outcome: checked(file) }))];
    setTurn((before) => before + 1);
  };
  const run = async (key: string) => {
    setRunning(true);
    setRefused(null);
    let changed = false;
    for (let item = next(items.current); item; item = next(items.current)) {
      const waiting = item;
      turn(waiting, { is: 'sending', documents: 0 });
      try {
        const sent = await send(waiting.file, key, (documents) => turn(waiting, { is: 'sending', documents }));
        turn(waiting, { is: 'done', sent });
        changed ||= !('one' in sent && sent.one.outcome === 'unchanged');
      } catch (error) {
        const no = refusal(error);
        turn(waiting, no ? { is: 'waiting' } : { is: 'failed', reason: reasonOf(error) });
        if (no) {
          setRefused(no);
          break;
        }
      }
    }
    setRunning(false);
    if (changed) loaded();
  };
  return { items: items.current, running, refused, add, run };
}

/** What can be said of a file without sending it. */
export function checked(file: Pick<File, 'name' | 'size'>): Outcome {
  if (!mediaOf(file.name)) return { is: 'failed', reason: 'load.kind' };
  if (file.size === 0) return { is: 'failed', reason: 'load.empty' };
  if (file.size > MOST_BYTES) return { is: 'failed', reason: 'load.large' };
  return { is: 'waiting' };
}

function next(items: readonly Item[]): Item | undefined {
  return items.find(({ outcome }) => outcome.is === 'waiting');
}

/** In the words of the service, or a key of ours where it was not reached: it is gone, or the file is. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return unreachable(error) ? 'load.unsent' : error.message;
}

function refusal(error: unknown): Batch['refused'] {
  if (!(error instanceof Problem)) return null;
  return error.status === 401 ? 'key' : error.status === 403 ? 'read only' : null;
}
