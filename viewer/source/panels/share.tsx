/** Share exactly this view, and take the picture or the data along. */

import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

import type { Visible } from '../network/network';
import type { Canvas } from '../picture/canvas';
import { theme } from '../picture/theme';
import { write } from '../state/address';
import { withPlaces } from '../state/places';
import type { View } from '../state/view';
import { useWords } from '../words/words';
import { csv } from '../exports/csv';
import { save } from '../exports/save';
import { gexf } from '../exports/gexf';
import { json } from '../exports/json';
import { svg } from '../exports/svg';
import { linkColumns, nodeColumns, type LinkRow } from './columns';
import { Popover } from './popover';

interface Props {
  readonly view: View;
  readonly canvas: RefObject<Canvas | null>;
  readonly visible: Visible;
}

export function Share({ view, canvas, visible }: Props) {
  const words = useWords();
  const { t } = words;
  const [copied, setCopied] = useState<'' | 'copied' | { readonly text: string }>('');
  const fragment = () => withPlaces(write({ ...view, document: null }), canvas.current?.positions() ?? new Map());
  // Browsers give the clipboard to pages of this machine or over HTTPS only: elsewhere the text is shown, to be copied by hand.
  const copy = (text: string) =>
    Promise.resolve(navigator.clipboard?.writeText(text) ?? Promise.reject()).then(
      () => setCopied('copied'),
      () => setCopied({ text }),
    );
  const page = (path: string) => new URL(path, location.href).href.replace(/[?#].*$/, '');
  const embed = () => `<iframe src="${page('embed')}${fragment()}" title="Chỉ đạo" width="800" height="600"></iframe>`;
  const png = () => {
    const uri = canvas.current?.cy.png({ output: 'blob', full: true, scale: 2, bg: theme().paper, maxWidth: 8000 });
    if (uri) save('chidao.png', uri);
  };
  const names = new Map(visible.nodes.map(({ id, name }) => [id, name]));
  const links = visible.links.map((link): LinkRow => ({ ...link, from: names.get(link.source) ?? '', to: names.get(link.target) ?? '' }));
  const files: readonly [Parameters<typeof t>[0], () => void][] = [
    ['share.png', png],
    ['share.svg', () => canvas.current && save('chidao.svg', text(svg(canvas.current.cy, theme()), 'image/svg+xml'))],
    ['share.nodes', () => save('chidao-thuc-the.csv', text(csv(visible.nodes, nodeColumns(words)), 'text/csv'))],
    ['share.links', () => save('chidao-lien-ket.csv', text(csv(links, linkColumns(words)), 'text/csv'))],
    ['share.gexf', () => save('chidao.gexf', text(gexf(visible), 'application/gexf+xml'))],
    ['share.json', () => save('chidao.json', text(json(visible), 'application/json'))],
  ];
  return (
    <Popover name="share" icon="share" label={t('share.title')}>
      <div class="menu">
        <button type="button" onClick={() => void copy(page('.') + fragment())}>{t('share.link')}</button>
        <button type="button" onClick={() => void copy(embed())}>{t('share.embed')}</button>
        <p role="status" class="quiet">{copied && t(copied === 'copied' ? 'share.copied' : 'share.by hand')}</p>
        {copied !== '' && copied !== 'copied' && <ByHand text={copied.text} />}
        {files.map(([key, deed]) => (
          <button key={key} type="button" onClick={deed}>{t(key)}</button>
        ))}
        <a href="./docs">{t('share.service')}</a>
      </div>
    </Popover>
  );
}

function ByHand({ text }: { readonly text: string }) {
  const { t } = useWords();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.select(), [text]);
  return <textarea ref={field} class="by-hand" readOnly rows={3} aria-label={t('share.by hand')} value={text} />;
}

function text(content: string, type: string): Blob {
  return new Blob([content], { type: `${type};charset=utf-8` });
}
