/** Looks for the shortest ways from the selected node to another. */

import type { Client } from '../service/client';
import type { Deed } from '../state/reduce';
import type { View } from '../state/view';
import { useWords } from '../words/words';
import { useAnswer } from '../network/answers';
import { ways } from '../network/questions';
import { Failure } from './failure';
import { Search } from './search';

interface Props {
  readonly client: Client;
  readonly view: View;
  readonly act: (deed: Deed) => void;
  readonly id: string;
  readonly name: string;
}

export function PathFinder({ client, view, act, id, name }: Props) {
  const { t } = useWords();
  const query = ways(view);
  const mine = view.path !== null && (view.path.from === id || view.path.to === id);
  const answer = useAnswer(query && JSON.stringify(query), () => client.paths(query ?? {}));
  const { value } = answer;
  const other = view.path && (view.path.from === id ? view.path.to : view.path.from);
  const ends = value?.paths[0]?.nodes ?? [];
  return (
    <details class="paths" open={mine}>
      <summary>{t('node.path')}</summary>
      <p class="quiet">
        {t('paths.from')}: <span lang="vi">{name}</span>
      </p>
      <Search
        client={client}
        label={t('paths.to')}
        value={mine ? (ends.find((node) => node.id === other)?.name ?? '') : ''}
        picked={(to) => to !== id && act({ do: 'path', path: { from: id, to, which: 0 } })}
      />
      {mine && <Failure answer={answer} />}
      {mine && (
        <ol class="ways">
          {(value?.paths ?? []).map(({ nodes }, which) => (
            <li key={which}>
              <button
                type="button"
                lang="vi"
                aria-pressed={view.path?.which === which}
                onClick={() => view.path && act({ do: 'path', path: { ...view.path, which } })}
              >
                {nodes.map((node) => node.name).join(' → ')}
              </button>
            </li>
          ))}
        </ol>
      )}
      {mine && (
        <p role="status">
          {value && (value.paths.length ? t('paths.found', { count: value.paths.length }) : t('paths.none'))}{' '}
          <button type="button" class="link-button" onClick={() => act({ do: 'path', path: null })}>
            {t('paths.clear')}
          </button>
        </p>
      )}
    </details>
  );
}
