import type { i18n as I18n } from 'i18next';
import type { MissionView, Remedy, RemedyStep } from '../../../api-client/contract.js';
import { translateKnown, vocabularyOf } from '../../../i18n/vocabulary.js';
import { formatDayAndTime, wallTime } from '../../../time/format-time.js';

/** What the sentences of remedies need to know. */
export interface RemedyWords {
  readonly i18n: I18n;
  readonly mission: Pick<MissionView, 'slots' | 'tables' | 'interpreters' | 'venue'>;
  /** The name of each of the two who meet, by participation. */
  readonly companyById: ReadonlyMap<string, string>;
}

/** What lets a meeting in, as a sentence. */
export function remedySentence(words: RemedyWords, { takes, place, moves }: Remedy): string {
  const changes = takes.map((step) => stepInWords(words, step, place)).filter((change) => change !== null);
  const key =
    changes.length === 0
      ? moves.length === 0
        ? 'place'
        : 'moves'
      : moves.length === 0
        ? 'changes'
        : 'changesAndMoves';
  return told(words.i18n, `remedy.${key}`, {
    changes: vocabularyOf(words.i18n).list(changes),
    place: placeInWords(words, place),
    count: moves.length,
  });
}

/** Where one of the meetings that move is now, and where it goes. */
export function moveSentence(words: RemedyWords, names: string, { from, to }: Remedy['moves'][number]): string {
  const facts = { names, before: placeInWords(words, from), after: placeInWords(words, to) };
  return told(words.i18n, 'remedy.move', facts);
}

/** A pair of languages as the server writes it, in words. */
export function languagesInWords(i18n: I18n, languagePair: string): string {
  const { language } = vocabularyOf(i18n);
  return languagePair.split('-').map(language).join(' – ');
}

/**
 * Null where nothing of the mission changes. When a change is needed is said where that is not when the meeting takes
 * place.
 */
function stepInWords(words: RemedyWords, step: RemedyStep, place: Remedy['place']): string | null {
  const facts = factsOf(words, step);
  if (facts === null) return null;
  const change = told(words.i18n, `remedy.step.${step.kind}`, facts);
  return 'slotId' in step && step.slotId !== place.slotId ? `${change} (${spanInWords(words, step.slotId)})` : change;
}

function factsOf(words: RemedyWords, step: RemedyStep): Record<string, string | number> | null {
  switch (step.kind) {
    case 'place':
    case 'move-meetings':
      return null;
    case 'add-table':
    case 'relax-meeting':
      return {};
    case 'add-interpreter':
      return { languages: languagesInWords(words.i18n, step.languagePair) };
    case 'make-available':
      return { company: nameOf(words, step.participationId) };
    case 'raise-maximum':
      return { company: nameOf(words, step.participationId), maximum: step.maximumMeetings };
    case 'lengthen-row':
      return { company: nameOf(words, step.participationId), maximum: step.maximumConsecutive };
  }
}

const nameOf = ({ companyById }: RemedyWords, participationId: string): string =>
  companyById.get(participationId) ?? '?';

/** From when to when a slot is. */
function spanInWords({ i18n, mission }: RemedyWords, slotId: string): string {
  const slot = mission.slots.find(({ id }) => id === slotId);
  if (slot === undefined) return '?';
  const { timeZone } = mission.venue;
  return `${formatDayAndTime(slot.startsAt, timeZone, i18n.language)}–${wallTime(slot.endsAt, timeZone)}`;
}

function placeInWords(words: RemedyWords, { slotId, tableId, interpreterId }: Remedy['place']): string {
  const { i18n, mission } = words;
  const table = mission.tables.find(({ id }) => id === tableId);
  const interpreter = mission.interpreters.find(({ id }) => id === interpreterId);
  const where =
    table === undefined ? told(i18n, 'remedy.newTable') : told(i18n, 'remedy.table', { table: table.label });
  return [spanInWords(words, slotId), where, ...(interpreter === undefined ? [] : [interpreter.label])].join(', ');
}

const told = (i18n: I18n, key: string, facts: Record<string, unknown> = {}): string =>
  translateKnown(i18n, 'explanation', key, facts) ?? key;
