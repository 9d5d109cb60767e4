/** A sentence that says a fact: its words marked, and who published it when. */

import type { Evidence, Fact } from '../service/shapes';
import type { Deed } from '../state/reduce';
import { useWords } from '../words/words';
import { marked } from './marking';

interface Props {
  readonly evidence: Evidence;
  readonly names: readonly string[];
  readonly act: (deed: Deed) => void;
}

export function Quote({ evidence, names, act }: Props) {
  const { t } = useWords();
  const { document, quote, rule, start } = evidence;
  return (
    <figure class="quote">
      <blockquote lang="vi">
        {marked(quote, names).map(({ text, marked: said }, at) => (said ? <mark key={at}>{text}</mark> : text))}
      </blockquote>
      <figcaption>
        <SourceLine source={document} />
        <span class="quote-tools">
          <button
            type="button"
            class="link-button"
            onClick={() => act({ do: 'open', document: { id: document.id, start } })}
          >
            {t('link.open')}
          </button>
          <small class="rule">{t('link.rule', { rule })}</small>
        </span>
      </figcaption>
    </figure>
  );
}

/** Publisher, date and title of a document, with the page it came from. */
export function SourceLine({ source }: { readonly source: Evidence['document'] }) {
  const { t, date } = useWords();
  const { publisher, published, title, url, id } = source;
  return (
    <p class="source">
      <span class="source-title" lang="vi">{title ?? id}</span>
      <span class="quiet">
        {[publisher, published && date(published)].filter(Boolean).join(', ')}
        {url && /^https?:/.test(url) && (
          <>
            {' · '}
            <a href={url} target="_blank" rel="noopener noreferrer">
              {t('link.source')}
            </a>
          </>
        )}
      </span>
    </p>
  );
}

/** The names by which a fact's ends can stand in its sentence, with what else it says. */
export function spoken(fact: Fact): string[] {
  const ends = [fact.from, fact.to, ...(fact.under ? [fact.under] : [])];
  return [...ends.flatMap(({ name, aliases }) => [name, ...aliases]), ...(fact.title ? [fact.title] : [])];
}
