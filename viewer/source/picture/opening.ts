import { headOf } from '../network/communities';
import type { Deed } from '../state/reduce';

/** What a double click or Enter on a node does: it opens a community, and expands anything else. */
export function opening(id: string): Deed {
  const head = headOf(id);
  return head === null ? { do: 'expand', id, type: '*' } : { do: 'community', head, open: true };
}
