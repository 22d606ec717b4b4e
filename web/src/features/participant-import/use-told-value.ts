import { useTranslation } from 'react-i18next';
import type { ParticipantImport } from '../../api-client/contract.js';
import { useVocabulary } from '../../i18n/vocabulary.js';

type Value = ParticipantImport['changedRows'][number]['changes'][number]['from'];

/** What a field of a list holds, in the reader's words. */
export function useToldValue(): (field: string, value: Value) => string {
  const { t } = useTranslation('imports');
  const { country, language, role, certification, list } = useVocabulary();
  const wordByField: Readonly<Record<string, (code: string) => string>> = {
    countryCode: country,
    targetCountries: country,
    languages: language,
    roles: role,
    certifications: certification,
  };
  return (field, value) => {
    const word = wordByField[field] ?? String;
    if (value === null || value === '') return t('changes.nothing');
    if (typeof value === 'boolean') return t(value ? 'changes.yes' : 'changes.no');
    if (typeof value !== 'object') return word(String(value));
    return value.length === 0 ? t('changes.nothing') : list(value.map(word));
  };
}
