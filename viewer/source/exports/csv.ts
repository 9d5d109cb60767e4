/** Tables as CSV (RFC 4180), with a byte order mark: spreadsheets read Vietnamese rightly only with it. */

import type { Column } from '../panels/sorting';

/** `rows` under the titles of `columns`; numbers and dates as they are, not as the page tells them. */
export function csv<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
  const lines = [columns.map(({ title }) => title), ...rows.map((row) => columns.map(({ value }) => value(row)))];
  return `\ufeff${lines.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('')}`;
}

/** A cell that begins like a formula is led by an apostrophe, so that no spreadsheet runs it. */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
