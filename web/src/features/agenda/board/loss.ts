import type { OutdatedMeeting } from '../../../api-client/contract.js';

/** Why a meeting of a draft is not to take place: nobody has agreed to it any more, or one of the two takes part no more. */
export type Loss = 'agreed-no-more' | 'withdrawn';

/** The meetings of a draft that are not to take place, of those that are in its way. */
export function lossesAmong(outdated: readonly OutdatedMeeting[]): ReadonlyMap<string, Loss> {
  const lost = outdated.filter(({ rules }) => rules.includes('meeting-lost') || rules.includes('participant-gone'));
  return new Map(
    lost.map(({ meetingId, rules }) => [
      meetingId,
      rules.includes('participant-gone') ? 'withdrawn' : 'agreed-no-more',
    ]),
  );
}
