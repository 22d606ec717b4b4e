import { useTranslation } from 'react-i18next';
import type { ParticipantImport } from '../../api-client/contract.js';
import { Folded } from '../../ui/folded.js';
import { Notice } from '../../ui/notice.js';

type ContactRow = ParticipantImport['contactRows'][number];

const parts = ['email', 'phone', 'messageLanguage', 'timeZone'] as const;

/** What the list does to how participants are reached, row by row; what it says of that is shown by nobody's screen. */
export function ContactRows({ report }: { readonly report: ParticipantImport }) {
  const { t } = useTranslation('imports');
  const { contactRows } = report;
  if (contactRows.length === 0) return null;
  const count = (holds: (row: ContactRow) => boolean) => contactRows.filter(holds).length;
  const changed = count((row) => parts.some((part) => row[part] === 'changed'));
  const withoutAddress = count(({ email }) => email === 'missing');
  return (
    <section aria-labelledby="contact-rows-title">
      <h2 id="contact-rows-title" className="h4">
        {t('contacts.title')}
      </h2>
      <p>
        {t('contacts.withAddress', { count: contactRows.length - withoutAddress })}{' '}
        {withoutAddress > 0 && t('contacts.withoutAddress', { count: withoutAddress })}
      </p>
      {changed > 0 && (
        <Notice kind="warning" title={t('contacts.changed', { count: changed })}>
          <p className="mb-0">{t(report.side === 'buyer' ? 'contacts.partnersChanged' : 'contacts.firmsChanged')}</p>
        </Notice>
      )}
      <Folded summary={t('contacts.byRow')}>
        <ContactTable rows={contactRows} />
      </Folded>
    </section>
  );
}

function ContactTable({ rows }: { readonly rows: readonly ContactRow[] }) {
  const { t } = useTranslation('imports');
  return (
    <table className="table stacking-table">
      <caption className="visually-hidden">{t('contacts.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('bad.row')}</th>
          <th scope="col">{t('field.name')}</th>
          {parts.map((part) => (
            <th key={part} scope="col">
              {t(`field.${part}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.row}>
            <th scope="row">{t('bad.rowNumber', { row: row.row })}</th>
            <td data-label={t('field.name')}>{row.name}</td>
            {parts.map((part) => (
              <td key={part} data-label={t(`field.${part}`)}>
                {row[part] === 'changed' ? (
                  <strong>{t('contacts.standing.changed')}</strong>
                ) : (
                  t(`contacts.standing.${row[part]}`)
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
