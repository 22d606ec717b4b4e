import type { i18n as I18n } from 'i18next';
import type { PairExplanation } from '../../api-client/contract.js';
import { translateKnown, vocabularyOf } from '../../i18n/vocabulary.js';

export type StopReason = Extract<PairExplanation, { outcome: 'not-suggested' }>['stoppedBy'][number];

/** Why a pair may not meet, in the language of the reader. */
export function stopSentence(i18n: I18n, { kind, facts }: StopReason): string {
  const spoken = Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [name, spokenFact(i18n, name, [fact].flat())]),
  );
  const key = spoken.expired === undefined ? `stopped.${kind}` : `stopped.${kind}-expired`;
  return translateKnown(i18n, 'suggestions', key, spoken) ?? kind.replaceAll('_', ' ');
}

function spokenFact(i18n: I18n, name: string, values: readonly (string | number)[]): string {
  const { country, language, role, certification, list } = vocabularyOf(i18n);
  const side = (value: string) => {
    const [first = '', ...rest] = value.split(' ');
    return [translateKnown(i18n, 'suggestions', `side.${first}`) ?? first, ...rest].join(' ');
  };
  const promise = (value: string) => {
    const [promisedRole = '', where = '', ...headings] = value.split(' ');
    return [`${role(promisedRole)} (${country(where)})`, ...headings].join(' ');
  };
  const wordsByFact: Readonly<Record<string, (value: string) => string>> = {
    country,
    targetCountries: country,
    sought: role,
    held: role,
    missing: certification,
    expired: certification,
    smeLanguages: language,
    buyerLanguages: language,
    promised: promise,
    of: side,
    by: side,
    unstatedBy: side,
  };
  return list(values.map((value) => wordsByFact[name]?.(String(value)) ?? String(value)));
}
