/** Which network is looked at: relations that answer one question together. */

import type { Deed } from '../state/reduce';
import { START, type View } from '../state/view';
import { useWords } from '../words/words';

export const PRESETS = {
  coordination: START.filters.types,
  direction: ['IMPLEMENTS', 'ISSUES', 'SIGNS', 'ABOUT'],
  meetings: ['CHAIRS', 'SPEAKS_AT', 'ATTENDS', 'ORGANIZES'],
  posts: ['HOLDS_POSITION', 'MEMBER_OF', 'STANDING_AGENCY_OF'],
  all: [],
} as const satisfies Record<string, readonly string[]>;

type Preset = keyof typeof PRESETS;

export function Presets({ view, act }: { readonly view: View; readonly act: (deed: Deed) => void }) {
  const { t } = useWords();
  const chosen = [...view.filters.types].sort().join();
  return (
    <div class="segments" role="group" aria-label={t('preset.label')}>
      {(Object.keys(PRESETS) as Preset[]).map((name) => (
        <button
          key={name}
          type="button"
          aria-pressed={[...PRESETS[name]].sort().join() === chosen}
          onClick={() => act({ do: 'filter', by: { types: PRESETS[name] } })}
        >
          {t(`preset.${name}`)}
        </button>
      ))}
    </div>
  );
}
