/** The words of the page in Vietnamese and English, and how numbers, dates and names of the ontology are told. */

import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

import { BETWEEN, COMMUNITY } from '../network/communities';
import ontology from './ontology.json';
import { TEXTS, type Key } from './texts';

export type Language = 'vi' | 'en';
type Label = Readonly<Record<Language, string>>;
interface Relation {
  readonly label: Label;
  readonly inverse: Label;
  readonly directed: boolean;
  readonly from: readonly string[];
  readonly to: readonly string[];
}

export const KINDS: Readonly<Record<string, Label>> = ontology.entities;
export const RELATIONS: Readonly<Record<string, Relation>> = ontology.facts;
export const LEVELS = ['central', 'province', 'district', 'commune'] as const;

export const Language = createContext<Language>('vi');

export interface Words {
  readonly language: Language;
  /** A text, with `{name}` filled in from `values`; `count` chooses between singular and plural. */
  readonly t: (key: Key, values?: Readonly<Record<string, string | number>>) => string;
  readonly kind: (type: string) => string;
  /** How a relation reads from its source, or backwards from its target. */
  readonly relation: (type: string, backwards?: boolean) => string;
  readonly level: (level: string) => string;
  /** A part in an event in words; a post is a word already. */
  readonly role: (role: string) => string;
  readonly date: (iso: string) => string;
  readonly number: (value: number) => string;
}

export function useWords(): Words {
  return words(useContext(Language));
}

const MADE = new Map<Language, Words>();

/** The words in `language`. */
export function words(language: Language): Words {
  const made = MADE.get(language) ?? make(language);
  MADE.set(language, made);
  return made;
}

function make(language: Language): Words {
  const numbers = new Intl.NumberFormat(language);
  const t: Words['t'] = (key, values = {}) =>
    forNumber(TEXTS[key][language], values['count']).replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name] ?? '';
      return typeof value === 'number' ? numbers.format(value) : value;
    });
  return {
    language,
    t,
    kind: (type) => KINDS[type]?.[language] ?? (type === COMMUNITY ? t('group.kind') : type),
    relation: (type, backwards = false) =>
      RELATIONS[type]?.[backwards ? 'inverse' : 'label'][language] ?? (type === BETWEEN ? t('group.between') : type),
    level: (level) => (isLevel(level) ? t(`level.${level}`) : level),
    role: (role) => (role === 'chair' || role === 'co_chair' ? t(`role.${role}`) : role),
    date: (iso) => dateTold(iso, language),
    number: (value) => numbers.format(value),
  };
}

/** English texts that count tell the singular before a bar. */
function forNumber(text: string, count: string | number | undefined): string {
  const [one, many = one] = text.split('|');
  return (count === 1 ? one : many) ?? text;
}

function isLevel(level: string): level is (typeof LEVELS)[number] {
  return (LEVELS as readonly string[]).includes(level);
}

/** A date as exact as it is known: 2017, 3/2017 or 7/3/2017; in English 2017, Mar 2017, 7 Mar 2017. */
export function dateTold(iso: string, language: Language): string {
  const [year, month, day] = iso.split('-');
  if (!year || !month) return iso;
  if (language === 'vi') return [day, month, year].filter(Boolean).map(Number).join('/');
  const name = new Intl.DateTimeFormat('en', { month: 'short', timeZone: 'UTC' });
  const told = name.format(new Date(Date.UTC(Number(year), Number(month) - 1, 1)));
  return [day && String(Number(day)), told, year].filter(Boolean).join(' ');
}
