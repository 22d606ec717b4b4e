import { useTranslation } from 'react-i18next';
import type { ParticipantImport } from '../../api-client/contract.js';
import { translateKnown } from '../../i18n/vocabulary.js';
import { Folded } from '../../ui/folded.js';
import { useGrowing } from '../../ui/use-growing.js';
import { useToldValue } from './use-told-value.js';

type ChangedRow = ParticipantImport['changedRows'][number];
type FieldChange = ChangedRow['changes'][number];

/** What the rows to update change of those who are there: each field as it is now, and as it would be. */
export function ChangedRows({ report }: { readonly report: ParticipantImport }) {
  const { t } = useTranslation('imports');
  const { changedRows } = report;
  if (changedRows.length === 0) return null;
  return (
    <section aria-labelledby="changed-rows-title">
      <h2 id="changed-rows-title" className="h4">
        {t('changes.title', { count: changedRows.length })}
      </h2>
      <Folded summary={t('changes.byRow')}>
        <ChangeTable rows={changedRows} />
      </Folded>
    </section>
  );
}

interface ShownChange {
  readonly row: ChangedRow;
  /** Null where nothing changes but that the company takes part again. */
  readonly change: FieldChange | null;
}

function ChangeTable({ rows }: { readonly rows: readonly ChangedRow[] }) {
  const { t } = useTranslation('imports');
  const shown: readonly ShownChange[] = rows.flatMap((row) => [
    ...(row.isBack ? [{ row, change: null }] : []),
    ...row.changes.map((change) => ({ row, change })),
  ]);
  const count = useGrowing(shown.length);
  return (
    <table className="table stacking-table">
      <caption className="visually-hidden">{t('changes.title', { count: rows.length })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('bad.row')}</th>
          <th scope="col">{t('field.name')}</th>
          <th scope="col">{t('changes.field')}</th>
          <th scope="col">{t('changes.from')}</th>
          <th scope="col">{t('changes.to')}</th>
        </tr>
      </thead>
      <tbody>
        {shown.slice(0, count).map(({ row, change }) => (
          <ChangeRow key={`${String(row.row)} ${change?.field ?? ''}`} row={row} change={change} />
        ))}
      </tbody>
    </table>
  );
}

function ChangeRow({ row, change }: ShownChange) {
  const { t, i18n } = useTranslation('imports');
  const tell = useToldValue();
  const cells =
    change === null
      ? [t('changes.participation'), t('changes.withdrawn'), t('changes.back')]
      : [
          translateKnown(i18n, 'imports', `field.${change.field}`) ?? change.field,
          change.isWithheld ? t('changes.withheld') : tell(change.field, change.from),
          change.isWithheld ? t('changes.withheld') : tell(change.field, change.to),
        ];
  const [field, from, to] = cells;
  return (
    <tr>
      <th scope="row">{t('bad.rowNumber', { row: row.row })}</th>
      <td data-label={t('field.name')}>{row.name}</td>
      <td data-label={t('changes.field')}>{field}</td>
      <td data-label={t('changes.from')}>{from}</td>
      <td data-label={t('changes.to')}>
        <strong>{to}</strong>
      </td>
    </tr>
  );
}
