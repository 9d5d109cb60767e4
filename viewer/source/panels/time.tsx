/** The period that is drawn: two handles on the years that documents tell of, and a button that lets them pass. */

import { useEffect, useState } from 'preact/hooks';

import { useAnswer } from '../network/answers';
import type { Client } from '../service/client';
import type { Deed } from '../state/reduce';
import type { View } from '../state/view';
import { useWords } from '../words/words';

interface Props {
  readonly client: Client;
  readonly view: View;
  readonly act: (deed: Deed, quiet?: boolean) => void;
}

const STEP = 1400; // milliseconds a year

export function Time({ client, view, act }: Props) {
  const { t } = useWords();
  const { value: stats } = useAnswer('stats', () => client.stats());
  const [playing, setPlaying] = useState(false);
  const first = Number(stats?.first?.slice(0, 4));
  const last = Number(stats?.last?.slice(0, 4));
  const from = Number(view.filters.from.slice(0, 4)) || first;
  const to = Number(view.filters.to.slice(0, 4)) || last;

  const choose = (from: number, to: number, quiet = false) => {
    const by = from <= first && to >= last ? { from: '', to: '' } : { from: String(from), to: String(to) };
    act({ do: 'filter', by }, quiet);
  };
  // A handle that meets the other takes it along: two on one spot can always be parted again.
  const start = (year: number) => choose(year, Math.max(year, to), true);
  const end = (year: number) => choose(Math.min(from, year), year, true);
  useEffect(() => {
    if (!playing) return undefined;
    const timer = setTimeout(() => {
      if (to >= last) setPlaying(false);
      else choose(from, to + 1, true);
    }, STEP);
    return () => clearTimeout(timer);
  }, [playing, to]);
  const play = () => {
    if (!playing && to >= last) choose(from, from, true);
    setPlaying(!playing);
  };

  if (!(first < last)) return null;
  const share = (year: number) => (100 * (year - first)) / (last - first);
  return (
    <div class="time" role="group" aria-label={t('time.title')}>
      <button type="button" class="icon-button" aria-label={t(playing ? 'time.pause' : 'time.play')} title={t(playing ? 'time.pause' : 'time.play')} onClick={play}>
        <span aria-hidden="true" class={`icon ${playing ? 'pause' : 'play'}`} />
      </button>
      <output class="years">{from === to ? from : `${from} – ${to}`}</output>
      <div class="span" style={{ '--from': `${share(from)}%`, '--to': `${share(to)}%` }}>
        <input type="range" aria-label={t('time.from')} min={first} max={last} value={from} onInput={(event) => start(Number(event.currentTarget.value))} />
        <input type="range" aria-label={t('time.to')} min={first} max={last} value={to} onInput={(event) => end(Number(event.currentTarget.value))} />
      </div>
      <button type="button" class="link-button" disabled={from <= first && to >= last} onClick={() => choose(first, last)}>
        {t('time.all')}
      </button>
    </div>
  );
}
