import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Incident, MissionView } from '../../api-client/contract.js';
import { deskPeopleQuery } from '../../api-client/desk.js';
import { useLocale } from '../../i18n/use-locale.js';
import { useVocabulary } from '../../i18n/vocabulary.js';
import { formatDayAndTime } from '../../time/format-time.js';

/** A delegation of more is told by its first, and how many more there are. */
const MOST_NAMED = 4;

/** Says what an incident is and whom or what it is about, with its times on the venue's clock. */
export function useIncidentSentence(mission: MissionView): (incident: Incident) => string {
  const { t } = useTranslation('desk');
  const locale = useLocale();
  const inWords = useNames(mission.id);
  return ({ kind, participationIds, tableId, interpreterId, slotId, startsAt, endsAt }) => {
    const timeOf = (instant: string | null | undefined) =>
      instant ? formatDayAndTime(instant, mission.venue.timeZone, locale) : t('incident.open');
    const labelIn = (things: readonly { readonly id: string; readonly label: string }[], id: string | null) =>
      things.find((thing) => thing.id === id)?.label ?? '';
    return t(`incident.${kind}`, {
      who: inWords(participationIds),
      table: labelIn(mission.tables, tableId),
      interpreter: labelIn(mission.interpreters, interpreterId),
      slot: timeOf(mission.slots.find(({ id }) => id === slotId)?.startsAt),
      start: timeOf(startsAt),
      end: timeOf(endsAt),
    });
  };
}

/** Names participants as far as the desk knows them. */
function useNames(missionId: string): (participationIds: readonly string[]) => string {
  const { t } = useTranslation('desk');
  const { names } = useVocabulary();
  const { data } = useQuery(deskPeopleQuery(missionId, useLocale()));
  const nameById = new Map(data?.items.map(({ id, company }) => [id, company.name]));
  return (participationIds) => {
    const all = participationIds.map((id) => nameById.get(id) ?? t('entry.somebody'));
    if (all.length <= MOST_NAMED) return names(all);
    const named = all.slice(0, MOST_NAMED - 1);
    return names([...named, t('incident.others', { rest: all.length - named.length })]);
  };
}
