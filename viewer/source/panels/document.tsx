/** A whole document: every sentence that states a fact is marked, and beside it stands what it says. */

import { useEffect, useMemo, useRef } from 'preact/hooks';

import { useAnswer } from '../network/answers';
import type { Client } from '../service/client';
import type { Fact } from '../service/shapes';
import { calm } from '../picture/theme';
import type { Deed } from '../state/reduce';
import type { Opened } from '../state/view';
import { useWords } from '../words/words';
import { Failure } from './failure';
import { paragraphs, type Sentence } from './marking';
import { SourceLine } from './quote';

interface Props {
  readonly client: Client;
  readonly opened: Opened;
  readonly act: (deed: Deed) => void;
  readonly go: (id: string) => void;
}

export function DocumentDialog({ client, opened, act, go }: Props) {
  const { t } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const answer = useAnswer(opened.id, () => client.document(opened.id));
  const found = answer.value;
  const lines = useMemo(() => (found ? paragraphs(found.text, sentences(found.facts)) : []), [found]);

  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  useEffect(() => {
    const said = dialog.current?.querySelector<HTMLElement>('mark.asked');
    said?.scrollIntoView({ block: 'center', behavior: calm() ? 'auto' : 'smooth' });
  }, [lines, opened.start]);

  const close = () => act({ do: 'open', document: null });
  const asked = (sentence: Sentence<Fact>) =>
    opened.start !== null && sentence.start <= opened.start && opened.start < sentence.end;
  return (
    <dialog ref={dialog} class="document" aria-labelledby="document-title" onCancel={close} onClick={(event) => event.target === dialog.current && close()}>
      <div class="document-page">
        <header>
          <p class="kind">{t('document.title')}</p>
          <h2 id="document-title" lang="vi">{found?.title ?? opened.id}</h2>
          <button type="button" class="icon-button close" aria-label={t('close')} title={t('close')} onClick={close}>
            <span aria-hidden="true" class="icon cross" />
          </button>
          {found && <SourceLine source={found} />}
          {found && <p class="quiet">{t('document.facts', { count: found.facts.length })}</p>}
        </header>
        <Failure answer={answer} />
        {answer.waiting && !found && <p class="quiet">{t('loading')}</p>}
        {lines.map(({ pieces }, at) => {
          const said = [...new Set(pieces.flatMap(({ sentence }) => sentence?.facts ?? []))];
          return (
            <div key={at} class="paragraph">
              <p lang="vi">
                {pieces.map(({ text, sentence }, index) =>
                  sentence ? (
                    <mark key={index} class={asked(sentence) ? 'asked' : undefined}>{text}</mark>
                  ) : (
                    text
                  ),
                )}
              </p>
              {said.length > 0 && (
                <ul class="says" aria-label={t('document.here')}>
                  {said.map((fact) => (
                    <Said key={fact.id} fact={fact} go={(id) => (close(), go(id))} />
                  ))}
                </ul>
              )}
            </div>
          );
        })}
      </div>
    </dialog>
  );
}

function Said({ fact, go }: { readonly fact: Fact; readonly go: (id: string) => void }) {
  const { relation, t } = useWords();
  return (
    <li lang="vi">
      <button type="button" class="link-button" onClick={() => go(fact.from.id)}>{fact.from.name}</button>{' '}
      <span class="quiet">{relation(fact.type)}</span>{' '}
      <button type="button" class="link-button" onClick={() => go(fact.to.id)}>{fact.to.name}</button>
      {fact.title && <span class="quiet"> ({fact.title})</span>}
      {fact.under && <span class="quiet"> {t('link.under', { name: fact.under.name })}</span>}
    </li>
  );
}

/** The facts by the sentence that states them. */
function sentences(facts: readonly Fact[]): Sentence<Fact>[] {
  const found = new Map<string, { start: number; end: number; facts: Fact[] }>();
  for (const fact of facts) {
    for (const { start, end } of fact.evidence) {
      const known = found.get(`${start}-${end}`);
      if (known) known.facts.push(fact);
      else found.set(`${start}-${end}`, { start, end, facts: [fact] });
    }
  }
  return [...found.values()];
}
