import type { Deed } from '../state/reduce';
import { useWords } from '../words/words';

type Act = (deed: Deed) => void;

/** Let go of what is selected, and bring the focus back to its row, or to the picture. */
export function leave(act: Act): void {
  const back = document.querySelector<HTMLElement>('tr[aria-current=true] button') ?? document.querySelector<HTMLElement>('.picture');
  act({ do: 'select', what: null });
  back?.focus({ preventScroll: true });
}

/** Bring the focus from the row or the node that is selected into its panel. */
export function enter(): void {
  document.querySelector<HTMLElement>('.panel h2')?.focus();
}

/** Closes the panel. */
export function Close({ act }: { readonly act: Act }) {
  const { t } = useWords();
  return (
    <button type="button" class="icon-button close" aria-label={t('close')} title={t('close')} onClick={() => leave(act)}>
      <span aria-hidden="true" class="icon cross" />
    </button>
  );
}
