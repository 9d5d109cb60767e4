/** The answers that make up a view, asked for whenever its questions change. */

import { createContext } from 'preact';
import { useContext, useEffect, useMemo, useRef, useState } from 'preact/hooks';

import { Client, outdated, unreachable, type Query } from '../service/client';
import type { Measures } from '../picture/appearance';
import type { View } from '../state/view';
import { linkKey, merge, type Network, type Part } from './network';
import { grouped } from './communities';
import { entitiesOf, linksOf, news } from './added';
import { among, base, expansions, measure, members, ways } from './questions';

export interface Answer<Value> {
  readonly value: Value | null;
  readonly error: Error | null;
  readonly waiting: boolean;
}

/** Whom to ask; another one after documents were loaded, so that everything is asked anew. */
export const Service = createContext(new Client());

/** Ask everything anew. */
export const Again = createContext(() => {});

const SOON = 3000; // milliseconds until the present corpus has an answer

/**
 * The latest answer to `ask`, which is asked anew when `key` changes, and soon where it is outdated; the one before stays
 * until then.
 */
export function useAnswer<Value>(key: string | null, ask: () => Promise<Value>): Answer<Value> {
  const [answer, setAnswer] = useState<Answer<Value>>({ value: null, error: null, waiting: key !== null });
  const service = useContext(Service);
  const latest = useRef<unknown>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (!outdated(answer.value)) return undefined;
    const timer = setTimeout(() => setTurn((before) => before + 1), SOON);
    return () => clearTimeout(timer);
  }, [answer.value]);
  useEffect(() => {
    const asked = {};
    latest.current = asked;
    if (key === null) {
      setAnswer({ value: null, error: null, waiting: false });
      return;
    }
    setAnswer((before) => ({ ...before, waiting: true }));
    const tell = (told: Answer<Value>) => latest.current === asked && setAnswer(told);
    ask().then(
      (value) => tell({ value, error: null, waiting: false }),
      (error: Error) => tell({ value: null, error, waiting: false }),
    );
  }, [key, service, turn]);
  return answer;
}

export interface Told {
  readonly network: Network;
  readonly outdated: boolean;
  /** What of it was asked for: a way through it, or what a document added; empty without. */
  readonly way: ReadonlySet<string>;
}

/** The graph of the view, and what of it was asked for. */
export function useNetwork(client: Client, view: View): Answer<Told> {
  const first = view.grouped ? measure(view, 'communities') : base(view);
  const more = expansions(view);
  const way = ways(view);
  const answer = useAnswer(JSON.stringify([first, more, way, view.path?.which, view.added, view.opened]), async () => {
    const [answers, found, fresh] = await Promise.all([
      Promise.all([view.grouped ? communities(client, view) : client.subgraph(first), ...more.map((query) => optional(client.subgraph(query)))]),
      way && optional(client.paths(way)), // the panel tells what is wrong with it
      view.added ? optional(addition(client, view.added)) : null,
    ]);
    const chosen = found?.paths[view.path?.which ?? 0] ?? { nodes: [], links: [] };
    return {
      outdated: answers.some(outdated),
      network: merge([...answers, chosen, ...(fresh?.parts ?? [])], view.expanded),
      way: new Set([...chosen.nodes.map(({ id }) => id), ...chosen.links.map(linkKey), ...(fresh?.keys ?? [])]),
    };
  });
  const last = useRef<Told | null>(null);
  if (answer.value) last.current = answer.value;
  // A service that is gone takes nothing away that was drawn.
  return unreachable(answer.error) ? { ...answer, value: last.current } : answer;
}

/** The base picture as communities, those that are opened with their members. */
async function communities(client: Client, view: View): Promise<Part> {
  const [analysis, opened] = await Promise.all([
    client.analysis(measure(view, 'communities')),
    Promise.all(view.opened.map(async (head) => [head, await optional(client.subgraph(members(view, head)))] as const)),
  ]);
  return grouped(analysis, new Map(opened.flatMap(([head, part]) => (part ? [[head, part] as const] : []))));
}

/** What a document added, with the nodes it lies between, and the keys of what is new. */
async function addition(client: Client, document: string): Promise<{ parts: Part[]; keys: string[] }> {
  const changes = await client.changes(document);
  const around = await Promise.all(among(entitiesOf(changes)).map((query) => client.subgraph(query)));
  return { parts: [...around, { nodes: [], links: linksOf(changes) }], keys: news(changes) };
}

/** What does not exist any more (a node of an old address) leaves the rest of the picture as it is. */
async function optional<Value>(answer: Promise<Value>): Promise<Value | null> {
  return answer.catch(() => null);
}

const NONE: ReadonlyMap<string, number> = new Map();

/** What the analyses say that colour and size ask for. */
export function useMeasures(client: Client, view: View): Measures {
  const community = useMeasure(client, view.colour === 'community' ? measure(view, 'communities') : null);
  const size = useMeasure(
    client,
    view.size === 'betweenness' || view.size === 'pagerank' ? measure(view, view.size) : null,
  );
  return useMemo(() => ({ community, size }), [community, size]);
}

function useMeasure(client: Client, query: Query | null): ReadonlyMap<string, number> {
  const { value } = useAnswer(query && JSON.stringify(query), () => client.analysis(query ?? {}));
  return useMemo(() => (value ? new Map(value.values.map((each) => [each.id, each.value])) : NONE), [value]);
}

