/**
 * The browser's own history is the list of deeds: undo goes back in it, redo forward, and its buttons do the same.
 * Each entry knows its place, so that undo never leaves the page. Quiet deeds that follow each other closely (a slider that
 * is dragged) share one entry.
 */

import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

import { read, write } from './address';
import { reduce, type Deed } from './reduce';
import type { View } from './view';

interface Place {
  readonly index: number;
  readonly top: number;
}

/** What an entry of the history keeps: its place, and when the last quiet deed wrote it; 0 where none did. */
interface Entry {
  readonly index: number;
  readonly quiet: number;
}

const TOGETHER = 2000; // milliseconds between two quiet deeds of one entry

export interface Told {
  readonly view: View;
  /** `quiet`: one of several deeds in a row (dragging a slider), which are undone together. */
  readonly act: (deed: Deed, quiet?: boolean) => void;
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
}

/** The view of the address, and how to change it. */
export function useView(): Told {
  const [view, setView] = useState(() => read(location.hash));
  const [place, setPlace] = useState(currentPlace);
  const current = useRef(view);

  useEffect(() => {
    const moved = () => {
      const { index } = currentPlace();
      setPlace((known) => ({ index, top: Math.max(known.top, index) }));
      current.current = read(location.hash);
      setView(current.current);
    };
    addEventListener('popstate', moved);
    return () => removeEventListener('popstate', moved);
  }, []);

  const act = useCallback((deed: Deed, quiet = false) => {
    const before = current.current;
    const after = reduce(before, deed);
    if (after === before) return;
    const fragment = write(after);
    if (fragment !== write(before)) setPlace(record(fragment, quiet));
    current.current = after;
    setView(after);
  }, []);

  return {
    view,
    act,
    undo: place.index > 0 ? () => history.back() : null,
    redo: place.index < place.top ? () => history.forward() : null,
  };
}

function currentEntry(): Entry {
  return { index: 0, quiet: 0, ...(history.state as Partial<Entry> | null) };
}

function currentPlace(): Place {
  const { index } = currentEntry();
  return { index, top: index };
}

function record(fragment: string, quiet: boolean): Place {
  const address = location.pathname + location.search + fragment;
  const before = currentEntry();
  const now = Date.now();
  const same = quiet && now - before.quiet < TOGETHER;
  const index = before.index + (same ? 0 : 1);
  const entry: Entry = { index, quiet: quiet ? now : 0 };
  history[same ? 'replaceState' : 'pushState'](entry, '', address);
  return { index, top: index };
}
