import { useTranslation } from 'react-i18next';
import type { MergePreview } from '../../api-client/contract.js';
import { translateKnown } from '../../i18n/vocabulary.js';
import { ChoiceGroup } from '../../ui/choice-group.js';
import type { FieldSources } from './field-sources.js';
import { useToldParts } from './use-told-parts.js';

interface MergeFieldsProps {
  readonly preview: MergePreview;
  readonly missionId: string;
  readonly timeZone: string;
  readonly sources: FieldSources;
  readonly onSources: (sources: FieldSources) => void;
}

/** The fields in which the two differ, with what each says side by side. */
export function MergeFields({ preview, missionId, timeZone, sources, onSources }: MergeFieldsProps) {
  const { t } = useTranslation('duplicates');
  const nameOf = useFieldName();
  const tell = useToldParts({ missionId, preview, timeZone });
  return (
    <section aria-labelledby="merge-fields-title">
      <h2 id="merge-fields-title" className="h4">
        {t('merge.fields')}
      </h2>
      {preview.fields.length === 0 && <p>{t('merge.noFields')}</p>}
      {preview.fields.map((differing) => (
        <ChoiceGroup
          key={differing.field}
          legend={nameOf(differing.field)}
          value={sources[differing.field] ?? differing.preferred}
          choices={[
            { value: 'kept', label: tell(differing, 'kept') },
            { value: 'gone', label: tell(differing, 'gone') },
          ]}
          onChange={(source) => {
            onSources({ ...sources, [differing.field]: source === 'gone' ? 'gone' : 'kept' });
          }}
        />
      ))}
    </section>
  );
}

function useFieldName(): (field: string) => string {
  const { t, i18n } = useTranslation('duplicates');
  return (field) => {
    if (field === 'availability') return t('merge.availability');
    if (field === 'contact') return t('merge.contact');
    const [, ofProfile] = field.split('profile.');
    const known =
      ofProfile === undefined
        ? translateKnown(i18n, 'imports', `field.${field}`)
        : translateKnown(i18n, 'profile', `field.${ofProfile}`);
    return known ?? field;
  };
}
