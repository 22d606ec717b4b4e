import { useQuery } from '@tanstack/react-query';
import type { DeskMeeting, MissionView } from '../api-client/contract.js';
import { repairSettingsQuery } from '../api-client/desk.js';
import { freezeReleasesQuery } from '../api-client/freeze-releases.js';
import { serverInstant } from '../time/server-clock.js';
import { OFTEN_ENOUGH_FOR_MINUTES, useTicking } from '../time/use-ticking.js';
import { frozenMeetings } from './frozen-meetings.js';
import { notReleased } from './standing-releases.js';

interface Frozen<Meeting> {
  readonly data: readonly Meeting[] | undefined;
  readonly error: Error | null;
  readonly refetch: () => void;
}

/**
 * Which of these meetings repairs leave alone now because they begin too soon and no release names them; unknown until
 * the server has said how soon that is, and what is released.
 */
export function useFrozen<Meeting extends Pick<DeskMeeting, 'slotId' | 'tableId' | 'sme' | 'buyer'>>(
  mission: MissionView,
  meetings: readonly Meeting[],
): Frozen<Meeting> {
  const now = useTicking(serverInstant, OFTEN_ENOUGH_FOR_MINUTES);
  const settings = useQuery(repairSettingsQuery(mission.id));
  const releases = useQuery(freezeReleasesQuery(mission.id));
  return {
    data:
      settings.data &&
      releases.data &&
      notReleased(frozenMeetings(mission.slots, meetings, settings.data.freezeMinutes, now), releases.data.items, now),
    error: settings.error ?? releases.error,
    refetch: () => {
      void settings.refetch();
      void releases.refetch();
    },
  };
}
