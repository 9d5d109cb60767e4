/** A box to type a name into, with the names that fit below it (the combobox of the ARIA practices). */

import { useEffect, useId, useRef, useState } from 'preact/hooks';

import type { Client } from '../service/client';
import type { Placed } from '../service/shapes';
import { useWords } from '../words/words';
import { KindIcon } from './icons';

interface Props {
  readonly client: Client;
  readonly picked: (id: string, entity: Placed) => void;
  readonly label?: string;
  /** Only entities of this type. */
  readonly type?: string;
  readonly value?: string;
}

/** The hits, and for which words they were found. */
interface Found {
  readonly text: string;
  readonly hits: readonly Placed[];
}

const PAUSE = 120; // milliseconds without a key before the service is asked

export function Search({ client, picked, label, type, value = '' }: Props) {
  const { t, kind, level, date } = useWords();
  const id = useId();
  const [text, setText] = useState(value);
  const [found, setFound] = useState<Found | null>(null);
  const [at, setAt] = useState(-1);
  const [open, setOpen] = useState(false);
  const chosen = useRef(value);
  useEffect(() => {
    setText(value);
    chosen.current = value;
  }, [value]);
  const hasty = useRef(false); // Enter was pressed before the hits came
  const pick = (entity: Placed) => {
    chosen.current = entity.name;
    setText(entity.name);
    setOpen(false);
    picked(entity.id, entity);
  };
  useHits(client, text === chosen.current ? '' : text, type, (told) => {
    setFound(told);
    setAt(told?.hits.length ? 0 : -1);
    if (hasty.current && told?.hits[0]) pick(told.hits[0]);
    hasty.current = false;
  });
  const hits = found?.hits ?? null;
  const shown = open && hits !== null;
  const steer = (event: KeyboardEvent) => {
    const count = hits?.length ?? 0;
    if (event.key === 'ArrowDown' && count) setAt((before) => (before + 1) % count);
    else if (event.key === 'ArrowUp' && count) setAt((before) => (before + count - 1) % count);
    else if (event.key === 'Enter' && found?.text !== text) hasty.current = true;
    else if (event.key === 'Enter' && shown && hits?.[at]) pick(hits[at]);
    else if (event.key === 'Escape') setOpen(false);
    else return;
    event.preventDefault();
  };
  return (
    <div class="search" role={label === undefined ? 'search' : undefined} onFocusOut={(event) => leaves(event) && setOpen(false)}>
      <input
        type="text"
        role="combobox"
        list={undefined}
        autocomplete="off"
        spellcheck={false}
        aria-label={label ?? t('search.label')}
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={shown && at >= 0 ? `${id}-${at}` : undefined}
        placeholder={label ?? t('search.label')}
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onKeyDown={steer}
      />
      <ul id={`${id}-list`} role="listbox" aria-label={label ?? t('search.label')} hidden={!shown || !hits.length}>
        {(hits ?? []).map((entity, index) => (
          <li
            key={entity.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            onMouseDown={(event) => event.preventDefault()}
            onMouseMove={() => setAt(index)}
            onClick={() => pick(entity)}
          >
            <KindIcon type={entity.type} />
            <span class="hit-name">{entity.name}</span>
            <small>
              {kind(entity.type)}
              {[
                entity.level && level(entity.level),
                entity.place && entity.place.id !== entity.id && <span lang="vi">{entity.place.name}</span>,
                entity.date && date(entity.date),
              ].map((told) => told && <> · {told}</>)}
            </small>
          </li>
        ))}
      </ul>
      <p class="hint" role="status" hidden={!open || !text || text === chosen.current}>
        {hits === null ? t('search.hint') : hits.length ? t('search.found', { count: hits.length }) : t('search.none')}
      </p>
    </div>
  );
}

function leaves(event: FocusEvent): boolean {
  return !(event.currentTarget as HTMLElement).contains(event.relatedTarget as HTMLElement | null);
}

function useHits(client: Client, text: string, type: string | undefined, told: (found: Found | null) => void): void {
  useEffect(() => {
    if (!/[\p{L}\p{N}]/u.test(text)) {
      told(null);
      return undefined;
    }
    const abort = new AbortController();
    const timer = setTimeout(() => {
      const typed = client.search(text.normalize('NFC'), abort.signal, type);
      typed.then((hits) => told({ text, hits }), () => undefined);
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [text, type]);
}
