import { useQuery } from '@tanstack/react-query';
import type { DeskMeeting, MissionView } from '../api-client/contract.js';
import { repairSettingsQuery } from '../api-client/desk.js';
import { serverInstant } from '../time/server-clock.js';
import { OFTEN_ENOUGH_FOR_MINUTES, useTicking } from '../time/use-ticking.js';
import { frozenMeetings } from './frozen-meetings.js';

/** Which of these meetings repairs leave alone now because they begin too soon. */
export function useFrozen<Meeting extends Pick<DeskMeeting, 'slotId' | 'tableId' | 'sme' | 'buyer'>>(
  mission: MissionView,
  meetings: readonly Meeting[],
): readonly Meeting[] {
  const now = useTicking(serverInstant, OFTEN_ENOUGH_FOR_MINUTES);
  const { data } = useQuery(repairSettingsQuery(mission.id));
  return data === undefined ? [] : frozenMeetings(mission.slots, meetings, data.freezeMinutes, now);
}
