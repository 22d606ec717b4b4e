import { useTranslation } from 'react-i18next';
import type { DeskMeeting, MeetingMark, MissionView } from '../../api-client/contract.js';
import { deskPeopleQuery } from '../../api-client/desk.js';
import { useQuery } from '@tanstack/react-query';
import { useLocale } from '../../i18n/use-locale.js';
import type { DeskEntry } from '../../offline/desk-entry.js';
import { wallTime } from '../../time/format-time.js';

/** Names and times of what entries speak of. */
export interface EntryWords {
  readonly sentence: (entry: DeskEntry) => string;
  readonly company: (participationId: string) => string;
  readonly time: (instant: string) => string;
  readonly absent: (mark: MeetingMark) => string;
}

/** Says in words what was written down at the desk. */
export function useEntryWords(mission: MissionView, meetings: readonly DeskMeeting[]): EntryWords {
  const { t } = useTranslation('desk');
  const locale = useLocale();
  const people = useQuery(deskPeopleQuery(mission.id, locale)).data?.items ?? [];
  const nameById = new Map([
    ...meetings.flatMap(({ sme, buyer }) => [sme, buyer]).map((one) => [one.participationId, one.companyName] as const),
    ...people.map(({ id, company: { name } }) => [id, name] as const),
  ]);
  const company = (id: string): string => nameById.get(id) ?? t('entry.somebody');
  const time = (instant: string): string => wallTime(instant, mission.venue.timeZone);
  const absent = (mark: MeetingMark): string => mark.absentIds.map(company).join(', ');
  const pair = (meetingId: string): string => {
    const meeting = meetings.find((one) => one.meetingId === meetingId);
    return meeting === undefined ? t('entry.aMeeting') : `${meeting.sme.companyName} – ${meeting.buyer.companyName}`;
  };
  const whoAndWhen = ({ participationId }: { readonly participationId: string }, happenedAt: string) => ({
    company: company(participationId),
    time: time(happenedAt),
  });
  const sentence = ({ command, happenedAt }: DeskEntry): string => {
    switch (command.kind) {
      case 'arrival':
        return t(command.isHere ? 'entry.here' : 'entry.notHere', whoAndWhen(command, happenedAt));
      case 'mark':
        return t(`entry.${command.mark.kind}`, {
          time: time(happenedAt),
          pair: pair(command.meetingId),
          absent: absent(command.mark),
        });
      case 'lateness':
        return t('entry.lateness', { ...whoAndWhen(command, happenedAt), arrival: time(command.arrivesAt) });
      case 'departure':
        return t('entry.departure', whoAndWhen(command, happenedAt));
      case 'note':
        return t('entry.note', { ...whoAndWhen(command, happenedAt), text: command.text });
    }
  };
  return { sentence, company, time, absent };
}
