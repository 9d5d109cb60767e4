/**
 * The graph as GEXF 1.3, which Gephi and networkx read. networkx refuses a file with edges of both kinds: all are written
 * as directed, and a column tells which are.
 */

import { linkKey, type Visible } from '../network/network';
import type { Link, Node } from '../service/shapes';
import { RELATIONS } from '../words/words';
import { xml } from './xml';

const NODE_COLUMNS = [
  ['type', 'string'],
  ['level', 'string'],
  ['place', 'string'],
  ['documents', 'integer'],
] as const;
const LINK_COLUMNS = [
  ['type', 'string'],
  ['documents', 'integer'],
  ['first', 'string'],
  ['last', 'string'],
  ['roles', 'string'],
  ['under', 'string'],
  ['directed', 'boolean'],
] as const;

export function gexf({ nodes, links }: Pick<Visible, 'nodes' | 'links'>): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" version="1.3">',
    '<graph mode="static" defaultedgetype="directed">',
    attributes('node', NODE_COLUMNS),
    attributes('edge', LINK_COLUMNS),
    `<nodes>${nodes.map(nodeElement).join('')}</nodes>`,
    `<edges>${links.map(linkElement).join('')}</edges>`,
    '</graph>',
    '</gexf>',
    '',
  ].join('\n');
}

function attributes(of: string, columns: readonly (readonly [string, string])[]): string {
  const each = columns.map(([title, type], id) => `<attribute id="${id}" title="${title}" type="${type}"/>`);
  return `<attributes class="${of}">${each.join('')}</attributes>`;
}

function nodeElement({ id, name, type, level, place, documents }: Node): string {
  const values = [type, level ?? '', place?.name ?? '', documents];
  return `<node id="${xml(id)}" label="${xml(name)}">${told(values)}</node>`;
}

function linkElement(link: Link): string {
  const { source, target, type, documents, first, last, roles, under } = link;
  const directed = String(RELATIONS[type]?.directed ?? true);
  const said = [roles.join('; '), under.map(({ name }) => name).join('; ')];
  const values = [type, documents, first ?? '', last ?? '', ...said, directed];
  const ends = `source="${xml(source)}" target="${xml(target)}" weight="${documents}"`;
  return `<edge id="${xml(linkKey(link))}" ${ends} label="${xml(type)}">${told(values)}</edge>`;
}

function told(values: readonly (string | number)[]): string {
  const each = values.map((value, id) => (value === '' ? '' : `<attvalue for="${id}" value="${xml(String(value))}"/>`));
  return `<attvalues>${each.join('')}</attvalues>`;
}
