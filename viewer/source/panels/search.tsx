/** A box to type a name into, with the names that fit below it (the combobox of the ARIA practices). */

import { useEffect, useId, useRef, useState } from 'preact/hooks';

import type { Client } from '../service/client';
import type { Placed } from '../service/shapes';
import { useWords } from '../words/words';
import { inWords, searchable, useHits, type Found } from './hits';
import { KindIcon } from './icons';

interface Props {
  readonly client: Client;
  readonly picked: (id: string, entity: Placed) => void;
  readonly label?: string;
  /** Only entities of this type. */
  readonly type?: string;
  readonly value?: string;
  /** The box was emptied. */
  readonly cleared?: () => void;
}

export function Search({ client, picked, cleared, label, type, value = '' }: Props) {
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
  const asked = text !== chosen.current && searchable(text) ? text : '';
  useHits(client, asked, type, (told) => {
    setFound(told);
    setAt(told?.hits.length ? 0 : -1);
    if (hasty.current && told?.hits[0]) pick(told.hits[0]);
    hasty.current = false;
  });
  const hits = found?.hits ?? [];
  const shown = open && hits.length > 0;
  const said = open && asked ? inWords(found, t) : '';
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (shown) list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [shown, at]);
  const steer = (event: KeyboardEvent) => {
    const count = hits.length;
    if (event.key === 'ArrowDown' && count) (setOpen(true), setAt((before) => (before + 1) % count));
    else if (event.key === 'ArrowUp' && count) (setOpen(true), setAt((before) => (before + count - 1) % count));
    else if (event.key === 'Enter' && asked && found?.text !== asked) hasty.current = true;
    else if (event.key === 'Enter' && shown && hits[at]) pick(hits[at]);
    else if (event.key === 'Escape' && (shown || said)) setOpen(false);
    else if (event.key === 'Escape' && text && !value) setText('');
    else return;
    event.preventDefault();
    event.stopPropagation();
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
          hasty.current = false;
          setText(event.currentTarget.value);
          setOpen(true);
          if (!event.currentTarget.value && value) cleared?.();
        }}
        onFocus={() => setOpen(true)}
        onKeyDown={steer}
      />
      <div class="hits" hidden={!shown && !said}>
        <ul ref={list} id={`${id}-list`} role="listbox" aria-label={label ?? t('search.label')} hidden={!shown}>
          {hits.map((entity, index) => (
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
        {said && (found?.more || !shown) && <p class="hint" aria-hidden="true">{said}</p>}
      </div>
      <p class="unseen" role="status">{said}</p>
    </div>
  );
}

function leaves(event: FocusEvent): boolean {
  return !(event.currentTarget as HTMLElement).contains(event.relatedTarget as HTMLElement | null);
}
