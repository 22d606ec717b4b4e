import { useTranslation } from 'react-i18next';
import type { Side } from '../../api-client/contract.js';
import { useVocabulary } from '../../i18n/vocabulary.js';
import { CsvLink } from '../../ui/csv-link.js';
import { COMMON_ROLES } from './common-roles.js';

/** What a list can say, first what suggestions rest on. */
const columns = [
  ...(['name', 'countryCode', 'hsCodes', 'atecoCodes', 'roles', 'targetCountries', 'languages'] as const),
  ...(['certifications', 'descriptionIt', 'descriptionEn', 'descriptionRu', 'descriptionUz'] as const),
  ...(['email', 'phone', 'messageLanguage', 'timeZone'] as const),
  ...(['maximumMeetings', 'province', 'city', 'website', 'externalReference', 'isSynthetic'] as const),
] as const;

type Column = (typeof columns)[number];

const required: Readonly<Record<Side, readonly Column[]>> = { sme: ['name'], buyer: ['name', 'countryCode'] };

/** Which columns a list can have and what is written in each, with an empty list that has them all. */
export function SheetColumns({ side }: { readonly side: Side }) {
  const { t } = useTranslation('imports');
  const tell = useHint();
  const ofSide = columns.filter((column) => side === 'sme' || column !== 'targetCountries');
  return (
    <section className="mb-4" aria-labelledby="sheet-columns-title">
      <h2 id="sheet-columns-title" className="h5">
        {t('columns.title')}
      </h2>
      <p>{t(`columns.lead.${side}`)}</p>
      <p>
        <CsvLink
          name={t(`choose.${side}`)}
          rows={[ofSide.map((column) => t(`field.${column}`))]}
          label={t('columns.template')}
        />
      </p>
      <details>
        <summary>{t('columns.all')}</summary>
        <dl>
          {ofSide.map((column) => (
            <div key={column}>
              <dt>
                {required[side].includes(column)
                  ? t('mapping.required', { field: t(`field.${column}`) })
                  : t(`field.${column}`)}
              </dt>
              <dd>{tell(column)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  );
}

/** What is written in a cell of a column. */
function useHint(): (column: Column) => string {
  const { t } = useTranslation('imports');
  const { role, country, language, list } = useVocabulary();
  const facts = {
    roles: list(COMMON_ROLES.map(role)),
    country: country('KZ'),
    languages: [language('it'), language('ru')].join(', '),
  };
  return (column) => t(`columns.hint.${column}`, facts);
}
