/** The page: search in front, the picture, what is selected beside it, the same as tables below. */

import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';

import { BETWEEN, headOf } from './network/communities';
import { EMPTY, visible, type Network } from './network/network';
import { Again, Service, useMeasures, useNetwork } from './network/answers';
import { enter, leave } from './panels/close';
import { CommunityPanel } from './panels/community';
import { DocumentDialog } from './panels/document';
import { EntityPanel } from './panels/entity';
import { Filters } from './panels/filters';
import { LinkPanel } from './panels/link';
import { Load } from './panels/load';
import { Look } from './panels/look';
import { Presets } from './panels/presets';
import { Printed } from './panels/printed';
import { Search } from './panels/search';
import { Share } from './panels/share';
import { Shown } from './panels/shown';
import { Tables } from './panels/tables';
import { Time } from './panels/time';
import { Tools } from './panels/tools';
import { Failure } from './panels/failure';
import type { Canvas, Drawing } from './picture/canvas';
import { elements } from './picture/elements';
import { Picture } from './picture/picture';
import { placesOf } from './state/places';
import { write } from './state/address';
import { useView } from './state/history';
import { usePreferences } from './state/preferences';
import type { Selection } from './state/view';
import { Client } from './service/client';
import { Language, words, type Words } from './words/words';

const NO_WAY: ReadonlySet<string> = new Set();
const EMBEDDED = location.pathname.endsWith('/embed');

export function Viewer() {
  const [client, setClient] = useState(() => new Client());
  const renew = useCallback(() => setClient(new Client()), []);
  return (
    <Service.Provider value={client}>
      <Again.Provider value={renew}>
        <Page client={client} loaded={renew} />
      </Again.Provider>
    </Service.Provider>
  );
}

interface Props {
  readonly client: Client;
  /** Documents were loaded: from now on another client is to be asked. */
  readonly loaded: () => void;
}

function Page({ client, loaded }: Props) {
  const told = useView();
  const { view, act } = told;
  const preferences = usePreferences();
  const { language, theme } = preferences;
  const canvas = useRef<Canvas>(null);
  const spoken = words(language);
  const { t } = spoken;

  const answer = useNetwork(client, view);
  const measures = useMeasures(client, view);
  const network = answer.value?.network ?? EMPTY;
  const shown = useMemo(() => visible(network, view), [network, view.hidden, view.filters.levels]);
  const centre = view.centre || (view.layout === 'around' && view.selected?.kind === 'node' ? view.selected.id : '');
  const drawing = useMemo<Drawing | null>(
    () =>
      answer.value && {
        visible: shown,
        elements: elements(shown, view, measures, spoken),
        pinned: view.pinned,
        layout: view.layout,
        centre,
      },
    [answer.value, shown, view.colour, view.size, view.pinned, view.layout, centre, measures, spoken],
  );
  const way = answer.value?.way ?? NO_WAY;
  const placed = useRef(false);
  const drawn = useCallback(() => {
    if (placed.current || !canvas.current) return;
    placed.current = true;
    const places = placesOf(location.hash, [...canvas.current.positions().keys()]);
    if (places) canvas.current.put(places);
  }, []);

  // Before the effects below it: the canvas takes its colours from the page.
  useLayoutEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dataset.theme = theme;
  }, [language, theme]);

  const go = (id: string) => act({ do: 'jump', id, drawn: network.nodes.has(id) });
  const pin = (id: string) => {
    const at = canvas.current?.positions().get(id);
    if (at) act({ do: 'pin', id, at: [Math.round(at.x), Math.round(at.y)] });
  };
  const selected = view.selected;
  const panel =
    selected?.kind === 'node' && headOf(selected.id) !== null ? (
      <CommunityPanel client={client} told={told} id={selected.id} go={go} />
    ) : selected?.kind === 'link' && selected.type === BETWEEN ? null : selected?.kind === 'node' ? (
      <EntityPanel key={selected.id} client={client} network={network} told={told} id={selected.id} pin={pin} go={go} />
    ) : selected?.kind === 'link' ? (
      <LinkPanel client={client} network={network} told={told} selected={selected} go={go} />
    ) : null;

  return (
    <Language.Provider value={language}>
      <a class="skip" href="#tables" onClick={(event) => (event.preventDefault(), act({ do: 'table', shown: true }))}>
        {t('skip')}
      </a>
      <div class={`page${panel ? ' with-panel' : ''}${view.table ? ' with-table' : ''}${EMBEDDED ? ' embedded' : ''}`}>
        <header class="top">
          <h1>
            <img src={new URL('./appearance/icon.svg', import.meta.url).href} alt="" width="28" height="28" />
            <span>{t('title')}</span>
          </h1>
          <Search client={client} picked={go} />
          <div class="top-tools">
            {EMBEDDED && (
              <a class="open-outside" href={`./${write(view)}`} target="_blank" rel="noopener">
                {t('share.open')}
              </a>
            )}
            {!EMBEDDED && <Load client={client} act={act} loaded={loaded} />}
            <Share view={view} canvas={canvas} visible={shown} />
            <Preferences preferences={preferences} />
          </div>
        </header>
        <main class="stage">
          <Picture {...told} drawing={drawing} way={way} canvas={canvas} theme={theme} drawn={drawn} enter={enter} />
          <Printed canvas={canvas} />
          <div class="over top-left">
            <Presets view={view} act={act} />
            <Filters client={client} view={view} act={act} />
            <Look view={view} act={act} visible={shown} measures={measures} />
          </div>
          <Tools told={told} canvas={canvas} />
          <div class="progress" hidden={!answer.waiting} />
          <div class="over bottom-left">
            <Failure answer={answer} />
            <Shown client={client} view={view} act={act} network={network} visible={shown} waiting={answer.waiting} ready={answer.value !== null} outdated={answer.value?.outdated ?? false} />
            <Time client={client} view={view} act={act} />
          </div>
        </main>
        {panel && (
          <aside class="panel" aria-label={t('panel.title')} onKeyDown={(event) => event.key === 'Escape' && leave(act)}>
            {panel}
          </aside>
        )}
        <p class="unseen" role="status">
          {selected && t('panel.selected', { name: inWords(selected, network, spoken) })}
        </p>
        <Tables view={view} act={act} visible={shown} point={(what) => canvas.current?.point(what)} />
      </div>
      {view.document && <DocumentDialog client={client} opened={view.document} act={act} go={go} />}
    </Language.Provider>
  );
}

/** What is selected, in words. */
function inWords(selected: Selection, network: Network, { relation }: Words): string {
  const name = (id: string) => network.nodes.get(id)?.name ?? '';
  if (selected.kind === 'node') return name(selected.id);
  return `${name(selected.source)} ${relation(selected.type)} ${name(selected.target)}`;
}

function Preferences({ preferences }: { readonly preferences: ReturnType<typeof usePreferences> }) {
  const { language, theme, setLanguage, setTheme } = preferences;
  const { t } = words(language);
  const other = language === 'vi' ? 'en' : 'vi';
  const dark = theme === 'dark';
  return (
    <>
      <button class="quiet-button" type="button" lang={other} onClick={() => setLanguage(other)}>
        {t('prefer.language')}
      </button>
      <button
        class="icon-button"
        type="button"
        aria-label={t(dark ? 'prefer.light' : 'prefer.dark')}
        title={t(dark ? 'prefer.light' : 'prefer.dark')}
        onClick={() => setTheme(dark ? 'light' : 'dark')}
      >
        <span aria-hidden="true" class={`icon ${dark ? 'sun' : 'moon'}`} />
      </button>
    </>
  );
}
