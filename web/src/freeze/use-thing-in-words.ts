import { useTranslation } from 'react-i18next';
import type { DeskMeeting, MissionView } from '../api-client/contract.js';
import { useLocale } from '../i18n/use-locale.js';
import { formatDayAndTime } from '../time/format-time.js';
import type { Releasable } from './frozen-meetings.js';

/** Says what is released: a time on the venue's clock, a table, or a participant by its name. */
export function useThingInWords(
  mission: MissionView,
  meetings: readonly Pick<DeskMeeting, 'sme' | 'buyer'>[],
): (thing: Releasable) => string {
  const { t } = useTranslation('freeze');
  const locale = useLocale();
  const nameById = new Map(
    meetings.flatMap(({ sme, buyer }) => [sme, buyer]).map((one) => [one.participationId, one.companyName]),
  );
  return ({ kind, id }) => {
    switch (kind) {
      case 'participation':
        return t('thing.participation', { company: nameById.get(id) ?? '' });
      case 'table':
        return t('thing.table', { table: mission.tables.find((table) => table.id === id)?.label ?? '' });
      case 'slot': {
        const startsAt = mission.slots.find((slot) => slot.id === id)?.startsAt;
        const { timeZone } = mission.venue;
        return t('thing.slot', { time: startsAt === undefined ? '' : formatDayAndTime(startsAt, timeZone, locale) });
      }
    }
  };
}
