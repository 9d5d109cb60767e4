/** A box to type a name into, with the names that fit below it (the combobox of the ARIA practices). */

import { useEffect, useId, useRef, useState } from 'preact/hooks';

import type { Client } from '../service/client';
import type { Entity } from '../service/shapes';
import { useWords } from '../words/words';
import { KindIcon } from './icons';

interface Props {
  readonly client: Client;
  readonly picked: (id: string, entity: Entity) => void;
  readonly label?: string;
  /** Only entities of this type. */
  readonly type?: string;
  readonly value?: string;
}

const PAUSE = 120; // milliseconds without a key before the service is asked

export function Search({ client, picked, label, type, value = '' }: Props) {
  const { t, kind, date } = useWords();
  const id = useId();
  const [text, setText] = useState(value);
  const [hits, setHits] = useState<readonly Entity[] | null>(null);
  const [at, setAt] = useState(-1);
  const [open, setOpen] = useState(false);
  const chosen = useRef(value);
  useEffect(() => {
    setText(value);
    chosen.current = value;
  }, [value]);
  useHits(client, text === chosen.current ? '' : text, type, (found) => {
    setHits(found);
    setAt(found?.length ? 0 : -1);
  });

  const pick = (entity: Entity) => {
    chosen.current = entity.name;
    setText(entity.name);
    setOpen(false);
    picked(entity.id, entity);
  };
  const shown = open && hits !== null;
  const steer = (event: KeyboardEvent) => {
    const count = hits?.length ?? 0;
    if (event.key === 'ArrowDown' && count) setAt((before) => (before + 1) % count);
    else if (event.key === 'ArrowUp' && count) setAt((before) => (before + count - 1) % count);
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
            <small>{[kind(entity.type), entity.date && date(entity.date), placeOf(entity)].filter(Boolean).join(' · ')}</small>
          </li>
        ))}
      </ul>
      <p class="hint" role="status" hidden={!open || !text || text === chosen.current}>
        {hits === null ? t('search.hint') : hits.length ? t('search.found', { count: hits.length }) : t('search.none')}
      </p>
    </div>
  );
}

function placeOf(entity: Entity & { place?: { name: string } | null }): string {
  return entity.place?.name ?? '';
}

function leaves(event: FocusEvent): boolean {
  return !(event.currentTarget as HTMLElement).contains(event.relatedTarget as HTMLElement | null);
}

function useHits(client: Client, text: string, type: string | undefined, told: (hits: readonly Entity[] | null) => void): void {
  useEffect(() => {
    if (!/[\p{L}\p{N}]/u.test(text)) {
      told(null);
      return undefined;
    }
    const abort = new AbortController();
    const timer = setTimeout(() => {
      client.search(text.normalize('NFC'), abort.signal, type).then(told, () => undefined);
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [text, type]);
}
