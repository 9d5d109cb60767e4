/** What a person prefers, whatever is looked at: language, and light or dark; kept by the browser. */

import { useCallback, useState } from 'preact/hooks';

import type { Language } from '../words/words';

export type Shade = 'light' | 'dark';

export interface Preferences {
  readonly language: Language;
  readonly theme: Shade;
  readonly setLanguage: (language: Language) => void;
  readonly setTheme: (theme: Shade) => void;
}

export function usePreferences(): Preferences {
  const [language, setLanguage] = useKept<Language>('language', ['vi', 'en'], preferredLanguage);
  const [theme, setTheme] = useKept<Shade>('theme', ['light', 'dark'], preferredShade);
  return { language, theme, setLanguage, setTheme };
}

/** The documents are Vietnamese, and so is the page, unless the browser asks for English before Vietnamese. */
function preferredLanguage(): Language {
  const asked = navigator.languages.map((each) => each.slice(0, 2)).find((each) => each === 'vi' || each === 'en');
  return asked === 'en' ? 'en' : 'vi';
}

function preferredShade(): Shade {
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** A value kept under `name`; `?name=value` in the address comes before it (an embedded view has no buttons). */
function useKept<Word extends string>(
  name: string,
  words: readonly Word[],
  otherwise: () => Word,
): [Word, (word: Word) => void] {
  const [value, setValue] = useState<Word>(() => {
    const asked = new URLSearchParams(location.search).get(name);
    return words.find((word) => word === asked) ?? words.find((word) => word === stored(name)) ?? otherwise();
  });
  const keep = useCallback((word: Word) => {
    setValue(word);
    try {
      localStorage.setItem(name, word);
    } catch {
      // a browser that keeps nothing still shows what was chosen
    }
  }, []);
  return [value, keep];
}

function stored(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}
