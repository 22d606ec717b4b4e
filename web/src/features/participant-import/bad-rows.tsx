import { useTranslation } from 'react-i18next';
import type { BadRow, ParticipantImport } from '../../api-client/contract.js';
import { translateKnown, useVocabulary } from '../../i18n/vocabulary.js';
import { COMMON_ROLES } from './common-roles.js';

type Fault = BadRow['errors'][number];

/** Every row that would be left out, with what is wrong in it. */
export function BadRows({ report }: { readonly report: ParticipantImport }) {
  const { t } = useTranslation('imports');
  if (report.badRows.length === 0) return <p>{t('bad.none')}</p>;
  return (
    <section aria-labelledby="bad-rows-title">
      <h2 id="bad-rows-title" className="h4">
        {t('bad.title', { count: report.badRows.length })}
      </h2>
      <p>{t('bad.lead')}</p>
      <table className="table stacking-table">
        <caption className="visually-hidden">{t('bad.title', { count: report.badRows.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('bad.row')}</th>
            <th scope="col">{t('bad.column')}</th>
            <th scope="col">{t('bad.value')}</th>
            <th scope="col">{t('bad.problem')}</th>
          </tr>
        </thead>
        <tbody>
          {report.badRows.map((badRow) => (
            <FaultRows key={badRow.row} badRow={badRow} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function FaultRows({ badRow }: { readonly badRow: BadRow }) {
  const { t, i18n } = useTranslation('imports');
  const { role } = useVocabulary();
  const roles = COMMON_ROLES.map(role).join(', ');
  return badRow.errors.map((fault, index) => (
    <tr key={`${String(index)} ${fault.column ?? ''} ${fault.problem}`}>
      {index === 0 && (
        <th scope="rowgroup" rowSpan={badRow.errors.length}>
          {t('bad.rowNumber', { row: badRow.row })}
        </th>
      )}
      <td data-label={t('bad.column')}>{fault.column ?? '–'}</td>
      <td data-label={t('bad.value')}>
        <FaultyValue fault={fault} />
      </td>
      <td data-label={t('bad.problem')}>
        {translateKnown(i18n, 'imports', `problem.${fault.problem}`, { ...factsOf(fault), roles }) ??
          t('bad.unknownProblem', { problem: fault.problem })}
      </td>
    </tr>
  ));
}

function FaultyValue({ fault }: { readonly fault: Fault }) {
  const { t } = useTranslation('imports');
  if (fault.isWithheld === true) return t('bad.withheld');
  if (fault.value === null || fault.value === '') return t('bad.emptyCell');
  return <span className="cell-value">{fault.value}</span>;
}

function factsOf({ value, edition = '', successors = [] }: Fault) {
  return { value: value ?? '', edition, successors: successors.join(', ') };
}
