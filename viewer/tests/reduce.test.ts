import { describe, expect, it } from 'vitest';

import { reduce, type Deed } from '../source/state/reduce';
import { MOST, START, STEP } from '../source/state/view';

const after = (...deeds: Deed[]) => deeds.reduce(reduce, START);

describe('reduce', () => {
  it('expands a relation once, and collapses it or all of them', () => {
    const view = after(
      { do: 'expand', id: 'a', type: 'CHAIRS' },
      { do: 'expand', id: 'a', type: 'CHAIRS' },
      { do: 'expand', id: 'a', type: '*' },
      { do: 'expand', id: 'b', type: '*' },
    );
    expect(view.expanded).toHaveLength(3);
    expect(reduce(view, { do: 'collapse', id: 'a', type: '*' }).expanded).toHaveLength(2);
    expect(reduce(view, { do: 'collapse', id: 'a' }).expanded).toEqual([{ id: 'b', type: '*', steps: 1 }]);
  });

  it('goes on with one expansion, and no other', () => {
    const view = after({ do: 'expand', id: 'a', type: '*' }, { do: 'expand', id: 'b', type: '*' }, { do: 'expand further', id: 'a', type: '*' });
    expect(view.expanded.map(({ steps }) => steps)).toEqual([2, 1]);
  });

  it('jumps to what is not drawn by drawing what lies around it, and brings back what was hidden', () => {
    const view = after({ do: 'hide', id: 'a' }, { do: 'jump', id: 'a', drawn: false });
    expect(view).toMatchObject({ hidden: [], expanded: [{ id: 'a', type: '*', steps: 1 }], selected: { kind: 'node', id: 'a' } });
    expect(after({ do: 'jump', id: 'a', drawn: true }).expanded).toEqual([]);
  });

  it('lets go of what it hides, and of its links', () => {
    const link = { kind: 'link', source: 'a', target: 'b', type: 'CHAIRS' } as const;
    expect(after({ do: 'select', what: link }, { do: 'hide', id: 'b' }).selected).toBeNull();
    expect(after({ do: 'select', what: link }, { do: 'hide', id: 'c' }).selected).toEqual(link);
  });

  it('shows more, to a limit', () => {
    expect(after({ do: 'more' }).limit).toBe(2 * STEP);
    expect(after(...Array.from({ length: 20 }, (): Deed => ({ do: 'more' }))).limit).toBe(MOST);
  });

  it('leaves the view as it is where nothing changes', () => {
    const view = after({ do: 'select', what: { kind: 'node', id: 'a' } });
    expect(reduce(view, { do: 'select', what: { kind: 'node', id: 'a' } })).toBe(view);
  });

  it('forgets pins when the layout changes, and one when asked', () => {
    const pinned = after({ do: 'pin', id: 'a', at: [1, 2] }, { do: 'pin', id: 'b', at: [3, 4] });
    expect(reduce(pinned, { do: 'unpin', id: 'a' }).pinned).toEqual({ b: [3, 4] });
    expect(reduce(pinned, { do: 'lay out', layout: 'levels' }).pinned).toEqual({});
  });
});
