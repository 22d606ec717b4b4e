import type { i18n as I18n } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { PairExplanation } from '../../api-client/contract.js';
import { translateKnown, vocabularyOf } from '../../i18n/vocabulary.js';

type StopReason = Extract<PairExplanation, { outcome: 'not-suggested' }>['stoppedBy'][number];

/** Why somebody is not suggested. Where nothing of it lies with the reader, no more is said than that. */
export function StopReasons({ reasons }: { readonly reasons: readonly StopReason[] }) {
  const { t, i18n } = useTranslation('suggestions');
  if (reasons.length === 0) return <p>{t('stopped.nothingOfYours')}</p>;
  return (
    <ul className="rise-list">
      {reasons.map((reason) => (
        <li key={reason.kind}>{stopSentence(i18n, reason)}</li>
      ))}
    </ul>
  );
}

function stopSentence(i18n: I18n, { kind, facts }: StopReason): string {
  const spoken = Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [name, spokenFact(i18n, name, [fact].flat())]),
  );
  return translateKnown(i18n, 'suggestions', `stopped.${kind}`, spoken) ?? kind.replaceAll('_', ' ');
}

function spokenFact(i18n: I18n, name: string, values: readonly (string | number)[]): string {
  const { country, language, role, certification, list } = vocabularyOf(i18n);
  const side = (value: string) => {
    const [first = '', ...rest] = value.split(' ');
    return [translateKnown(i18n, 'suggestions', `side.${first}`) ?? first, ...rest].join(' ');
  };
  const wordsByFact: Readonly<Record<string, (value: string) => string>> = {
    country,
    targetCountries: country,
    sought: role,
    held: role,
    missing: certification,
    smeLanguages: language,
    buyerLanguages: language,
    of: side,
    by: side,
    unstatedBy: side,
  };
  return list(values.map((value) => wordsByFact[name]?.(String(value)) ?? String(value)));
}
