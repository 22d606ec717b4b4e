import { useTranslation } from 'react-i18next';
import type { AgendaVersion, MissionView } from '../api-client/contract.js';
import { useLocale } from '../i18n/use-locale.js';
import { translateKnown, useVocabulary } from '../i18n/vocabulary.js';
import { breachedMeetingsIn } from './breached-meetings.js';
import { placeInWords } from './place-in-words.js';
import { useMeetingNames } from './use-meeting-names.js';

/** More at once nobody reads; once these are moved, the rest is named. */
const MOST_NAMED = 8;

interface BreachedPlacesProps {
  readonly mission: MissionView;
  /** Where the version that was refused has its meetings. */
  readonly placements: AgendaVersion['placements'];
  /** Whatever was refused; said here only where it names meetings. */
  readonly error: unknown;
}

/** Which meetings of a version cannot be public where it has them, and why, by the names of those who meet. */
export function BreachedPlaces({ mission, placements, error }: BreachedPlacesProps) {
  const { t, i18n } = useTranslation('agenda');
  const locale = useLocale();
  const { list } = useVocabulary();
  const nameByMeeting = useMeetingNames(mission.id);
  const meetings = breachedMeetingsIn(error);
  if (meetings.length === 0) return null;
  const placementByMeeting = new Map(placements.map((placement) => [placement.meetingId, placement]));
  const nameOf = (meetingId: string): string => {
    const placement = placementByMeeting.get(meetingId);
    if (placement === undefined) return nameByMeeting.get(meetingId) ?? t('pins.meeting');
    const { sme, buyer, slotId } = placement;
    const names = `${sme.companyName} – ${buyer.companyName}`;
    // Of what has gone nothing is left to name.
    const isThere = mission.slots.some(({ id }) => id === slotId);
    return isThere ? `${names} (${placeInWords(mission, placement, locale, t('list.table'))})` : names;
  };
  const wordOf = (rule: string): string => translateKnown(i18n, 'agenda', `outdated.${rule}`) ?? rule;
  return (
    <ul className="change-list">
      {meetings.slice(0, MOST_NAMED).map(({ meetingId, rules }) => (
        <li key={meetingId}>
          {nameOf(meetingId)}: {list(rules.map(wordOf))}
        </li>
      ))}
      {meetings.length > MOST_NAMED && <li>{t('outdatedMore', { count: meetings.length - MOST_NAMED })}</li>}
    </ul>
  );
}
