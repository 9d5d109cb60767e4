/** The picture on paper: drawn as lines in the light colours, whatever the screen shows. */

import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

import { svg } from '../exports/svg';
import type { Canvas } from '../picture/canvas';
import { theme } from '../picture/theme';

export function Printed({ canvas }: { readonly canvas: RefObject<Canvas | null> }) {
  const paper = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const page = document.documentElement.dataset;
    let shade = page['theme'];
    const before = () => {
      shade = page['theme'];
      page['theme'] = 'light';
      canvas.current?.restyle();
      const drawn = canvas.current && new DOMParser().parseFromString(svg(canvas.current.cy, theme()), 'image/svg+xml');
      paper.current?.replaceChildren(...(drawn ? [document.importNode(drawn.documentElement, true)] : []));
    };
    const after = () => {
      page['theme'] = shade;
      canvas.current?.restyle();
      paper.current?.replaceChildren();
    };
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
    };
  }, []);
  return <div class="printed" ref={paper} aria-hidden="true" />;
}
