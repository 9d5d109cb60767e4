/** The columns of the two tables, which the CSV files have as well. */

import type { Link, Node } from '../service/shapes';
import type { Words } from '../words/words';
import type { Column } from './sorting';

export interface LinkRow extends Link {
  readonly from: string;
  readonly to: string;
}

const made = new WeakMap<Words, { nodes: Column<Node>[]; links: Column<LinkRow>[] }>();

export const nodeColumns = (words: Words) => columns(words).nodes;
export const linkColumns = (words: Words) => columns(words).links;

function columns(words: Words): { nodes: Column<Node>[]; links: Column<LinkRow>[] } {
  const known = made.get(words);
  if (known) return known;
  const both = { nodes: ofNodes(words), links: ofLinks(words) };
  made.set(words, both);
  return both;
}

function ofNodes({ t, kind, level, number }: Words): Column<Node>[] {
  return [
    { ...text('name', t('table.name'), (node: Node) => node.name), icon: ({ type }) => type },
    text('kind', t('table.kind'), ({ type }) => kind(type)),
    text('level', t('table.level'), (node) => (node.level ? level(node.level) : '')),
    text('place', t('table.place'), ({ place }) => place?.name ?? ''),
    count('documents', t('table.documents'), ({ documents }) => documents, number),
    count('links', t('table.degree'), ({ links }) => links, number),
  ];
}

function ofLinks({ t, relation, date, number }: Words): Column<LinkRow>[] {
  return [
    text('source', t('table.source'), (row: LinkRow) => row.from),
    text('relation', t('table.relation'), ({ type }) => relation(type)),
    text('target', t('table.target'), ({ to }) => to),
    count('documents', t('table.documents'), ({ documents }) => documents, number),
    day('first', t('table.first'), ({ first }) => first ?? '', date),
    day('last', t('table.last'), ({ last }) => last ?? '', date),
    text('under', t('table.under'), ({ under }) => under.map(({ name }) => name).join('; ')),
  ];
}

function text<Row>(name: string, title: string, value: (row: Row) => string): Column<Row> {
  return { name, title, numeric: false, value, told: value };
}

function count<Row>(name: string, title: string, value: (row: Row) => number, told: (value: number) => string): Column<Row> {
  return { name, title, numeric: true, value, told: (row) => told(value(row)) };
}

function day<Row>(name: string, title: string, value: (row: Row) => string, told: (iso: string) => string): Column<Row> {
  return { name, title, numeric: true, value, told: (row) => told(value(row)) };
}
