/** The picture on the canvas: told what to draw, it tells what a person does to it. */

import cytoscape, { type BoundingBox12, type BoundingBoxWH, type CollectionReturnValue, type Core, type NodeSingular, type Position } from 'cytoscape';
import fcose from 'cytoscape-fcose';

import type { Visible } from '../network/network';
import { distances } from '../network/network';
import type { Layout, Selection } from '../state/view';
import type { Element } from './elements';
import { around, force, levels, MOST_REFINED, run, spiral } from './layouts';
import { stylesheet } from './stylesheet';
import { listen, type Reports } from './listening';
import { Names } from './naming';
import { room } from './room';
import { calm, theme } from './theme';

cytoscape.use(fcose);

type Extent = Pick<BoundingBox12 & BoundingBoxWH, 'x1' | 'y1' | 'w' | 'h'>;

export interface Drawing {
  readonly visible: Visible;
  readonly elements: readonly Element[];
  readonly pinned: Readonly<Record<string, readonly [number, number]>>;
  readonly layout: Layout;
  /** The node around which the concentric layout lies. */
  readonly centre: string;
}

const LEAST_GLANCE = 0.9;
const FARTHEST = 0.3; // zoom at which a neighbourhood still tells something
const CLOSEST_FIT = 1.35; // a picture of three nodes is not blown up to fill the screen
const FITS = 3; // times until names and zoom agree
const MOVE = 350; // milliseconds
const MOST_MOVING = 150; // nodes; more than that jump to their places

export class Canvas {
  readonly cy: Core;
  readonly #names: Names;
  #layout: Layout | null = null;
  #centre = '';
  #fitted = true;

