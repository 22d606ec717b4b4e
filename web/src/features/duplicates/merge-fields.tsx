import { useTranslation } from 'react-i18next';
import type { MergeField, MergePreview } from '../../api-client/contract.js';
import { useLocale } from '../../i18n/use-locale.js';
import { translateKnown, useVocabulary, type Vocabulary } from '../../i18n/vocabulary.js';
import { formatDayAndTime } from '../../time/format-time.js';
import { ChoiceGroup } from '../../ui/choice-group.js';
import type { FieldSources } from './field-sources.js';

interface MergeFieldsProps {
  readonly preview: MergePreview;
  readonly timeZone: string;
  readonly sources: FieldSources;
  readonly onSources: (sources: FieldSources) => void;
}

/** The fields in which the two differ, with what each says side by side. */
export function MergeFields({ preview, timeZone, sources, onSources }: MergeFieldsProps) {
  const { t } = useTranslation('duplicates');
  const nameOf = useFieldName();
  const tell = useTellParts(timeZone);
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

/** Puts what one of the two says of a field into words. */
function useTellParts(timeZone: string): (field: MergeField, source: 'kept' | 'gone') => string {
  const { t } = useTranslation('duplicates');
  const locale = useLocale();
  const vocabulary = useVocabulary();
  return (field, source) => {
    const parts = field[source];
    if (field.field === 'availability') {
      if (parts.length === 0) return t('merge.always');
      const spans = parts.map((part) => part.split(' ').map((instant) => formatDayAndTime(instant, timeZone, locale)));
      return spans.map((span) => span.join(' – ')).join('; ');
    }
    return parts.length === 0 ? t('merge.nothing') : parts.map(wordsFor(field.field, vocabulary)).join('; ');
  };
}

function wordsFor(field: string, { country, language, role }: Vocabulary): (part: string) => string {
  switch (field) {
    case 'countryCode':
    case 'profile.targetCountries':
    case 'profile.territories':
      return country;
    case 'profile.roles':
      return role;
    case 'profile.languages':
      return (part) => part.replace(/^[a-z]{2}/, language);
    default:
      return (part) => part;
  }
}
