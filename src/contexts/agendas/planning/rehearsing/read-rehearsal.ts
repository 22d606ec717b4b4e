import type { RehearsalReport as EngineReport, RehearsalRequest, Wear } from '../../../../engine/index.js';
import type { RehearsalReport, RehearsalTerms, WearOf } from '../../domain/rehearsal.js';
import type { AgendaSnapshot } from '../snapshot/agenda-snapshot.js';

/** A rehearsal in the words of the engine. */
export type AskedRehearsal = RehearsalRequest;

/**
 * Asks the engine for a rehearsal of the agenda that a snapshot stays close to. Null where that has no meeting in the
 * slots of the day.
 *
 * @param daySlotIds the slots of the day
 */
export function askForRehearsal(
  { problem: { previous = [], ...problem }, slots }: AgendaSnapshot,
  daySlotIds: ReadonlySet<string>,
  { noShowShare, lateShare, meanLateMinutes, rounds, mostDisturbed }: RehearsalTerms,
): AskedRehearsal | null {
  const first = slots.findIndex(({ id }) => daySlotIds.has(id));
  const day = problem.slots[first]?.day;
  const hasMeetings = previous.some((place) => place !== null && problem.slots[place.slot]?.day === day);
  if (day === undefined || !hasMeetings) return null;
  return { problem, agenda: previous, day, rates: { noShowShare, lateShare, meanLateMinutes }, rounds, mostDisturbed };
}

/** What the engine answered, in ids. */
export function readRehearsal(snapshot: AgendaSnapshot, report: EngineReport): RehearsalReport {
  const { interpreterIds } = snapshot;
  const slotIds = snapshot.slots.map(({ id }) => id);
  return {
    rounds: report.rounds,
    meetings: report.meetings,
    outcomes: report.outcomes,
    slots: named(report.slots, slotIds),
    tables: named(report.tables, snapshot.tableIds),
    interpreters: named(report.interpreters, interpreterIds),
    participants: named(report.participants, snapshot.participationIds),
    helps: report.helps.map(({ kind, likeInterpreter, held }) => ({
      ...{ kind, held },
      likeInterpreterId: likeInterpreter === null ? null : (interpreterIds[likeInterpreter] ?? null),
    })),
  };
}

function named<Thing>(wear: readonly Wear[], ids: readonly Thing[]): WearOf<Thing>[] {
  return wear.flatMap(({ index, planned, lost }) => {
    const id = ids[index];
    return id === undefined ? [] : [{ id, planned, lost }];
  });
}
