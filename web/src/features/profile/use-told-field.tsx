import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import type { MarketProfile, ProfileLine } from '../../api-client/contract.js';
import { useVocabulary } from '../../i18n/vocabulary.js';
import { type ProfileField, tellField } from '../../market-profile/tell-profile.js';

export type LabelOfLine = (line: Pick<ProfileLine, 'scheme' | 'code'>) => string | null;

/** Shows what a version of a profile says in a field. */
export function useToldField(labelOf: LabelOfLine): (field: ProfileField, profile: MarketProfile) => ReactNode {
  const { t } = useTranslation(['profile', 'shell']);
  const vocabulary = useVocabulary();
  return (field, profile) => {
    const told = tellField(field, profile, { t, vocabulary, labelOf });
    if (told.length === 0) return <em>{t('shell:notStated')}</em>;
    if (told.length === 1) return told[0];
    return (
      <ul className="plain-list">
        {told.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    );
  };
}
