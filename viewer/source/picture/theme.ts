/** The colours and fonts of the page, for the canvas; the style sheet is their only source. */

export interface Theme {
  readonly paper: string;
  readonly ink: string;
  readonly quiet: string;
  readonly accent: string;
  readonly font: string;
  readonly colour: (name: string) => string;
}

/** The theme as the style sheet has it now. */
export function theme(of: Element = document.documentElement): Theme {
  const style = getComputedStyle(of);
  const colour = (name: string) => style.getPropertyValue(`--${name}`).trim() || style.getPropertyValue('--quiet').trim();
  return {
    paper: colour('paper'),
    ink: colour('ink'),
    quiet: colour('quiet'),
    accent: colour('accent'),
    font: getComputedStyle(document.body).fontFamily,
    colour,
  };
}

export function calm(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
