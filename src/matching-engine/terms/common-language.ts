import type { InterpreterLanguages } from '../model/score-options.js';

/** How two delegations can talk: the languages both speak, else the interpreter who bridges them, if any. */
export interface LanguageBridge {
  readonly common: readonly string[];
  readonly interpreter: readonly string[] | null;
}

/** Languages in alphabetical order; of several interpreters who could bridge, the first in alphabetical order. */
export function languageBridge(
  smeLanguages: readonly string[],
  buyerLanguages: readonly string[],
  interpreters: readonly InterpreterLanguages[],
): LanguageBridge {
  const common = [...new Set(smeLanguages)].filter((language) => buyerLanguages.includes(language)).sort();
  if (common.length > 0) return { common, interpreter: null };
  const bridging = interpreters
    .filter(({ languages }) => meets(languages, smeLanguages) && meets(languages, buyerLanguages))
    .map(({ languages }) => [...languages].sort())
    .sort((left, right) => (left.join(' ') < right.join(' ') ? -1 : 1));
  return { common, interpreter: bridging[0] ?? null };
}

function meets(left: readonly string[], right: readonly string[]): boolean {
  return left.some((language) => right.includes(language));
}