  constructor(container: HTMLElement, reports: Reports) {
    this.cy = cytoscape({
      container,
      style: stylesheet(theme(), 1),
      minZoom: 0.08,
      maxZoom: 4,
      boxSelectionEnabled: false,
      selectionType: 'single',
    });
    this.#names = new Names(this.cy);
    this.cy.on('dragpan pinchzoom scrollzoom', () => (this.#fitted = false));
    listen(this.cy, reports);
  }

  destroy(): void {
    this.#names.destroy();
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
    this.#names.later();
  }

  /** Mark what is selected, and let what is far from it and from `way` step back. */
  mark(selected: Selection | null, way: ReadonlySet<string>): void {
    const { cy } = this;
    cy.batch(() => {
      cy.elements().unselect().removeClass('near far way told');
      for (const id of way) cy.getElementById(id).addClass('way told');
      const chosen: CollectionReturnValue | null = selected && cy.getElementById(selectionId(selected));
      const kept = cy.elements('.way').union(cy.edges('.way').connectedNodes());
      if (selected && chosen?.nonempty()) {
        chosen.select();
        const near = selected.kind === 'node' ? chosen.closedNeighborhood() : chosen.union(chosen.connectedNodes());
        near.addClass('near');
        if (selected.kind === 'link') chosen.addClass('told');
        kept.merge(near);
      }
      if (kept.nonempty()) cy.elements().difference(kept).addClass('far');
    });
    this.#names.later();
  }

  /** Let one thing stand out as if the mouse were on it, and nothing else. */
  point(what: Selection | null): void {
    const { cy } = this;
    cy.batch(() => {
      cy.elements('.pointed').removeClass('pointed');
      if (what) cy.getElementById(selectionId(what)).addClass('pointed');
    });
  }

  /** Bring what is selected into sight, with what it is linked to where that takes no more than stepping back. */
  show(selected: Selection): void {
    const chosen = this.cy.getElementById(selectionId(selected));
    if (chosen.empty()) return;
    const near = selected.kind === 'node' ? chosen.closedNeighborhood() : chosen.union(chosen.connectedNodes());
    const { x1, x2, y1, y2 } = near.renderedBoundingBox();
    const { left, top, width, height } = room(this.cy);
    if (x1 >= left && y1 >= top && x2 <= left + width && y2 <= top + height) return;
    this.#fitted = false;
    const { w, h } = near.boundingBox();
    if (Math.min(width / w, height / h) > FARTHEST) this.#glance(near.boundingBox(), Math.max(this.cy.zoom(), LEAST_GLANCE));
    else this.#glance(chosen.boundingBox(), Math.max(this.cy.zoom(), FARTHEST)); // what is linked to it would be dots
  }

  /** Bring what `way` names into sight. */
  showAll(way: ReadonlySet<string>): void {
    this.#glance(this.cy.elements().filter((element) => way.has(element.id())).boundingBox(), CLOSEST_FIT);
  }

  /** All of the picture, with the names: how large they are set depends on the zoom, and the zoom on how large they are. */
  fit(): void {
    this.#fitted = true;
    this.#glance(this.#names.extent(false), CLOSEST_FIT, true);
    for (let turn = 0; turn < FITS; turn += 1) {
      const resized = this.#names.now();
      this.#glance(this.#names.extent(true), CLOSEST_FIT, true);
      if (!resized) break;
    }
  }

  #glance({ x1, y1, w, h }: Extent, closest: number, now = false): void {
    const { cy } = this;
    if (!(w > 0 && h > 0)) return;
    const { left, top, width, height } = room(cy);
    const zoom = Math.max(Math.min(width / w, height / h, closest), cy.minZoom());
    const pan = { x: left + (width - w * zoom) / 2 - x1 * zoom, y: top + (height - h * zoom) / 2 - y1 * zoom };
    if (now || calm()) cy.viewport({ zoom, pan });
    else cy.animate({ zoom, pan, duration: MOVE });
  }

  /** The canvas has another size: a picture that was whole stays whole. */
  resized(): void {
    this.cy.resize();
    if (this.#fitted) this.fit();
  }

  zoom(factor: number): void {
    this.#fitted = false;
    const middle = { x: this.cy.width() / 2, y: this.cy.height() / 2 };
    this.cy.zoom({ level: this.cy.zoom() * factor, renderedPosition: middle });
  }

  /** Take the colours of the page anew. */
  restyle(): void {
    this.#names.restyle();
    this.#names.later();
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
      const { width, height } = room(cy);
      levels(drawing.visible.nodes, width / height).forEach((at, id) => cy.getElementById(id).position(at));
    } else if (drawing.layout === 'around') {
      const centre = drawing.centre || (drawing.visible.nodes[0]?.id ?? '');
      run(cy, around(distances(drawing.visible.links, centre)));
    } else if (whole) {
      this.#names.set(1); // the layout leaves room for them
      run(cy, force(cy.nodes().length, []));
      this.#turn();
    } else {
      this.#beside(fresh);
      if (cy.nodes().length <= MOST_REFINED) this.#settleAmong(fresh);
    }
    if (whole || drawing.layout !== 'force') this.fit();
    this.#glide(before, new Set(fresh.map((node) => node.id())));
  }

  /** Let new nodes find their places among the others, which stay. */
  #settleAmong(fresh: readonly NodeSingular[]): void {
    const { cy } = this;
    const ids = new Set(fresh.map((node) => node.id()));
    const fixed = [...this.positions()].filter(([id]) => !ids.has(id));
    run(cy, force(cy.nodes().length, fixed.map(([nodeId, position]) => ({ nodeId, position }))));
    // fcose moves fixed nodes a little, by the room that their names take.
    fixed.forEach(([id, position]) => cy.getElementById(id).position(position));
  }

  /** Let a wide picture stand upright where its room does, and a tall one lie down. */
  #turn(): void {
    const { cy } = this;
    const { w, h } = cy.nodes().boundingBox({ includeLabels: false });
    const { width, height } = room(cy);
    if (w > h === width > height) return;
    cy.batch(() => cy.nodes().forEach((node) => void node.position({ x: node.position('y'), y: node.position('x') })));
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
    this.#names.later(MOVE);
  }
}

function selectionId(selected: Selection): string {
  return selected.kind === 'node' ? selected.id : `${selected.type}|${selected.source}|${selected.target}`;
}
