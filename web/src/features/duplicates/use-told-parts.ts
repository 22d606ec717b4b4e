import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MergeField, MergePreview, ParticipantMarketProfile } from '../../api-client/contract.js';
import { marketProfileQuery } from '../../api-client/market-profiles.js';
import { useLocale } from '../../i18n/use-locale.js';
import { useVocabulary } from '../../i18n/vocabulary.js';
import { isProfileField, tellField } from '../../market-profile/tell-profile.js';
import { formatDayAndTime } from '../../time/format-time.js';

interface ToldOf {
  readonly missionId: string;
  readonly preview: MergePreview;
  /** Of the venue. */
  readonly timeZone: string;
}

type Source = 'kept' | 'gone';

/**
 * Puts what one of the two says of a field into words: fields of its profile as the profile does, with the names of
 * its codes. Until the profiles are there, and of a field that is not known, the parts are told as they came.
 */
export function useToldParts({ missionId, preview, timeZone }: ToldOf): (field: MergeField, source: Source) => string {
  const { t } = useTranslation('duplicates');
  const locale = useLocale();
  const { country } = useVocabulary();
  const tellProfile = useToldProfiles({ missionId, preview });
  return (field, source) => {
    const parts = field[source];
    if (parts.length === 0) return t(field.field === 'availability' ? 'merge.always' : 'merge.nothing');
    if (field.field === 'availability') {
      const spans = parts.map((part) => part.split(' ').map((instant) => formatDayAndTime(instant, timeZone, locale)));
      return spans.map((span) => span.join(' – ')).join('; ');
    }
    if (field.field === 'countryCode') return parts.map(country).join('; ');
    return tellProfile(field.field, source) ?? parts.join('; ');
  };
}

function useToldProfiles({ missionId, preview }: Omit<ToldOf, 'timeZone'>) {
  const { t } = useTranslation('profile');
  const locale = useLocale();
  const vocabulary = useVocabulary();
  const { kept, gone } = preview;
  const keptProfile = useQuery(marketProfileQuery({ missionId, participationId: kept.participationId }, locale)).data;
  const goneProfile = useQuery(marketProfileQuery({ missionId, participationId: gone.participationId }, locale)).data;
  const profiles = { kept: keptProfile, gone: goneProfile };
  return (name: string, source: Source): string | null => {
    const view = profiles[source];
    const [, field = ''] = name.split('profile.');
    if (view === undefined || !isProfileField(field)) return null;
    const told = tellField(field, view.profile, { t, vocabulary, labelOf: (line) => labelIn(view, line) });
    if (told.length === 0) return null;
    // Texts end with their own full stop.
    return told.join(field === 'description' ? ' ' : '; ');
  };
}

function labelIn(
  { profile, lineLabels }: ParticipantMarketProfile,
  { scheme, code }: { readonly scheme: string; readonly code: string },
): string | null {
  return lineLabels[profile.lines.findIndex((line) => line.scheme === scheme && line.code === code)] ?? null;
}
