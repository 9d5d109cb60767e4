/**
 * A view as the fragment of an address, and back. Only what differs from the first picture is written;
 * what cannot be understood is left out, so that an old or shortened address still opens.
 */

import { NO_FILTERS, START, type Expansion, type Selection, type View } from './view';

const LAYOUTS = ['force', 'around', 'levels'] as const;
const COLOURS = ['kind', 'level', 'community'] as const;
const SIZES = ['documents', 'links', 'betweenness', 'pagerank'] as const;
const ALL = '*';

/** `#type=…&select=…`, or the empty string for the first picture. */
export function write(view: View): string {
  const told = new URLSearchParams();
  for (const [name, value] of parts(view)) told.append(name, value);
  const text = told.toString().replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%7E', '~');
  return text && `#${text}`;
}

function* parts(view: View): Generator<[string, string]> {
  const { filters } = view;
  const differs = (one: unknown, other: unknown) => JSON.stringify(one) !== JSON.stringify(other);
  if (differs(filters.types, START.filters.types)) yield ['type', filters.types.join(',') || ALL];
  if (filters.kinds.length) yield ['kind', filters.kinds.join(',')];
  if (filters.levels.length) yield ['level', filters.levels.join(',')];
  if (filters.place) yield ['place', filters.place];
  if (filters.minDocuments > 1) yield ['documents', String(filters.minDocuments)];
  if (filters.from) yield ['from', filters.from];
  if (filters.to) yield ['to', filters.to];
  if (view.limit !== START.limit) yield ['limit', String(view.limit)];
  if (view.centre) yield ['centre', view.centre];
  for (const { id, type, steps } of view.expanded) yield ['expand', [id, type, ...(steps > 1 ? [steps] : [])].join(',')];
  if (view.hidden.length) yield ['hide', view.hidden.join(',')];
  for (const [id, [x, y]] of Object.entries(view.pinned)) yield ['pin', `${id},${x},${y}`];
  if (view.path) yield ['path', `${view.path.from},${view.path.to},${view.path.which}`];
  if (view.grouped) yield ['group', '1'];
  if (view.opened.length) yield ['opened', view.opened.join(',')];
  if (view.added) yield ['added', view.added];
  if (view.selected) yield ['select', selectionText(view.selected)];
  if (view.document) yield ['document', `${view.document.start ?? ''}:${view.document.id}`];
  if (view.layout !== START.layout) yield ['layout', view.layout];
  if (view.colour !== START.colour) yield ['colour', view.colour];
  if (view.size !== START.size) yield ['size', view.size];
  if (view.table) yield ['table', '1'];
  if (view.asOf) yield ['on', view.asOf];
}

/** The view that `fragment` (with or without its #) tells. */
export function read(fragment: string): View {
  const told = new URLSearchParams(fragment.replace(/^#/, ''));
  const text = (name: string) => told.get(name) ?? '';
  const list = (name: string) => text(name).split(',').filter(Boolean);
  const type = told.get('type');
  return {
    filters: {
      types: type === null ? START.filters.types : type === ALL ? [] : list('type'),
      kinds: list('kind'),
      levels: list('level'),
      place: text('place'),
      minDocuments: number(text('documents'), NO_FILTERS.minDocuments),
      from: date(text('from')),
      to: date(text('to')),
    },
    limit: number(text('limit'), START.limit),
    centre: text('centre'),
    expanded: told.getAll('expand').flatMap(expansion),
    hidden: list('hide'),
    pinned: Object.fromEntries(told.getAll('pin').flatMap(pin)),
    path: pathFrom(list('path')),
    grouped: told.has('group'),
    opened: list('opened'),
    added: text('added'),
    selected: selection(list('select')),
    document: opened(text('document')),
    layout: oneOf(LAYOUTS, text('layout'), START.layout),
    colour: oneOf(COLOURS, text('colour'), START.colour),
    size: oneOf(SIZES, text('size'), START.size),
    table: told.has('table'),
    asOf: date(text('on')),
  };
}

function selectionText(selected: Selection): string {
  return selected.kind === 'node' ? selected.id : [selected.source, selected.target, selected.type].join(',');
}

function selection(words: string[]): Selection | null {
  const [first, target, type] = words;
  if (first && target && type) return { kind: 'link', source: first, target, type };
  return first ? { kind: 'node', id: first } : null;
}

function expansion(text: string): Expansion[] {
  const [id, type, steps = ''] = text.split(',');
  return id && type ? [{ id, type, steps: number(steps, 1) }] : [];
}

function pin(text: string): [string, readonly [number, number]][] {
  const [id, x, y] = text.split(',');
  return id && Number.isFinite(Number(x)) && Number.isFinite(Number(y)) ? [[id, [Number(x), Number(y)]]] : [];
}

function pathFrom([from, to, which = '0']: string[]): View['path'] {
  return from && to && /^\d$/.test(which) ? { from, to, which: Number(which) } : null;
}

function opened(text: string): View['document'] {
  const found = /^(\d*):(.+)$/s.exec(text);
  return found?.[2] ? { id: found[2], start: found[1] ? Number(found[1]) : null } : null;
}

function number(text: string, otherwise: number): number {
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : otherwise;
}

function date(text: string): string {
  return /^\d{4}(-\d{2}(-\d{2})?)?$/.test(text) ? text : '';
}

function oneOf<Word extends string>(words: readonly Word[], word: string, otherwise: Word): Word {
  return words.find((each) => each === word) ?? otherwise;
}
