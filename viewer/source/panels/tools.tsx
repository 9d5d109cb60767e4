/** The buttons on the picture: undo and redo, zoom, the first picture again. */

import type { RefObject } from 'preact';

import type { Canvas } from '../picture/canvas';
import type { Told } from '../state/history';
import { useWords } from '../words/words';
import type { Key } from '../words/texts';

const ZOOM = 1.3;

export function Tools({ told, canvas }: { readonly told: Told; readonly canvas: RefObject<Canvas | null> }) {
  const { t } = useWords();
  const { undo, redo, act } = told;
  const tools: readonly [Key, string, (() => void) | null][] = [
    ['picture.undo', 'undo', undo],
    ['picture.redo', 'redo', redo],
    ['picture.zoom in', 'plus', () => canvas.current?.zoom(ZOOM)],
    ['picture.zoom out', 'minus', () => canvas.current?.zoom(1 / ZOOM)],
    ['picture.fit', 'fit', () => canvas.current?.fit()],
    ['picture.start', 'home', () => act({ do: 'start over' })],
  ];
  return (
    <div class="over tools" role="toolbar" aria-label={t('menu')}>
      {tools.map(([key, icon, deed]) => (
        <button key={key} type="button" class="icon-button" aria-label={t(key)} title={t(key)} disabled={!deed} onClick={() => deed?.()}>
          <span aria-hidden="true" class={`icon ${icon}`} />
        </button>
      ))}
    </div>
  );
}
