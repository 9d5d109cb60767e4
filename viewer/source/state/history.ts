/**
 * The browser's own history is the list of deeds: undo goes back in it, redo forward, and its buttons do the same.
 * Each entry knows its place, so that undo never leaves the page.
 */

import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

import { read, write } from './address';
import { reduce, type Deed } from './reduce';
import type { View } from './view';

interface Place {
  readonly index: number;
  readonly top: number;
}

export interface Told {
  readonly view: View;
  /** `quiet`: the deed belongs to the one before (dragging a slider) and makes no entry of its own. */
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

function currentPlace(): Place {
  const index = Number((history.state as { index?: number } | null)?.index ?? 0);
  return { index, top: index };
}

function record(fragment: string, quiet: boolean): Place {
  const address = location.pathname + location.search + fragment;
  const index = currentPlace().index + (quiet ? 0 : 1);
  history[quiet ? 'replaceState' : 'pushState']({ index }, '', address);
  return { index, top: index };
}
