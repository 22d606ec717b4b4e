import { useTranslation } from 'react-i18next';
import type { Incident, MissionView } from '../../api-client/contract.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDayAndTime } from '../../time/format-time.js';

/** Says what an incident is, with its times on the venue's clock. */
export function useIncidentSentence(mission: MissionView): (incident: Incident) => string {
  const { t } = useTranslation('desk');
  const locale = useLocale();
  return ({ kind, participationIds, tableId, interpreterId, slotId, startsAt, endsAt }) => {
    const timeOf = (instant: string | null | undefined) =>
      instant ? formatDayAndTime(instant, mission.venue.timeZone, locale) : t('incident.open');
    const labelIn = (things: readonly { readonly id: string; readonly label: string }[], id: string | null) =>
      things.find((thing) => thing.id === id)?.label ?? '';
    return t(`incident.${kind}`, {
      count: participationIds.length,
      table: labelIn(mission.tables, tableId),
      interpreter: labelIn(mission.interpreters, interpreterId),
      slot: timeOf(mission.slots.find(({ id }) => id === slotId)?.startsAt),
      start: timeOf(startsAt),
      end: timeOf(endsAt),
    });
  };
}
