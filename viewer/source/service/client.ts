/** Asking the service. Answers are kept for the life of the page: going back costs nothing. */

import type {
  Analysis,
  Changes,
  Dated,
  DocumentFacts,
  EntityFacts,
  Fact,
  Health,
  Listing,
  Neighbour,
  Paths,
  Placed,
  Position,
  Stats,
  Subgraph,
} from './shapes';

export type Query = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

/** An error that the service told (RFC 9457), or that it could not be reached (status 0). */
export class Problem extends Error {
  constructor(
    readonly status: number,
    detail: string,
  ) {
    super(detail);
  }
}

/** Whether `error` means that the service did not answer at all. */
export function unreachable(error: Error | null): boolean {
  return error instanceof Problem && error.status === 0;
}

/** The id of the entity or document of which the service says that there is none; null for any other error. */
export function missing(error: Error | null): string | null {
  return /^(?:\w+: )?there is no (?:entity|document) '(.+)'$/.exec(error?.message ?? '')?.[1] ?? null;
}

/** Whether the service says that `answer` is of the corpus before, and the present one's is still being made. */
export function outdated(answer: unknown): boolean {
  return (answer as { outdated?: boolean } | null)?.outdated === true;
}

const HITS = 20; // names that fit what is typed
const PAGE = 100;
const PAGES = 20; // of one list: a supernode does not fill the page

/** The path with `query` as the service reads it: lists repeat the name, empty values are left out. */
export function address(path: string, query: Query): string {
  const told = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === '') continue;
    for (const each of Array.isArray(value) ? value : [value]) told.append(name, String(each));
  }
  const text = told.toString();
  return text ? `${path}?${text}` : path;
}

export class Client {
  readonly #answers = new Map<string, Promise<unknown>>();

  readonly subgraph = (query: Query) => this.#get<Subgraph>('/v1/subgraph', query);
  readonly paths = (query: Query) => this.#get<Paths>('/v1/paths', query);
  readonly analysis = (query: Query) => this.#get<Analysis>('/v1/analysis', query);
  readonly health = () => this.#get<Health>('/healthz', {});
  readonly changes = (id: string) => this.#get<Changes>(`${documentPath(id)}/changes`, {});
  readonly stats = () => this.#get<Stats>('/v1/stats', {});
  readonly facts = (query: Query) => this.#all<Fact>('/v1/facts', query);
  readonly entity = (id: string) => this.#get<EntityFacts>(entityPath(id), { limit: 1 });
  readonly timeline = (id: string, type: string) => this.#all<Dated>(`${entityPath(id)}/timeline`, { type });
  /** The first `most` neighbours by one relation; `next` tells that there are more. */
  readonly neighbours = async (id: string, type: string, most: number): Promise<Listing<Neighbour>> => {
    const path = `${entityPath(id)}/neighbours`;
    let found = await this.#get<Listing<Neighbour>>(path, { type, limit: Math.min(most, PAGE) });
    while (found.next && found.items.length < most) {
      const more = await this.#get<Listing<Neighbour>>(path, { type, limit: PAGE, cursor: found.next });
      found = { items: [...found.items, ...more.items], next: more.next };
    }
    return found;
  };
  readonly positions = (query: Query) => this.#all<Position>('/v1/positions', query);

  readonly document = async (id: string) => {
    const path = documentPath(id);
    const found = await this.#get<DocumentFacts>(path, { limit: PAGE });
    const facts = [...found.facts.items];
    let cursor = found.facts.next;
    for (let page = 1; cursor && page < PAGES; page += 1) {
      const { facts: more } = await this.#get<DocumentFacts>(path, { limit: PAGE, cursor });
      facts.push(...more.items);
      cursor = more.next;
    }
    return { ...found, facts };
  };

  /** Names that begin like the words typed; not kept, and given up when `signal` says so. */
  readonly search = (q: string, signal: AbortSignal, type?: string) =>
    ask<Listing<Placed>>(address('/v1/search', { q, type, prefix: true, limit: HITS }), signal);

  #get<Answer>(path: string, query: Query): Promise<Answer> {
    const asked = address(path, query);
    const known = this.#answers.get(asked);
    if (known) return known as Promise<Answer>;
    const answer = ask<Answer>(asked);
    this.#answers.set(asked, answer);
    answer.then((told) => outdated(told) && this.#answers.delete(asked), () => this.#answers.delete(asked));
    return answer;
  }

  async #all<Item>(path: string, query: Query): Promise<Item[]> {
    const items: Item[] = [];
    let cursor: string | undefined;
    for (let page = 0; page < PAGES; page += 1) {
      const answer: Listing<Item> = await this.#get(path, { ...query, limit: PAGE, cursor });
      items.push(...answer.items);
      if (!answer.next) break;
      cursor = answer.next;
    }
    return items;
  }
}

function entityPath(id: string): string {
  return `/v1/entities/${encodeURIComponent(id)}`;
}

function documentPath(id: string): string {
  return `/v1/documents/${id.split('/').map(encodeURIComponent).join('/')}`;
}

async function ask<Answer>(asked: string, signal?: AbortSignal): Promise<Answer> {
  let response: Response;
  try {
    response = await fetch(asked, { headers: { Accept: 'application/json' }, ...(signal && { signal }) });
  } catch (reason) {
    if (signal?.aborted) throw reason;
    throw new Problem(0, String(reason));
  }
  if (!response.ok) throw await problem(response);
  return (await response.json()) as Answer;
}

/** What a refusal says of itself. */
export async function problem(response: Response): Promise<Problem> {
  const body = (await response.json().catch(() => ({}))) as { detail?: string };
  return new Problem(response.status, body.detail ?? response.statusText);
}
