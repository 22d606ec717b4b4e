import { useTranslation } from 'react-i18next';
import { stopSentence, type StopReason } from './stop-sentence.js';

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
