import { useTranslation } from 'react-i18next';
import type { ParticipantImport } from '../../api-client/contract.js';

const kinds = ['rows', 'toCreate', 'toUpdate', 'unchanged', 'skipped', 'bad'] as const;

export function ImportTotals({ report }: { readonly report: ParticipantImport }) {
  const { t } = useTranslation('imports');
  return (
    <dl className="totals">
      {kinds.map((kind) => (
        <div key={kind} className={kind === 'bad' && report.totals.bad > 0 ? 'totals-bad' : undefined}>
          <dt>{t(`total.${kind}`)}</dt>
          <dd>{report.totals[kind]}</dd>
        </div>
      ))}
    </dl>
  );
}
