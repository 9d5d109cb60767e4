/** The answers that make up a view, asked for whenever its questions change. */

import { useEffect, useMemo, useRef, useState } from 'preact/hooks';

import type { Client, Query } from '../service/client';
import type { Measures } from '../picture/appearance';
import type { View } from '../state/view';
import { linkKey, merge, type Network } from './network';
import { base, expansions, measure, ways } from './questions';

export interface Answer<Value> {
  readonly value: Value | null;
  readonly error: Error | null;
  readonly waiting: boolean;
}

/** The latest answer to `ask`, which is asked anew when `key` changes; the one before stays until then. */
export function useAnswer<Value>(key: string | null, ask: () => Promise<Value>): Answer<Value> {
  const [answer, setAnswer] = useState<Answer<Value>>({ value: null, error: null, waiting: key !== null });
  const latest = useRef<string | null>(null);
  useEffect(() => {
    latest.current = key;
    if (key === null) {
      setAnswer({ value: null, error: null, waiting: false });
      return;
    }
    setAnswer((before) => ({ ...before, waiting: true }));
    const tell = (told: Answer<Value>) => latest.current === key && setAnswer(told);
    ask().then(
      (value) => tell({ value, error: null, waiting: false }),
      (error: Error) => tell({ value: null, error, waiting: false }),
    );
  }, [key]);
  return answer;
}

export interface Told {
  readonly network: Network;
  /** The way through it that was asked for; empty without one. */
  readonly way: ReadonlySet<string>;
}

/** The graph of the view, and the way through it that was asked for. */
export function useNetwork(client: Client, view: View): Answer<Told> {
  const first = base(view);
  const more = expansions(view);
  const way = ways(view);
  return useAnswer(JSON.stringify([first, more, way, view.path?.which]), async () => {
    const [answers, found] = await Promise.all([
      Promise.all([client.subgraph(first), ...more.map((query) => optional(client.subgraph(query)))]),
      way ? client.paths(way) : { paths: [] },
    ]);
    const chosen = found.paths[view.path?.which ?? 0] ?? { nodes: [], links: [] };
    const parts = [...answers.filter((answer) => answer !== null), { ...chosen, left_out: { nodes: 0, links: 0 } }];
    return {
      network: merge(parts),
      way: new Set([...chosen.nodes.map(({ id }) => id), ...chosen.links.map(linkKey)]),
    };
  });
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

