/** The shape of a kind, as on the canvas, so that legend, lists and picture agree. */

interface Props {
  readonly type: string;
}

const PATHS: Readonly<Record<string, string>> = {
  Person: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2Z',
  Organization: 'M4.500 2.500h7a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2h-7a2 2 0 0 1-2-2v-7a2 2 0 0 1 2-2Z',
  Event: 'M8 1.500 14.500 8 8 14.500 1.500 8Z',
  Directive: 'M3 3.500q5-2 10 0v9q-5 2-10 0Z',
  Program: 'M4.700 2.500h6.600L14.500 8l-3.200 5.500H4.700L1.500 8Z',
  Community: 'M5 1.500h6L14.500 5v6L11 14.500H5L1.500 11V5Z',
  Place: 'M8 2.500 14 13.500H2Z',
};

export function KindIcon({ type }: Props) {
  return (
    <svg class={`kind-icon ${type}`} viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false">
      <path d={PATHS[type] ?? PATHS['Person']} />
    </svg>
  );
}
