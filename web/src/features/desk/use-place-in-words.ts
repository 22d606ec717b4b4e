import { useTranslation } from 'react-i18next';
import type { MissionView, Placement } from '../../api-client/contract.js';
import { wallTime } from '../../time/format-time.js';

type Place = Pick<Placement, 'slotId' | 'tableId' | 'interpreterId'>;

/** Says where a meeting is: time on the venue's clock, table, interpreter. */
export function usePlaceInWords(mission: MissionView): (place: Place | null) => string {
  const { t } = useTranslation('desk');
  return (place) => {
    if (place === null) return t('proposal.nowhere');
    const slot = mission.slots.find((known) => known.id === place.slotId);
    const table = mission.tables.find((known) => known.id === place.tableId)?.label ?? '';
    const interpreter = mission.interpreters.find((known) => known.id === place.interpreterId)?.label;
    const time = slot === undefined ? '' : wallTime(slot.startsAt, mission.venue.timeZone);
    return [time, t('proposal.table', { table }), ...(interpreter === undefined ? [] : [interpreter])].join(' · ');
  };
}
