/** What is let through: relations, kinds, levels, a place, a least number of documents. */

import type { Client } from '../service/client';
import type { Deed } from '../state/reduce';
import { NO_FILTERS, START, type View } from '../state/view';
import { KINDS, LEVELS, RELATIONS, useWords } from '../words/words';
import { KindIcon } from './icons';
import { Popover } from './popover';
import { Search } from './search';

interface Props {
  readonly client: Client;
  readonly view: View;
  readonly act: (deed: Deed, quiet?: boolean) => void;
}

const MOST_DOCUMENTS = 10;

export function Filters({ client, view, act }: Props) {
  const { t, relation, kind, level } = useWords();
  const { filters } = view;
  const count = active(view);
  const label = count ? t('filters.count', { count }) : t('filters.title');
  const choose = (name: 'types' | 'kinds' | 'levels', all: readonly string[]) => (value: string) =>
    act({ do: 'filter', by: { [name]: toggled(filters[name], value, all) } });
  return (
    <Popover name="filters" icon="funnel" label={label} active={count > 0}>
      <Choices legend={t('filters.relations')} all={Object.keys(RELATIONS)} chosen={filters.types} told={relation} toggle={choose('types', Object.keys(RELATIONS))} />
      <Choices legend={t('filters.kinds')} all={Object.keys(KINDS)} chosen={filters.kinds} told={kind} toggle={choose('kinds', Object.keys(KINDS))} icons />
      <Choices legend={t('filters.levels')} all={LEVELS} chosen={filters.levels} told={level} toggle={choose('levels', LEVELS)} />
      <div class="field">
        <span aria-hidden="true">{t('filters.place')}</span>
        <Search client={client} label={t('filters.place')} type="Place" value={filters.place} picked={(_, { name }) => act({ do: 'filter', by: { place: name } })} cleared={() => act({ do: 'filter', by: { place: '' } })} />
      </div>
      <label class="field">
        <span>
          {t('filters.documents')}: <output>{filters.minDocuments}</output>
        </span>
        <input
          type="range"
          min="1"
          max={MOST_DOCUMENTS}
          value={filters.minDocuments}
          onChange={(event) => act({ do: 'filter', by: { minDocuments: Number(event.currentTarget.value) } })}
        />
      </label>
      <button type="button" class="link-button" disabled={!count} onClick={() => act({ do: 'filter', by: { ...NO_FILTERS, types: START.filters.types } })}>
        {t('filters.clear')}
      </button>
    </Popover>
  );
}

interface ChoicesProps {
  readonly legend: string;
  readonly all: readonly string[];
  readonly chosen: readonly string[];
  readonly told: (value: string) => string;
  readonly toggle: (value: string) => void;
  readonly icons?: boolean;
}

function Choices({ legend, all, chosen, told, toggle, icons = false }: ChoicesProps) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div class="choices">
        {all.map((value) => (
          <label key={value}>
            <input type="checkbox" checked={!chosen.length || chosen.includes(value)} onChange={() => toggle(value)} />
            {icons && <KindIcon type={value} />}
            {told(value)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** `chosen` with `value` taken in or out; all of them, or none, is the empty list, which lets everything through. */
export function toggled(chosen: readonly string[], value: string, all: readonly string[]): string[] {
  const before = chosen.length ? chosen : all;
  const after = before.includes(value) ? before.filter((each) => each !== value) : [...before, value];
  return after.length === all.length ? [] : all.filter((each) => after.includes(each));
}

/** How many kinds of filters are set beside the relations, which the presets show. */
function active({ filters }: View): number {
  return [filters.kinds.length, filters.levels.length, filters.place, filters.minDocuments > 1].filter(Boolean).length;
}
