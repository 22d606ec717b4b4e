import type { i18n as I18n } from 'i18next';
import type { MissionView, UnplacedMeeting } from '../../api-client/contract.js';
import { translateKnown } from '../../i18n/vocabulary.js';
import { formatDayAndTime } from '../../time/format-time.js';

/** Facts that choose between sentences about one reason: which side is full, what is missing, what was in the way. */
const choosingFacts = ['side', 'missing', 'because'];

/** Reasons that say what somebody did, not what the search found. */
const byHand: ReadonlySet<string> = new Set([
  'taken-out',
  'agreed-no-more',
  'agreed-later',
  'not-in-version-restored',
  'left-out-by-repair',
]);

export const isByHand = (reason: string): boolean => byHand.has(reason);

/** Why an agreed meeting found no place, as a sentence; a reason without one is named, never hidden. */
export function unplacedSentence(i18n: I18n, mission: MissionView, meeting: UnplacedMeeting): string {
  const facts = spokenFacts(i18n, mission, meeting);
  const variants = choosingFacts.flatMap((name) => (name in facts ? [`${meeting.reason}-${String(facts[name])}`] : []));
  for (const key of [...variants, meeting.reason]) {
    const sentence = translateKnown(i18n, 'agenda', `reason.${key}`, facts);
    if (sentence !== null) return sentence;
  }
  return translateKnown(i18n, 'agenda', 'unplaced.unknownReason', { reason: meeting.reason }) ?? meeting.reason;
}

function spokenFacts(i18n: I18n, mission: MissionView, meeting: UnplacedMeeting): Record<string, string | number> {
  const { firstStartsAt, slots } = meeting.facts;
  const isTime = typeof firstStartsAt === 'string';
  return {
    ...meeting.facts,
    sme: meeting.sme.companyName,
    buyer: meeting.buyer.companyName,
    ...(slots !== undefined && { count: Number(slots) }),
    ...(isTime && { first: formatDayAndTime(firstStartsAt, mission.venue.timeZone, i18n.language) }),
  };
}
