/** What a person does to the picture with a mouse or a finger. */

import type { Core, EdgeSingular, EventObject, NodeSingular } from 'cytoscape';

import { BETWEEN } from '../network/communities';
import type { Selection } from '../state/view';

export interface Reports {
  readonly selected: (what: Selection | null) => void;
  readonly opened: (id: string) => void;
  readonly moved: (id: string, at: readonly [number, number]) => void;
}

/** Tell `reports` what is done to `cy`, and let what is pointed at stand out. */
export function listen(cy: Core, reports: Reports): void {
  cy.on('tap', (event: EventObject) => {
    if (event.target === cy) reports.selected(null);
  });
  cy.on('tap', 'node', (event: EventObject) => {
    reports.selected({ kind: 'node', id: (event.target as NodeSingular).id() });
  });
  cy.on('tap', 'edge', (event: EventObject) => {
    const { source, target, type } = (event.target as EdgeSingular).data() as Record<string, string>;
    if (source && target && type && type !== BETWEEN) reports.selected({ kind: 'link', source, target, type });
  });
  cy.on('dbltap', 'node', (event: EventObject) => reports.opened((event.target as NodeSingular).id()));
  cy.on('dragfreeon', 'node', (event: EventObject) => {
    const node = event.target as NodeSingular;
    const { x, y } = node.position();
    reports.moved(node.id(), [Math.round(x), Math.round(y)]);
  });
  cy.on('mouseover', 'node', (event: EventObject) => {
    const node = event.target as NodeSingular;
    node.addClass('hovered').connectedEdges().addClass('near');
  });
  cy.on('mouseover', 'edge', (event: EventObject) => void (event.target as NodeSingular).addClass('told near'));
  cy.on('mouseout', 'node, edge', (event: EventObject) => {
    const left = event.target as NodeSingular;
    left.removeClass('hovered');
    if (left.selected()) return;
    if (left.isEdge()) left.removeClass('told near');
    else left.connectedEdges().filter((edge) => !edge.connectedNodes(':selected').nonempty()).removeClass('near');
  });
}
