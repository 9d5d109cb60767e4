/** What could not be loaded, said where it is missed. */

import { useContext } from 'preact/hooks';

import { Again, type Answer } from '../network/answers';
import { missing, unreachable } from '../service/client';
import { useWords } from '../words/words';

export function Failure({ answer: { error } }: { readonly answer: Answer<unknown> }) {
  const { t } = useWords();
  const again = useContext(Again);
  if (!error) return null;
  const id = missing(error); // asking again would not help
  return (
    <p class="failure" role="alert">
      {id !== null && t('missing', { id })}
      {id === null && (unreachable(error) ? t('unreachable') : t('failed', { reason: error.message }))}{' '}
      {id === null && (
        <button type="button" class="link-button" onClick={again}>
          {t('retry')}
        </button>
      )}
    </p>
  );
}
