/** The picture on the canvas: told what to draw, it tells what a person does to it. */

import cytoscape, { type CollectionReturnValue, type Core, type EventObject, type NodeSingular, type Position } from 'cytoscape';
import fcose from 'cytoscape-fcose';

import type { Visible } from '../network/network';
import { distances } from '../network/network';
import type { Layout, Selection } from '../state/view';
import type { Element } from './elements';
import { standing, type Box } from './labels';
import { around, force, levels, run, spiral } from './layouts';
import { stylesheet } from './stylesheet';
import { calm, theme } from './theme';

cytoscape.use(fcose);

export interface Reports {
  readonly selected: (what: Selection | null) => void;
  readonly opened: (id: string) => void;
  readonly moved: (id: string, at: readonly [number, number]) => void;
}

export interface Drawing {
  readonly visible: Visible;
  readonly elements: readonly Element[];
  readonly pinned: Readonly<Record<string, readonly [number, number]>>;
  readonly layout: Layout;
  /** The node around which the concentric layout lies. */
  readonly centre: string;
}

const ABOVE = 64; // pixels for the buttons over the picture
const BELOW = 120;
const SIDE = 24;
const CLOSEST_FIT = 1.35; // a picture of three nodes is not blown up to fill the screen
const MOVE = 350; // milliseconds
const PAUSE = 60;
const LABEL_GAP = 5; // pixels between a node and its name, as in the style sheet
const MOST_MOVING = 150; // nodes; more than that jump to their places

export class Canvas {
  readonly cy: Core;
  #layout: Layout | null = null;
  #centre = '';
  #settle = 0;
  #still = 0;

  constructor(container: HTMLElement, reports: Reports) {
    this.cy = cytoscape({
      container,
      style: stylesheet(theme()),
      minZoom: 0.08,
      maxZoom: 4,
      boxSelectionEnabled: false,
      selectionType: 'single',
    });
    this.#listen(reports);
  }

  destroy(): void {
    clearTimeout(this.#settle);
    this.cy.destroy();
  }

  /** Bring the canvas to `drawing`: what stays keeps its place, unless the layout changes. */
  draw(drawing: Drawing): void {
    const { cy } = this;
    const again = drawing.layout !== this.#layout || (drawing.layout === 'around' && drawing.centre !== this.#centre);
    const fresh = this.#exchange(drawing.elements);
    this.#layout = drawing.layout;
    this.#centre = drawing.centre;
    if (again || fresh.length) this.#place(drawing, again ? [] : fresh);
    for (const node of cy.nodes()) {
      const pin = drawing.pinned[node.id()];
      node.toggleClass('pinned', pin !== undefined);
      if (pin) node.position({ x: pin[0], y: pin[1] });
    }
    this.#later();
  }

  /** Mark what is selected, and let what is far from it and from `way` step back. */
  mark(selected: Selection | null, way: ReadonlySet<string>): void {
    const { cy } = this;
    cy.batch(() => {
      cy.elements().unselect().removeClass('near far way told');
      for (const id of way) cy.getElementById(id).addClass('way told');
      const chosen: CollectionReturnValue | null = selected && cy.getElementById(selectionId(selected));
      const kept = cy.collection().union(cy.elements('.way'));
      if (selected && chosen?.nonempty()) {
        chosen.select();
        const near = selected.kind === 'node' ? chosen.closedNeighborhood() : chosen.union(chosen.connectedNodes());
        near.addClass('near');
        if (selected.kind === 'link') chosen.addClass('told');
        kept.merge(near);
      }
      if (kept.nonempty()) cy.elements().difference(kept).addClass('far');
    });
  }

  /** Bring the node into sight without changing the scale. */
  show(id: string): void {
    const node = this.cy.getElementById(id);
    if (node.empty()) return;
    const { x1, x2, y1, y2 } = node.renderedBoundingBox();
    const inside = x1 > 0 && y1 > 0 && x2 < this.cy.width() && y2 < this.cy.height();
    if (!inside) this.#animate({ center: { eles: node } });
  }

  /** All of the picture in the room that the buttons above and below leave free. */
  fit(): void {
    const { cy } = this;
    const { x1, y1, w, h } = cy.elements().boundingBox();
    if (!(w > 0 && h > 0)) return;
    const [width, height] = [cy.width() - 2 * SIDE, cy.height() - ABOVE - BELOW];
    const zoom = Math.max(Math.min(width / w, height / h, CLOSEST_FIT), cy.minZoom());
    const pan = { x: SIDE + (width - w * zoom) / 2 - x1 * zoom, y: ABOVE + (height - h * zoom) / 2 - y1 * zoom };
    cy.viewport({ zoom, pan });
  }

  zoom(factor: number): void {
    const middle = { x: this.cy.width() / 2, y: this.cy.height() / 2 };
    this.cy.zoom({ level: this.cy.zoom() * factor, renderedPosition: middle });
  }

  /** Take the colours of the page anew. */
  restyle(): void {
    this.cy.style(stylesheet(theme()));
    this.#later();
  }

  /** Where each node lies. */
  positions(): Map<string, Position> {
    return new Map(this.cy.nodes().map((node) => [node.id(), { ...node.position() }]));
  }

  /** Give nodes the places that an address tells. */
  put(places: ReadonlyMap<string, Position>): void {
    this.cy.batch(() => places.forEach((at, id) => this.cy.getElementById(id).position({ ...at })));
    this.fit();
  }

  #exchange(wanted: readonly Element[]): NodeSingular[] {
    const { cy } = this;
    const fresh: string[] = [];
    cy.batch(() => {
      const kept = new Set(wanted.map((element) => element.data.id));
      cy.elements().filter((element) => !kept.has(element.id())).remove();
      for (const { group, data } of wanted) {
        const known = cy.getElementById(data.id);
        if (known.nonempty()) known.data(data);
        else {
          // Not all on one spot: cytoscape complains of a link between two nodes that cover each other.
          cy.add({ group, data, position: spiral(fresh.length) } as cytoscape.ElementDefinition);
          if (group === 'nodes') fresh.push(data.id);
        }
      }
    });
    return fresh.map((id) => cy.getElementById(id));
  }

