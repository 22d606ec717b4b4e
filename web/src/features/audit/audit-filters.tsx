import { useTranslation } from 'react-i18next';
import type { AuditFilter } from '../../api-client/audit.js';
import type { AuditArea, AuditAuthor } from '../../api-client/contract.js';
import { SelectField } from '../../ui/form-field.js';
import { useAuthorName } from './use-author-name.js';

const areas: readonly AuditArea[] = ['participants', 'rules', 'meetings', 'agenda', 'day', 'messages'];

interface AuditFiltersProps {
  readonly authors: readonly AuditAuthor[];
  readonly filter: AuditFilter;
  readonly onFilter: (filter: AuditFilter) => void;
}

/** By kind and by person. */
export function AuditFilters({ authors, filter, onFilter }: AuditFiltersProps) {
  const { t } = useTranslation('audit');
  const nameOf = useAuthorName();
  return (
    <div className="field-grid">
      <SelectField
        label={t('kind')}
        value={filter.area ?? ''}
        choices={[
          { value: '', label: t('everything') },
          ...areas.map((area) => ({ value: area, label: t(`area.${area}`) })),
        ]}
        onChange={(chosen) => {
          onFilter({ ...filter, area: areas.find((area) => area === chosen) });
        }}
      />
      <SelectField
        label={t('person')}
        value={filter.author ?? ''}
        choices={[
          { value: '', label: t('everybody') },
          ...authors.map((author) => ({ value: author.id, label: nameOf(author) })),
        ]}
        onChange={(author) => {
          onFilter({ ...filter, author: author === '' ? undefined : author });
        }}
      />
    </div>
  );
}
