import type { DisplayNaming } from '../../../kernel/actor.js';

/** What a board may know of a company to name it. */
export interface NamedCompany {
  readonly companyName: string;
  /** Its code in the list of participants, where it has one. */
  readonly code: string | null;
}

const MOST_INITIALS = 3;

/** How a board names a company. One without a code in the list goes by its initials, never by its name. */
export function boardLabel({ companyName, code }: NamedCompany, naming: DisplayNaming): string {
  if (naming === 'names') return companyName;
  return naming === 'codes' && code !== null ? code : initialsOf(companyName);
}

/** The first letter or digit of each of the first words that have one, in capitals; a mark in brackets is no part of the name. */
function initialsOf(companyName: string): string {
  const words = companyName.split(/\s+/).filter((word) => !word.startsWith('['));
  const initials = words.flatMap((word) => /[\p{L}\p{N}]/u.exec(word)?.[0] ?? []);
  return initials.slice(0, MOST_INITIALS).join('').toLocaleUpperCase('en');
}
