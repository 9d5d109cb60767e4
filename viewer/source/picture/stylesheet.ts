/** The style of the canvas. */

import type { EdgeSingular, NodeSingular, StylesheetJson } from 'cytoscape';

import type { Theme } from './theme';

/**
 * cytoscape clips the marks of stacked capitals (Ễ is drawn as Ê) unless a label has an outline or a padded
 * background: the outline in the colour of the paper mends it, and lifts the words off the lines.
 */
const OUTLINE = 2.5;

/** `scale` is how much larger than at zoom 1 names are set, so that a picture seen from afar can still be read. */
export function stylesheet(theme: Theme, scale: number): StylesheetJson {
  const ofNode = (node: NodeSingular) => theme.colour(node.data('colour') as string);
  const ofSize = (node: NodeSingular) => Math.round(node.data('size') as number);
  const ofLink = (link: EdgeSingular) => theme.colour(link.data('colour') as string);
  return [
    {
      selector: 'node',
      style: {
        'background-color': ofNode,
        'border-color': theme.paper,
        'border-width': 1.5,
        color: theme.ink,
        'font-family': theme.font,
        'font-size': 12 * scale,
        'corner-radius': 'data(corner)' as never,
        height: 'data(size)',
        'line-height': 1.15,
        label: 'data(label)',
        shape: 'data(shape)' as never,
        'text-margin-y': 5,
        'text-max-width': `${132 * scale}px`,
        'text-outline-color': theme.paper,
        'text-outline-width': OUTLINE * scale,
        'text-valign': 'bottom',
        'text-wrap': 'wrap',
        width: 'data(size)',
        'z-index': ofSize, // a name that is shown lies over the nodes that are lighter
      },
    },
    { selector: 'node.unlabelled', style: { 'text-opacity': 0 } },
    { selector: 'node.pinned', style: { 'border-color': theme.ink, 'border-width': 2, 'border-style': 'double' } },
    {
      selector: 'edge',
      style: {
        'arrow-scale': 0.8,
        'curve-style': 'bezier',
        'line-color': ofLink,
        'line-opacity': 0.55,
        'line-style': 'data(line)' as never,
        'target-arrow-color': ofLink,
        'target-arrow-shape': 'none',
        width: (link: EdgeSingular) => (link.data('width') as number) * Math.min(Math.max(1, scale * 0.8), 2),
      },
    },
    { selector: 'edge[?arrow]', style: { 'target-arrow-shape': 'triangle' } },
    { selector: '.far', style: { opacity: 0.24 } },
    { selector: 'edge.near, edge.way', style: { 'line-opacity': 0.85 } },
    { selector: 'edge.way', style: { 'line-color': theme.accent, 'target-arrow-color': theme.accent } },
    { selector: 'node.way', style: { 'border-color': theme.accent, 'border-width': 3 } },
    {
      selector: 'edge.told',
      style: {
        color: theme.ink,
        'font-family': theme.font,
        'font-size': 11 * scale,
        label: 'data(label)',
        'line-opacity': 0.9,
        'text-background-color': theme.paper,
        'text-background-opacity': 0.92,
        'text-background-padding': `${4 * scale}px`,
        'text-background-shape': 'roundrectangle',
        'z-index': 3,
      },
    },
    {
      selector: 'node:selected, node.hovered, node.pointed',
      style: { 'border-color': theme.accent, 'border-width': 3, 'text-opacity': 1, 'z-index': 100 },
    },
    {
      selector: 'edge:selected, edge.pointed',
      style: { 'line-color': theme.accent, 'target-arrow-color': theme.accent, 'line-opacity': 1 },
    },
    { selector: 'core', style: { 'active-bg-opacity': 0, 'selection-box-opacity': 0 } as never },
  ];
}
