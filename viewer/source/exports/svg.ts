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
    `<g fill="none" stroke-linecap="round">${cy.edges().map((edge) => line(edge, theme)).join('')}</g>`,
    `<g stroke="${theme.paper}" stroke-width="1.5">${cy.nodes().map((node) => shape(node, theme)).join('')}</g>`,
    `<g text-anchor="middle" fill="${theme.ink}" stroke="${theme.paper}" stroke-width="4" paint-order="stroke" stroke-linejoin="round">`,
    ...cy.nodes().map((node) => label(node)),
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

function line(edge: EdgeSingular, theme: Theme): string {
  const from = edge.sourceEndpoint();
  const to = edge.targetEndpoint();
  const bend = edge.controlPoints()?.[0];
  const way = bend ? `Q${at(bend)} ${at(to)}` : `L${at(to)}`;
  const { width, colour, line: kind } = edge.data() as { width: number; colour: string; line: string };
  const dash = kind === 'dashed' ? ' stroke-dasharray="6 4"' : kind === 'dotted' ? ' stroke-dasharray="1 4"' : '';
  const title = `<title>${xml(String(edge.data('label')))}</title>`;
  return `<path d="M${at(from)} ${way}" stroke="${theme.colour(colour)}" stroke-width="${round(width)}" stroke-opacity="0.55"${dash}>${title}</path>`;
}

function shape(node: NodeSingular, theme: Theme): string {
  const { x, y } = node.position();
  const { size, shape: kind, colour } = node.data() as { size: number; shape: string; colour: string };
  const fill = theme.colour(colour);
  const half = size / 2;
  const corners = CORNERS[kind];
  if (corners) {
    const points = corners.map(([dx, dy]) => at({ x: x + dx * half, y: y + dy * half }));
    return `<polygon points="${points.join(' ')}" fill="${fill}"/>`;
  }
  if (kind === 'ellipse') return `<circle cx="${round(x)}" cy="${round(y)}" r="${round(half)}" fill="${fill}"/>`;
  const [left, top, across] = [x - half, y - half, size].map(round);
  return `<rect x="${left}" y="${top}" width="${across}" height="${across}" rx="${round(size / 5)}" fill="${fill}"/>`;
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
  const size = parseFloat(node.style('font-size') as string);
  const lines = wrapped(String(node.data('label')), parseFloat(node.style('text-max-width') as string) / (size * 0.54));
  const top = y + (node.data('size') as number) / 2 + 5 + size;
  const spans = lines.map((words, row) => `<tspan x="${round(x)}" y="${round(top + row * size * LEADING)}">${xml(words)}</tspan>`);
  return `<text font-size="${round(size)}">${spans.join('')}</text>`;
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

function at({ x, y }: { readonly x: number; readonly y: number }): string {
  return `${round(x)},${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
