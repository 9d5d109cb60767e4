/** The picture as SVG, written from what is on the canvas: places, sizes, colours and names. */

import type { Core, EdgeSingular, NodeSingular } from 'cytoscape';

import type { Theme } from '../picture/theme';
import { xml } from './xml';

const MARGIN = 40;
const LEADING = 1.2;

export function svg(cy: Core, theme: Theme): string {
  const drawn = cy.elements(':visible');
  const { x1, y1, w, h } = drawn.nonempty() ? drawn.boundingBox() : { x1: 0, y1: 0, w: 1, h: 1 };
  const box = [x1 - MARGIN, y1 - MARGIN, w + 2 * MARGIN, h + 2 * MARGIN].map(Math.round);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box.join(' ')}" width="${box[2]}" height="${box[3]}" font-family="${xml(theme.font)}">`,
    `<rect x="${box[0]}" y="${box[1]}" width="100%" height="100%" fill="${theme.paper}"/>`,
    `<g fill="none" stroke-linecap="round">${cy.edges().map((edge) => line(edge)).join('')}</g>`,
    `<g>${cy.nodes().map((node) => shape(node)).join('')}</g>`,
    `<g text-anchor="middle" fill="${theme.ink}" stroke="${theme.paper}" paint-order="stroke" stroke-linejoin="round">`,
    ...cy.nodes().map((node) => label(node)),
    ...cy.edges('.told').map((edge) => told(edge)),
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

function line(edge: EdgeSingular): string {
  const [from, to] = [edge.sourceEndpoint(), edge.targetEndpoint()];
  const bend = edge.controlPoints()?.[0];
  const { arrow, line: kind, label } = edge.data() as { arrow: boolean; line: string; label: string };
  const colour = xml(String(edge.style('line-color')));
  const width = number(edge, 'width');
  const head = arrow ? triangle(bend ?? from, to, width * number(edge, 'arrow-scale')) : null;
  const end = head?.base ?? to;
  const way = bend ? `Q${at(bend)} ${at(end)}` : `L${at(end)}`;
  const dash = kind === 'dashed' ? ' stroke-dasharray="6 4"' : kind === 'dotted' ? ' stroke-dasharray="1 4"' : '';
  const stroke = `stroke="${colour}" stroke-width="${round(width)}"${dash}`;
  const tip = head ? `<polygon points="${head.points}" fill="${colour}"/>` : '';
  const opacity = round(number(edge, 'line-opacity') * number(edge, 'opacity'), 2);
  return `<g opacity="${opacity}"><title>${xml(label)}</title><path d="M${at(from)} ${way}" ${stroke}/>${tip}</g>`;
}

/** The head of an arrow that comes from `from` and ends in `to`, as large as cytoscape makes it for a line so `wide`. */
function triangle(from: Point, to: Point, wide: number): { points: string; base: Point } {
  const length = 0.3 * Math.max((wide * 13.37) ** 0.9, 29 * 0.8);
  const away = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [dx, dy] = [((to.x - from.x) / away) * length, ((to.y - from.y) / away) * length];
  const base = { x: to.x - dx, y: to.y - dy };
  const sides = [{ x: base.x - dy / 2, y: base.y + dx / 2 }, { x: base.x + dy / 2, y: base.y - dx / 2 }];
  return { points: [to, ...sides].map(at).join(' '), base };
}

function shape(node: NodeSingular): string {
  const { x, y } = node.position();
  const { size, corner, shape: kind } = node.data() as { size: number; corner: number; shape: string };
  const border = `stroke="${xml(String(node.style('border-color')))}" stroke-width="${round(number(node, 'border-width'))}"`;
  const look = `fill="${xml(String(node.style('background-color')))}" ${border} opacity="${number(node, 'opacity')}"`;
  const half = size / 2;
  const corners = CORNERS[kind];
  if (corners) {
    const points = corners.map(([dx, dy]) => at({ x: x + dx * half, y: y + dy * half }));
    return `<polygon points="${points.join(' ')}" ${look}/>`;
  }
  if (kind === 'ellipse') return `<circle cx="${round(x)}" cy="${round(y)}" r="${round(half)}" ${look}/>`;
  const [left, top, across] = [x - half, y - half, size].map((each) => round(each));
  return `<rect x="${left}" y="${top}" width="${across}" height="${across}" rx="${round(corner)}" ${look}/>`;
}

const CORNERS: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  octagon: [[-0.41, -1], [0.41, -1], [1, -0.41], [1, 0.41], [0.41, 1], [-0.41, 1], [-1, 0.41], [-1, -0.41]],
  diamond: [[0, -1], [1, 0], [0, 1], [-1, 0]],
  hexagon: [[-0.5, -1], [0.5, -1], [1, 0], [0.5, 1], [-0.5, 1], [-1, 0]],
  'round-triangle': [[0, -1], [1, 1], [-1, 1]],
};

function label(node: NodeSingular): string {
  if (node.hasClass('unlabelled')) return '';
  const { x, y } = node.position();
  const size = number(node, 'font-size');
  const lines = wrapped(String(node.data('label')), number(node, 'text-max-width') / (size * 0.54));
  const top = y + (node.data('size') as number) / 2 + 5 + size;
  const spans = lines.map((words, row) => `<tspan x="${round(x)}" y="${round(top + row * size * LEADING)}">${xml(words)}</tspan>`);
  const outline = round(2 * number(node, 'text-outline-width'));
  return `<text font-size="${round(size)}" stroke-width="${outline}" opacity="${number(node, 'opacity')}">${spans.join('')}</text>`;
}

/** What is written on a link that is selected. */
function told(edge: EdgeSingular): string {
  const { x, y } = edge.midpoint();
  const size = number(edge, 'font-size');
  return `<text font-size="${round(size)}" stroke-width="${round(size / 2)}" x="${round(x)}" y="${round(y)}" dominant-baseline="middle">${xml(String(edge.data('label')))}</text>`;
}

/** `text` in lines of at most `width` letters, broken at spaces. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A style that cytoscape keeps as a number, perhaps with a unit. */
function number(of: EdgeSingular | NodeSingular, style: string): number {
  return parseFloat(String(of.style(style)));
}

function at({ x, y }: Point): string {
  return `${round(x)},${round(y)}`;
}

function round(value: number, digits = 1): number {
  return Number(value.toFixed(digits));
}
