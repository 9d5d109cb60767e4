/** Rows in order; pure. */

export interface Column<Row> {
  readonly name: string;
  readonly title: string;
  /** Numbers and dates: right-aligned, and sorted downwards first. */
  readonly numeric: boolean;
  readonly value: (row: Row) => string | number;
  readonly told: (row: Row) => string;
  /** The kind whose shape stands before the text. */
  readonly icon?: (row: Row) => string;
}

export interface Order {
  readonly column: string;
  readonly down: boolean;
}

/** `rows` by one column, words as `language` sorts them (đ after d), equal ones as they were. */
export function sorted<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  { column, down }: Order,
  language: string,
): Row[] {
  const by = columns.find(({ name }) => name === column);
  if (!by) return [...rows];
  const words = new Intl.Collator(language, { numeric: true });
  const compare = (one: string | number, other: string | number) =>
    typeof one === 'number' && typeof other === 'number' ? one - other : words.compare(String(one), String(other));
  return [...rows].sort((one, other) => (down ? -1 : 1) * compare(by.value(one), by.value(other)));
}
