/** What each deed of a person does to the view; pure. */

import {
  MOST,
  START,
  STEP,
  type Colour,
  type Expansion,
  type Filters,
  type Layout,
  type Opened,
  type Path,
  type Selection,
  type Size,
  type View,
} from './view';

export type Deed =
  | { readonly do: 'select'; readonly what: Selection | null }
  | { readonly do: 'jump'; readonly id: string; readonly drawn: boolean }
  | { readonly do: 'expand'; readonly id: string; readonly type: string }
  /** More of the neighbours that were left out. */
  | { readonly do: 'expand further'; readonly id: string; readonly type: string }
  | { readonly do: 'collapse'; readonly id: string; readonly type?: string }
  | { readonly do: 'hide'; readonly id: string }
  | { readonly do: 'show all' }
  | { readonly do: 'pin'; readonly id: string; readonly at: readonly [number, number] }
  | { readonly do: 'unpin'; readonly id: string }
  | { readonly do: 'centre'; readonly id: string }
  | { readonly do: 'filter'; readonly by: Partial<Filters> }
  /** Draw communities, or the nodes themselves again. */
  | { readonly do: 'group'; readonly grouped: boolean }
  /** Open the community of `head`, or close it. */
  | { readonly do: 'community'; readonly head: string; readonly open: boolean }
  | { readonly do: 'more' }
  | { readonly do: 'path'; readonly path: Path | null }
  /** Show what a document added, or nothing of that kind; and one link of it. */
  | { readonly do: 'added'; readonly document: string; readonly what: Selection | null }
  | { readonly do: 'open'; readonly document: Opened | null }
  | { readonly do: 'lay out'; readonly layout: Layout }
  | { readonly do: 'colour'; readonly by: Colour }
  | { readonly do: 'size'; readonly by: Size }
  | { readonly do: 'table'; readonly shown: boolean }
  | { readonly do: 'as of'; readonly day: string }
  | { readonly do: 'start over' }
  | { readonly do: 'go to'; readonly view: View };

/** The view after `deed`; the same object where nothing changes. */
export function reduce(view: View, deed: Deed): View {
  switch (deed.do) {
    case 'select':
      return sameSelection(view.selected, deed.what) ? view : { ...view, selected: deed.what };
    case 'jump':
      return jump(view, deed.id, deed.drawn);
    case 'expand':
      return expand(view, deed.id, deed.type);
    case 'expand further':
      return { ...view, expanded: view.expanded.map((each) => (isOf(each, deed) ? { ...each, steps: each.steps + 1 } : each)) };
    case 'collapse':
      return collapse(view, deed.id, deed.type);
    case 'hide':
      return hide(view, deed.id);
    case 'show all':
      return { ...view, hidden: [] };
    case 'pin':
      return { ...view, pinned: { ...view.pinned, [deed.id]: deed.at } };
    case 'unpin':
      return { ...view, pinned: without(view.pinned, deed.id) };
    case 'centre':
      return { ...view, centre: deed.id, path: null, limit: STEP };
    case 'filter':
      return { ...view, filters: { ...view.filters, ...deed.by } };
    case 'group':
      return { ...view, grouped: deed.grouped, opened: [], selected: null, centre: '', path: null, hidden: [] };
    case 'community':
      return community(view, deed.head, deed.open);
    case 'more':
      return { ...view, limit: Math.min(view.limit + STEP, MOST) };
    case 'path':
      return { ...view, path: deed.path, added: '' };
    case 'added':
      return { ...view, added: deed.document, selected: deed.what, path: null };
    case 'open':
      return { ...view, document: deed.document };
    case 'lay out':
      return { ...view, layout: deed.layout, pinned: {} };
    case 'colour':
      return { ...view, colour: deed.by };
    case 'size':
      return { ...view, size: deed.by };
    case 'table':
      return { ...view, table: deed.shown };
    case 'as of':
      return { ...view, asOf: deed.day };
    case 'start over':
      return START;
    case 'go to':
      return deed.view;
  }
}

export function sameSelection(one: Selection | null, other: Selection | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function jump(view: View, id: string, drawn: boolean): View {
  const shown = { ...view, hidden: view.hidden.filter((each) => each !== id) };
  const selected: Selection = { kind: 'node', id };
  return { ...(drawn ? shown : expand(shown, id, '*')), selected };
}

function expand(view: View, id: string, type: string): View {
  const known = view.expanded.some((each) => isOf(each, { id, type }));
  return known ? view : { ...view, expanded: [...view.expanded, { id, type, steps: 1 }] };
}

function isOf(one: Expansion, other: Pick<Expansion, 'id' | 'type'>): boolean {
  return one.id === other.id && one.type === other.type;
}

function collapse(view: View, id: string, type: string | undefined): View {
  const kept = view.expanded.filter((each) => each.id !== id || (type !== undefined && each.type !== type));
  return { ...view, expanded: kept };
}

function community(view: View, head: string, open: boolean): View {
  const others = view.opened.filter((each) => each !== head);
  return { ...view, opened: open ? [...others, head] : others, selected: null };
}

function hide(view: View, id: string): View {
  const selected = view.selected && touches(view.selected, id) ? null : view.selected;
  return view.hidden.includes(id) ? view : { ...view, hidden: [...view.hidden, id], selected };
}

function touches(selection: Selection, id: string): boolean {
  return selection.kind === 'node' ? selection.id === id : selection.source === id || selection.target === id;
}

function without<Value>(record: Readonly<Record<string, Value>>, key: string): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).filter(([each]) => each !== key));
}
