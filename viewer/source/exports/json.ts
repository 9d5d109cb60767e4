import type { Visible } from '../network/network';

/** The nodes and links as the service told them. */
export function json({ nodes, links }: Pick<Visible, 'nodes' | 'links'>): string {
  return `${JSON.stringify({ nodes, links }, null, 1)}\n`;
}
