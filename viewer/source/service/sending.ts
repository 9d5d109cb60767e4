/** Sending a file to the service, with the key that it asks for. */

import { address, Problem, problem } from './client';
import type { JobState, Loaded } from './shapes';

/** What the service reads, by the end of a file's name. */
const MEDIA: Readonly<Record<string, string>> = {
  txt: 'text/plain',
  html: 'text/html',
  htm: 'text/html',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  json: 'application/json',
  jsonl: 'application/jsonl',
  ndjson: 'application/x-ndjson',
};
export const ENDINGS: readonly string[] = Object.keys(MEDIA);
export const MOST_BYTES = 64 * 1024 * 1024;
const UNTITLED: ReadonlySet<string> = new Set(['txt', 'pdf']); // tell no title that a person would give
const PAUSE = 400; // milliseconds between two questions for a job

/** One document that was loaded, or how far the job is that loads many. */
export type Sent = { readonly one: Loaded } | { readonly many: JobState };

/** The media type of the file called `name`; undefined where the service reads no such file. */
export function mediaOf(name: string): string | undefined {
  return MEDIA[ending(name)];
}

/**
 * Load `file`; `told` hears how many documents of a job are done.
 * Raises Problem: 401 where the key is wrong, 403 where nothing can be loaded, others for the file itself.
 */
export async function send(file: File, key: string, told: (documents: number) => void): Promise<Sent> {
  const headers = authorization(key);
  const title = UNTITLED.has(ending(file.name)) ? file.name.slice(0, file.name.lastIndexOf('.')).normalize('NFC') : undefined;
  const response = await reached(
    fetch(address('/v1/documents', { title }), {
      method: 'POST',
      headers: { ...headers, 'Content-Type': mediaOf(file.name) ?? 'application/octet-stream' },
      body: file,
    }),
  );
  if (response.status !== 202) return { one: (await response.json()) as Loaded };
  return { many: await finished((await response.json()) as JobState, headers, told) };
}

async function finished(job: JobState, headers: HeadersInit, told: (documents: number) => void): Promise<JobState> {
  let state = job;
  while (state.status === 'waiting' || state.status === 'running') {
    await new Promise((done) => setTimeout(done, PAUSE));
    state = (await (await reached(fetch(`/v1/jobs/${job.id}`, { headers }))).json()) as JobState;
    told(state.documents);
  }
  return state;
}

async function reached(asked: Promise<Response>): Promise<Response> {
  const response = await asked.catch((reason: unknown) => {
    throw new Problem(0, String(reason));
  });
  if (!response.ok) throw await problem(response);
  return response;
}

/** A header can hold no other letters, and so no key has them. */
function authorization(key: string): Record<string, string> {
  if (!/^[\x21-\x7e]+$/.test(key)) throw new Problem(401, 'the key has letters that no key has');
  return { Authorization: `Bearer ${key}` };
}

function ending(name: string): string {
  return /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}
