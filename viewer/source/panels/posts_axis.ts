/** Posts as rows of dots on an axis of years; pure. */

import type { Dated } from '../service/shapes';

export interface Row {
  readonly fact: Dated;
  /** The days on which the post was seen, sorted; partial dates as they are. */
  readonly days: readonly string[];
}

export interface Axis {
  readonly first: number;
  readonly last: number;
  /** Where on the axis a day lies, from 0 to 100; a year or month lies at its middle. */
  readonly at: (day: string) => number;
}

/** A row for each post, those seen last first; those without any day at the end. */
export function dots(facts: readonly Dated[]): Row[] {
  const rows = facts.map((fact): Row => {
    const told = [fact.first, fact.last, fact.date, ...fact.evidence.map(({ document }) => document.published)];
    const days = [fact.first, fact.last].some(Boolean) ? [fact.first, fact.last, fact.date] : told;
    return { fact, days: [...new Set(days.filter((day): day is string => Boolean(day)))].sort() };
  });
  const latest = (row: Row) => row.days.at(-1) ?? '';
  return rows.sort((one, other) => (latest(one) < latest(other) ? 1 : latest(one) > latest(other) ? -1 : 0));
}

/** The years that `rows` span; null where no day is known. */
export function axis(rows: readonly Row[]): Axis | null {
  const years = rows.flatMap(({ days }) => days.map((day) => Math.floor(inYears(day))));
  if (!years.length) return null;
  const first = Math.min(...years);
  const last = Math.max(...years) + 1;
  return { first, last, at: (day) => (100 * (inYears(day) - first)) / (last - first) };
}

/** A partial date as a number of years, at the middle of what it spans. */
export function inYears(day: string): number {
  const [year = 0, month, date] = day.split('-').map(Number);
  if (month === undefined) return year + 0.5;
  return year + (month - 1 + (date === undefined ? 0.5 : (date - 0.5) / 31)) / 12;
}
