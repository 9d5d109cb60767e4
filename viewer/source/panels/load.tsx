/** Loads a person's own documents, where the service permits, and shows what each of them added. */

import { useEffect, useRef, useState } from 'preact/hooks';

import { useAnswer } from '../network/answers';
import type { Client } from '../service/client';
import { ENDINGS } from '../service/sending';
import type { Deed } from '../state/reduce';
import { useWords } from '../words/words';
import { Added } from './added';
import { useBatch, type Batch, type Item } from './batch';
import { useDropping } from './dropping';

interface Props {
  readonly client: Client;
  readonly act: (deed: Deed) => void;
  /** Documents were loaded: everything is to be asked anew. */
  readonly loaded: () => void;
}

export function Load({ client, act, loaded }: Props) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const [key, setKey] = useState(''); // here and nowhere else
  const health = useAnswer('health', () => client.health());
  const batch = useBatch(loaded);
  const writable = health.value?.writable ?? false;
  const accepted = !batch.refused && batch.items.some(({ outcome }) => outcome.is === 'done');
  const add = (files: readonly File[]) => {
    batch.add(files);
    if (key && accepted && !batch.running) void batch.run(key);
  };
  const over = useDropping((files) => {
    setOpen(true);
    add(files);
  });
  return (
    <>
      {writable && (
        <button class="quiet-button load-button" type="button" onClick={() => setOpen(true)} title={t('load.title')}>
          <span aria-hidden="true" class="icon load" /> <span class="button-label">{t('load.title')}</span>
        </button>
      )}
      {over && <div class="drop-here">{t('load.drop')}</div>}
      {open && (
        <Dialog close={() => setOpen(false)}>
          {writable ? (
            <Form batch={batch} key_={key} setKey={setKey} add={add} />
          ) : (
            health.value && <p role="alert">{t('load.read only')}</p>
          )}
          {writable && <Items batch={batch} client={client} act={(deed) => (setOpen(false), act(deed))} />}
        </Dialog>
      )}
    </>
  );
}

function Dialog({ close, children }: { readonly close: () => void; readonly children: preact.ComponentChildren }) {
  const { t } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog ref={dialog} class="document loading" aria-labelledby="load-title" onCancel={close} onClick={(event) => event.target === dialog.current && close()}>
      <div class="document-page">
        <div class="head">
          <h2 id="load-title">{t('load.title')}</h2>
          <button type="button" class="icon-button close" aria-label={t('close')} title={t('close')} onClick={close}>
            <span aria-hidden="true" class="icon cross" />
          </button>
        </div>
        {children}
      </div>
    </dialog>
  );
}

interface FormProps {
  readonly batch: Batch;
  readonly key_: string;
  readonly setKey: (key: string) => void;
  readonly add: (files: readonly File[]) => void;
}

function Form({ batch, key_, setKey, add }: FormProps) {
  const { t } = useWords();
  const field = useRef<HTMLInputElement>(null);
  const waiting = batch.items.filter(({ outcome }) => outcome.is === 'waiting').length;
  useEffect(() => {
    if (batch.refused === 'key') field.current?.focus();
  }, [batch.refused]);
  return (
    <form onSubmit={(event) => (event.preventDefault(), void batch.run(key_))}>
      <label class="field drop-field">
        <span>{t('load.files', { endings: ENDINGS.join(', ') })}</span>
        <input
          type="file"
          multiple
          accept={ENDINGS.map((ending) => `.${ending}`).join(',')}
          onChange={(event) => (add([...(event.currentTarget.files ?? [])]), (event.currentTarget.value = ''))}
        />
      </label>
      <label class="field">
        <span>{t('load.key')}</span>
        <input
          ref={field}
          type="password"
          autocomplete="off"
          value={key_}
          aria-describedby="load-key-note"
          aria-invalid={batch.refused === 'key'}
          onInput={(event) => setKey(event.currentTarget.value)}
        />
        <small id="load-key-note" class="quiet">{t('load.key note')}</small>
      </label>
      {batch.refused && <p class="failure" role="alert">{t(batch.refused === 'key' ? 'load.key wrong' : 'load.read only')}</p>}
      {waiting > 0 && (
        <button type="submit" class="chip" disabled={!key_ || batch.running}>{t('load.start', { count: waiting })}</button>
      )}
    </form>
  );
}

function Items({ batch, client, act }: { readonly batch: Batch; readonly client: Client; readonly act: (deed: Deed) => void }) {
  const { t } = useWords();
  const { items, running } = batch;
  const done = items.filter(({ outcome }) => outcome.is === 'done' || outcome.is === 'failed').length;
  return (
    <>
      {running && <progress max={items.length} value={done} aria-label={t('load.title')} />}
      <p role="status" class="quiet">{items.length > 0 && t('load.progress', { done, count: items.length })}</p>
      <ol class="files">
        {items.map((item, at) => (
          <li key={at} class={item.outcome.is}>
            <strong>{item.file.name.normalize('NFC')}</strong> <Became item={item} />
            {item.outcome.is === 'done' && 'one' in item.outcome.sent && (
              <Added client={client} id={item.outcome.sent.one.id} act={act} />
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

function Became({ item: { outcome } }: { readonly item: Item }) {
  const { t } = useWords();
  switch (outcome.is) {
    case 'waiting':
      return <span class="quiet">{t('load.waiting')}</span>;
    case 'sending':
      return <span class="quiet">{outcome.documents ? t('load.many', { count: outcome.documents }) : t('load.sending')}</span>;
    case 'failed':
      return <span class="reason">{t('load.failed', { reason: OURS.has(outcome.reason) ? t(outcome.reason as 'load.kind') : outcome.reason })}</span>;
    case 'done': {
      if ('one' in outcome.sent) return <span class="quiet">{t(`load.${outcome.sent.one.outcome}`, { facts: outcome.sent.one.facts })}</span>;
      const { documents, outcomes, failures } = outcome.sent.many;
      return (
        <>
          <span class="quiet">{t('load.done many', { count: documents, failed: outcomes['failed'] ?? 0 })}</span>
          <ul>{failures.map(({ name, reason }) => <li key={name} class="reason">{`${name}: ${reason}`}</li>)}</ul>
        </>
      );
    }
  }
}

const OURS: ReadonlySet<string> = new Set(['load.kind', 'load.empty', 'load.large', 'load.unsent']);
