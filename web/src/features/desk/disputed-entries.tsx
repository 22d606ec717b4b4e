import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskMeeting, MissionView } from '../../api-client/contract.js';
import type { Problem } from '../../api-client/problem.js';
import type { DeskCommand, DeskEntry } from '../../offline/desk-entry.js';
import type { DeskEntries } from '../../offline/use-desk-entries.js';
import { CommandButton } from '../../ui/command-button.js';
import { problemSentences } from '../../ui/problem-sentences.js';
import { insistingOn, notedUnder, standingOf } from './dispute.js';
import { type EntryWords, useEntryWords } from './use-entry-sentence.js';

interface DisputedEntriesProps {
  readonly mission: MissionView;
  readonly meetings: readonly DeskMeeting[];
  readonly desk: DeskEntries;
}

/** What was written down here and contradicts what others have said meanwhile: somebody has to choose. */
export function DisputedEntries({ mission, meetings, desk }: DisputedEntriesProps) {
  const { t } = useTranslation('desk');
  const id = useId();
  const words = useEntryWords(mission, meetings);
  const disputed = desk.entries.flatMap((entry) =>
    entry.conflict === null ? [] : [{ entry, conflict: entry.conflict }],
  );
  if (disputed.length === 0) return null;
  return (
    <section aria-labelledby={id} className="disputes">
      <div role="alert">
        <h2 id={id} className="h4">
          {t('dispute.title', { count: disputed.length })}
        </h2>
        <p>{t('dispute.lead')}</p>
      </div>
      <ul className="dispute-list">
        {disputed.map(({ entry, conflict }) => (
          <li key={entry.order} className="dispute">
            <Sides mission={mission} words={words} entry={entry} conflict={conflict} />
            <Choices words={words} meetings={meetings} entry={entry} conflict={conflict} desk={desk} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface SidesProps {
  readonly mission: MissionView;
  readonly words: EntryWords;
  readonly entry: DeskEntry;
  readonly conflict: Problem;
}

function Sides({ mission, words, entry, conflict }: SidesProps) {
  const { t } = useTranslation('desk');
  return (
    <dl>
      <dt>{t('dispute.mine')}</dt>
      <dd>{words.sentence(entry)}</dd>
      <dt>{t('dispute.theirs')}</dt>
      <dd>{useStandingSentence(mission, words, conflict)}</dd>
    </dl>
  );
}

function useStandingSentence(mission: MissionView, { time, absent }: EntryWords, conflict: Problem): string {
  const { t, i18n } = useTranslation('desk');
  const standing = standingOf(conflict);
  switch (standing.kind) {
    case 'arrived':
      return t('stands.arrived', { time: time(standing.arrivedAt) });
    case 'marked':
      return t(`stands.marked.${standing.mark.kind}`, { absent: absent(standing.mark) });
    case 'moved': {
      const slot = mission.slots.find(({ id }) => id === standing.slotId);
      return t('stands.moved', { time: slot === undefined ? '' : time(slot.startsAt) });
    }
    case 'not-arrived':
    case 'cancelled':
    case 'over':
      return t(`stands.${standing.kind}`);
    case 'other':
      return problemSentences(i18n, conflict).title;
  }
}

interface ChoicesProps {
  readonly words: EntryWords;
  readonly meetings: readonly DeskMeeting[];
  readonly entry: DeskEntry;
  readonly conflict: Problem;
  readonly desk: DeskEntries;
}

/** Nothing is lost: what neither stands nor can be insisted on may be kept as a note. */
function Choices({ words, meetings, entry, conflict, desk }: ChoicesProps) {
  const { t } = useTranslation('desk');
  const insisting = insistingOn(entry, standingOf(conflict));
  const { command } = entry;
  const meeting = command.kind === 'mark' ? meetings.find((one) => one.meetingId === command.meetingId) : undefined;
  const participationId = notedUnder(entry, meeting?.buyer.participationId);
  const name = <span className="visually-hidden">: {words.sentence(entry)}</span>;
  return (
    <div className="button-row">
      <CommandButton size="sm" isOutlined isPending={false} onClick={() => void desk.drop(entry)}>
        {t('dispute.leave')}
        {name}
      </CommandButton>
      {insisting !== null && (
        <CommandButton size="sm" isPending={false} onClick={() => void desk.insist(entry, insisting)}>
          {t('dispute.insist')}
          {name}
        </CommandButton>
      )}
      {participationId !== null && (
        <CommandButton
          size="sm"
          isOutlined
          isPending={false}
          onClick={() => void keepAsNote(desk, entry, { kind: 'note', participationId, text: words.sentence(entry) })}
        >
          {t('dispute.keepAsNote')}
          {name}
        </CommandButton>
      )}
    </div>
  );
}

/** The entry goes only once the note about it is kept. */
async function keepAsNote(desk: DeskEntries, entry: DeskEntry, note: DeskCommand): Promise<void> {
  if (await desk.write(note)) await desk.drop(entry);
}
