/** What the register knows of a body or a place: its kind, what it belongs to, how long it was, what came after it. */

import type { EntityFacts } from '../service/shapes';
import { useWords } from '../words/words';

export function Life({ of }: { readonly of: EntityFacts }) {
  const { t, date, language } = useWords();
  const { kind, parent, from, until, successors = [] } = of;
  const rows = [
    [t('life.kind'), kind?.[language]],
    [t('life.parent'), parent],
    [t('life.from'), from && date(from)],
    [t('life.until'), until && date(until)],
  ] as const;
  if (!rows.some(([, told]) => told) && !successors.length) return null;
  return (
    <dl class="life">
      {rows.map(
        ([name, told]) =>
          told && (
            <div key={name}>
              <dt>{name}</dt>
              <dd lang={name === t('life.parent') ? 'vi' : undefined}>{told}</dd>
            </div>
          ),
      )}
      {successors.length > 0 && (
        <div>
          <dt>{t('life.successors')}</dt>
          {successors.map((each) => (
            <dd key={each.name}>
              <span lang="vi">{each.name}</span> <small class="quiet">{t('life.since', { date: date(each.from), source: each.source })}</small>
            </dd>
          ))}
        </div>
      )}
    </dl>
  );
}
