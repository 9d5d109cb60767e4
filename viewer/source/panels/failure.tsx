/** What could not be loaded, said where it is missed. */

import type { Answer } from '../network/answers';
import { Problem } from '../service/client';
import { useWords } from '../words/words';

export function Failure({ answer }: { readonly answer: Answer<unknown> }) {
  const { t } = useWords();
  if (!answer.error) return null;
  const unreachable = answer.error instanceof Problem && answer.error.status === 0;
  return (
    <p class="failure" role="alert">
      {unreachable ? t('unreachable') : t('failed', { reason: answer.error.message })}{' '}
      <button type="button" class="link-button" onClick={() => location.reload()}>
        {t('retry')}
      </button>
    </p>
  );
}
