import type { Deed } from '../state/reduce';
import { useWords } from '../words/words';

/** Closes the panel, which lets go of what is selected. */
export function Close({ act }: { readonly act: (deed: Deed) => void }) {
  const { t } = useWords();
  return (
    <button
      type="button"
      class="icon-button close"
      aria-label={t('close')}
      title={t('close')}
      onClick={() => act({ do: 'select', what: null })}
    >
      <span aria-hidden="true" class="icon cross" />
    </button>
  );
}
