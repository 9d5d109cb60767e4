/** A button that opens a small sheet; Escape and a click elsewhere close it. */

import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface Props {
  readonly name: string;
  readonly icon: string;
  readonly label: string;
  readonly active?: boolean;
  readonly children: ComponentChildren;
}

export function Popover({ name, icon, label, active = false, children }: Props) {
  const sheet = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const away = (event: Event) => {
      if (sheet.current?.open && !sheet.current.contains(event.target as Node)) sheet.current.open = false;
    };
    document.addEventListener('pointerdown', away);
    document.addEventListener('focusin', away);
    return () => {
      document.removeEventListener('pointerdown', away);
      document.removeEventListener('focusin', away);
    };
  }, []);
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !sheet.current?.open) return;
    sheet.current.open = false;
    sheet.current.querySelector('summary')?.focus();
    event.stopPropagation();
  };
  return (
    <details ref={sheet} class={`popover ${name}`} onKeyDown={leave}>
      <summary class={active ? 'active' : ''} title={label}>
        <span aria-hidden="true" class={`icon ${icon}`} />
        <span class="summary-label">{label}</span>
      </summary>
      <div class="sheet">{children}</div>
    </details>
  );
}
