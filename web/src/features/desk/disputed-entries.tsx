import { useTranslation } from 'react-i18next';
import type { DeskMeeting, MissionView } from '../../api-client/contract.js';
import type { Problem } from '../../api-client/problem.js';
import type { DeskCommand, DeskEntry } from '../../offline/desk-entry.js';
import { insistingOn, notedUnder, standingOf } from '../../offline/dispute.js';
import { type DisputeChoice, DisputeList } from '../../offline/dispute-list.js';
import type { DeskEntries } from '../../offline/use-desk-entries.js';
import { problemSentences } from '../../ui/problem-sentences.js';
import { type EntryWords, useEntryWords } from './use-entry-sentence.js';

interface DisputedEntriesProps {
  readonly mission: MissionView;
  readonly meetings: readonly DeskMeeting[];
  readonly desk: DeskEntries;
}

/** What was written down here and contradicts what others have said meanwhile: somebody has to choose. */
export function DisputedEntries({ mission, meetings, desk }: DisputedEntriesProps) {
  const { t } = useTranslation('desk');
  const words = useEntryWords(mission, meetings);
  const standing = useStandingSentence(mission, words);
  const choicesOf = useChoices(meetings, desk);
  const disputes = desk.entries.flatMap((entry) => {
    if (entry.conflict === null) return [];
    const mine = words.sentence(entry);
    const choices = choicesOf(entry, entry.conflict, mine);
    return [{ key: entry.order, mine, theirs: standing(entry.conflict), choices }];
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

function useStandingSentence(
  mission: MissionView,
  { time, absent }: Pick<EntryWords, 'time' | 'absent'>,
): (conflict: Problem) => string {
  const { t, i18n } = useTranslation('desk');
  const beginOf = (slotId: string): string => {
    const slot = mission.slots.find(({ id }) => id === slotId);
    return slot === undefined ? '' : time(slot.startsAt);
  };
  return (conflict) => {
    const standing = standingOf(conflict);
    switch (standing.kind) {
      case 'arrived':
        return t('stands.arrived', { time: time(standing.arrivedAt) });
      case 'marked':
        return t(`stands.marked.${standing.mark.kind}`, { absent: absent(standing.mark) });
      case 'moved':
        return t('stands.moved', { time: beginOf(standing.slotId) });
      case 'not-arrived':
      case 'cancelled':
      case 'over':
        return t(`stands.${standing.kind}`);
      case 'prolonged':
      case 'finished':
      case 'other':
        return problemSentences(i18n, conflict).title;
    }
  };
}

/** Nothing is lost: what neither stands nor can be insisted on may be kept as a note. */
function useChoices(
  meetings: readonly DeskMeeting[],
  desk: DeskEntries,
): (entry: DeskEntry, conflict: Problem, sentence: string) => readonly DisputeChoice[] {
  const { t } = useTranslation('desk');
  return (entry, conflict, text) => {
    const insisting = insistingOn(entry, standingOf(conflict));
    const { command } = entry;
    const meeting = command.kind === 'mark' ? meetings.find((one) => one.meetingId === command.meetingId) : undefined;
    const participationId = notedUnder(entry, meeting?.buyer.participationId);
    const choices: DisputeChoice[] = [{ label: t('dispute.leave'), choose: () => void desk.drop(entry) }];
    if (insisting !== null) {
      const choose = (): void => void desk.insist(entry, insisting);
      choices.push({ label: t('dispute.insist'), isMain: true, choose });
    }
    if (participationId !== null) {
      const choose = (): void => void keepAsNote(desk, entry, { kind: 'note', participationId, text });
      choices.push({ label: t('dispute.keepAsNote'), choose });
    }
    return choices;
  };
}

/** The entry goes only once the note about it is kept. */
async function keepAsNote(desk: DeskEntries, entry: DeskEntry, note: DeskCommand): Promise<void> {
  if (await desk.write(note)) await desk.drop(entry);
}
