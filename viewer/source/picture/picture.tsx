/** The canvas in the page: drawn anew whenever the view or the answers change, and led by the keyboard too. */

import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

import type { Told } from '../state/history';
import type { Selection } from '../state/view';
import { useWords } from '../words/words';
import { Canvas, type Drawing } from './canvas';
import { steer } from './keys';
import { opening } from './opening';

interface Props extends Pick<Told, 'view' | 'act'> {
  readonly drawing: Drawing | null;
  readonly way: ReadonlySet<string>;
  readonly canvas: RefObject<Canvas | null>;
  readonly theme: string;
  readonly drawn: () => void;
  /** Bring the focus into the panel of what is selected. */
  readonly enter: () => void;
}

const OPENING = 60; // milliseconds until the panel beside the picture has taken its room

export function Picture({ drawing, way, canvas, view, act, theme, drawn, enter }: Props) {
  const { t } = useWords();
  const place = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!place.current) return undefined;
    const made = new Canvas(place.current, {
      selected: (what: Selection | null) => act({ do: 'select', what }),
      opened: (id) => act(opening(id)),
      moved: (id, at) => act({ do: 'pin', id, at }),
    });
    canvas.current = made;
    const resized = new ResizeObserver(() => made.resized());
    resized.observe(place.current);
    document.querySelectorAll('.over').forEach((over) => resized.observe(over)); // they take room from the picture
    return () => {
      resized.disconnect();
      made.destroy();
      canvas.current = null;
    };
  }, []);

  useEffect(() => {
    if (!drawing || !canvas.current) return;
    canvas.current.draw(drawing);
    drawn();
  }, [drawing]);
  useEffect(() => canvas.current?.restyle(), [theme]);
  useEffect(() => {
    canvas.current?.mark(view.selected, way);
    const { selected } = view;
    if (!selected && !way.size) return undefined;
    const timer = setTimeout(() => (selected ? canvas.current?.show(selected) : canvas.current?.showAll(way)), OPENING);
    return () => clearTimeout(timer);
  }, [view.selected, way, drawing]);

  const { nodes, links } = drawing?.visible ?? { nodes: [], links: [] };
  return (
    <div
      class="picture"
      role="application"
      tabIndex={0}
      aria-label={t('picture.label', { nodes: nodes.length, links: links.length })}
      onKeyDown={(event) => canvas.current && steer(event, canvas.current, view.selected, act, enter)}
    >
      <div class="canvas" ref={place} />
    </div>
  );
}
