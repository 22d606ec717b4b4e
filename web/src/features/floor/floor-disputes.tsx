import { useTranslation } from 'react-i18next';
import type { FloorAgenda, MeetingMark } from '../../api-client/contract.js';
import type { Problem } from '../../api-client/problem.js';
import type { FloorCommand, FloorEntry } from '../../offline/desk-entry.js';
import { insistingOn, standingOf } from '../../offline/dispute.js';
import { type DisputeChoice, DisputeList } from '../../offline/dispute-list.js';
import { problemSentences } from '../../ui/problem-sentences.js';
import { useToldInstant } from '../../ui/use-told-instant.js';
import { overrunEnd } from './floor-overrun.js';
import { pairOf } from './pair-of.js';
import type { FloorEntries } from './use-floor-entries.js';

interface FloorDisputesProps {
  readonly agenda: FloorAgenda;
  readonly post: FloorEntries;
}

/** What was written down at this post and contradicts what others have said meanwhile. */
export function FloorDisputes({ agenda, post }: FloorDisputesProps) {
  const { t } = useTranslation('floor');
  const words = useFloorWords(agenda);
  const disputes = post.entries.flatMap((entry) => {
    const { conflict, order: key } = entry;
    if (conflict === null) return [];
    const insisting = insistingOn(entry, standingOf(conflict));
    const choices: DisputeChoice[] = [{ label: t('dispute.leave'), choose: () => void post.drop(entry) }];
    if (insisting !== null) {
      choices.push({ label: t('dispute.insist'), isMain: true, choose: () => void post.insist(entry, insisting) });
    }
    return [{ key, mine: words.sentence(entry), theirs: words.standing(conflict), choices }];
  });
  return (
    <DisputeList
      disputes={disputes}
      title={t('dispute.title', { count: disputes.length })}
      lead={t('dispute.lead')}
      mineLabel={t('dispute.mine')}
      theirsLabel={t('dispute.theirs')}
    />
  );
}

interface FloorWords {
  readonly sentence: (entry: FloorEntry) => string;
  readonly standing: (conflict: Problem) => string;
}

/** Says in words what was written down at a post, and what stands instead. */
function useFloorWords(agenda: FloorAgenda): FloorWords {
  const { t, i18n } = useTranslation('floor');
  const time = useToldInstant(agenda.timeZone, agenda.city);
  const meetingOf = ({ meetingId }: FloorCommand) => agenda.meetings.find((one) => one.meetingId === meetingId);
  const nameById = new Map(
    agenda.meetings.flatMap(({ sme, buyer }) => [sme, buyer]).map((one) => [one.participationId, one.companyName]),
  );
  const absent = ({ absentIds }: MeetingMark): string => absentIds.flatMap((id) => nameById.get(id) ?? []).join(', ');
  const lasts = (until: string | null): string =>
    until === null ? t('entry.onTime') : t('entry.lasts', { time: time(until) });
  const said = (command: FloorCommand): string => {
    if (command.kind === 'mark') return t(`entry.${command.mark.kind}`, { absent: absent(command.mark) });
    const meeting = meetingOf(command);
    return meeting === undefined
      ? t('entry.longer', { minutes: command.minutes })
      : lasts(overrunEnd(meeting, command.minutes));
  };
  return {
    sentence: ({ command, happenedAt }) => {
      const meeting = meetingOf(command);
      const pair = meeting === undefined ? t('entry.aMeeting') : pairOf(meeting);
      return `${time(happenedAt)} · ${pair}: ${said(command)}`;
    },
    standing: (conflict) => {
      const standing = standingOf(conflict);
      switch (standing.kind) {
        case 'marked':
          return t(`stands.${standing.mark.kind}`, { absent: absent(standing.mark) });
        case 'prolonged':
          return lasts(standing.overrunsUntil);
        case 'moved':
        case 'cancelled':
        case 'over':
        case 'finished':
          return t(`stands.${standing.kind}`);
        case 'arrived':
        case 'not-arrived':
        case 'other':
          return problemSentences(i18n, conflict).title;
      }
    },
  };
}