  #place(drawing: Drawing, fresh: readonly NodeSingular[]): void {
    const { cy } = this;
    const before = this.positions();
    const whole = fresh.length === 0 || fresh.length * 2 > cy.nodes().length;
    if (drawing.layout === 'levels') {
      levels(drawing.visible.nodes).forEach((at, id) => cy.getElementById(id).position(at));
    } else if (drawing.layout === 'around') {
      const centre = drawing.centre || (drawing.visible.nodes[0]?.id ?? '');
      run(cy, around(distances(drawing.visible.links, centre)));
    } else if (whole) {
      run(cy, force([]));
    } else {
      this.#beside(fresh);
      const ids = new Set(fresh.map((node) => node.id()));
      const fixed = [...this.positions()].filter(([id]) => !ids.has(id));
      run(cy, force(fixed.map(([nodeId, position]) => ({ nodeId, position }))));
    }
    if (whole || drawing.layout !== 'force') this.fit();
    this.#glide(before, new Set(fresh.map((node) => node.id())));
  }

  /** Start new nodes near those that they are linked to. */
  #beside(fresh: readonly NodeSingular[]): void {
    const ids = new Set(fresh.map((node) => node.id()));
    fresh.forEach((node, index) => {
      const near = node.neighborhood('node').filter((other) => !ids.has(other.id()));
      const { x1, x2, y1, y2 } = (near.nonempty() ? near : this.cy.nodes()).boundingBox({ includeLabels: false });
      const { x, y } = spiral(index + 1);
      node.position({ x: (x1 + x2) / 2 + x, y: (y1 + y2) / 2 + y });
    });
  }

  #glide(before: ReadonlyMap<string, Position>, fresh: ReadonlySet<string>): void {
    const moving = this.cy.nodes().filter((node) => before.has(node.id()) && !fresh.has(node.id()));
    if (calm() || moving.length > MOST_MOVING || before.size === 0) return;
    for (const node of moving) {
      const to = { ...node.position() };
      node.position({ ...(before.get(node.id()) ?? to) });
      node.animate({ position: to, duration: MOVE, easing: 'ease-in-out' as never });
    }
    this.#later(MOVE);
  }

  #animate(to: { center: { eles: NodeSingular } }): void {
    if (calm()) this.cy.center(to.center.eles);
    else this.cy.animate({ ...to, duration: MOVE });
  }

  /** Choose the names to be shown once the nodes lie still. */
  #later(after = 0): void {
    this.#still = Math.max(this.#still, performance.now() + after);
    clearTimeout(this.#settle);
    this.#settle = window.setTimeout(() => this.#label(), this.#still - performance.now() + PAUSE);
  }

  #label(): void {
    const { cy } = this;
    const kept = standing(cy.nodes().map(labelBox));
    cy.batch(() => {
      for (const node of cy.nodes()) node.toggleClass('unlabelled', !kept.has(node.id()));
    });
  }

  #listen(reports: Reports): void {
    const { cy } = this;
    cy.on('tap', (event: EventObject) => {
      if (event.target === cy) reports.selected(null);
    });
    cy.on('tap', 'node', (event: EventObject) => {
      reports.selected({ kind: 'node', id: (event.target as NodeSingular).id() });
    });
    cy.on('tap', 'edge', (event: EventObject) => {
      const { source, target, type } = (event.target as cytoscape.EdgeSingular).data() as Record<string, string>;
      if (source && target && type) reports.selected({ kind: 'link', source, target, type });
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
}

/** Where the name of `node` lies: below it. cytoscape knows its extent before its place is up to date. */
function labelBox(node: NodeSingular): Box {
  const { w, h } = node.boundingBox({ includeNodes: false, includeEdges: false, includeOverlays: false });
  const { x, y } = node.position();
  const size = node.data('size') as number;
  const top = y + size / 2 + LABEL_GAP;
  return { id: node.id(), weight: size, x1: x - w / 2, x2: x + w / 2, y1: top, y2: top + h };
}

export function selectionId(selected: Selection): string {
  return selected.kind === 'node' ? selected.id : `${selected.type}|${selected.source}|${selected.target}`;
}
