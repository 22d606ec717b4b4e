import type {
  AgendaExplanation as EngineExplanation,
  Binding,
  BindingKind,
  ExplainedBreak as EngineBreak,
  ExplainedMeeting as EngineMeeting,
  MarginalValue,
  Placement as EnginePlacement,
  Remedy as EngineRemedy,
  RemedyChange,
} from '../../../../engine/index.js';
import type {
  BreakCause,
  ExplainedDay,
  ExplainedMeeting,
  RemediedPlace,
  Remedy,
  RemedyStep,
  WorthOfMore,
} from '../../domain/agenda-explanation.js';
import type { AgendaPlace } from '../../domain/agenda-version.js';
import type { AgendaSnapshot } from '../snapshot/agenda-snapshot.js';

/** What the engine says of the meetings left out, in the words of the mission whose snapshot it was given. */
export function readUnplaced(snapshot: AgendaSnapshot, unplaced: readonly EngineMeeting[]): ExplainedMeeting[] {
  return unplaced.map(({ meeting, bindings, remedy }) => ({
    meetingId: at(snapshot.meetings, meeting).meetingId,
    obstacles: readObstacles(bindings),
    remedy: remedy === null ? null : readRemedy(snapshot, meeting, remedy),
  }));
}

/** What keeps a meeting out, by how many slots. */
export function readObstacles(
  bindings: readonly (Omit<Binding, 'kind'> & { readonly kind: string })[],
): ExplainedMeeting['obstacles'] {
  return bindings.map(({ kind, slots, aloneIn }) => ({ kind, slots: slots.length, slotsAlone: aloneIn.length }));
}

/** Null where the change leaves the meeting without a place, which no remedy does. */
function readRemedy(snapshot: AgendaSnapshot, meeting: number, { takes, changes }: EngineRemedy): Remedy | null {
  const after = changes.find((change) => change.meeting === meeting)?.after ?? null;
  if (after === null) return null;
  return {
    takes: takes.map((change) => readStep(snapshot, change)),
    place: placeAfter(snapshot, after),
    moves: changes.flatMap(({ meeting: other, before, after: to }) =>
      before === null || to === null
        ? []
        : [
            {
              meetingId: at(snapshot.meetings, other).meetingId,
              from: placeBefore(snapshot, before),
              to: placeAfter(snapshot, to),
            },
          ],
    ),
  };
}

function readStep(snapshot: AgendaSnapshot, change: RemedyChange): RemedyStep {
  const slotId = (slot: number) => at(snapshot.slots, slot).id;
  const participationId = (participant: number) => at(snapshot.participationIds, participant);
  switch (change.kind) {
    case 'place':
    case 'move-meetings':
      return { kind: change.kind };
    case 'add-table':
      return { kind: change.kind, slotId: slotId(change.slot) };
    case 'add-interpreter': {
      const languagePair = at(snapshot.languagePairs, change.languagePair);
      return { kind: change.kind, slotId: slotId(change.slot), languagePair };
    }
    case 'make-available':
      return {
        kind: change.kind,
        participationId: participationId(change.participant),
        slotId: slotId(change.slot),
      };
    case 'raise-maximum':
      return {
        kind: change.kind,
        participationId: participationId(change.participant),
        maximumMeetings: change.maximumMeetings,
      };
    case 'lengthen-row':
      return {
        kind: change.kind,
        participationId: participationId(change.participant),
        maximumConsecutive: change.maximumConsecutive,
      };
    case 'relax-meeting':
      return change;
  }
}

/** What the engine says of everybody's days, without those of which there was no time to find out all. */
export function readDays(snapshot: AgendaSnapshot, days: EngineExplanation['days']): ExplainedDay[] {
  const slotId = (slot: number) => at(snapshot.slots, slot).id;
  return days.flatMap(({ participant, meetings, firstSlot, lastSlot, breaks }) => {
    const known = breaks.flatMap(({ fromSlot, toSlot, cause }) =>
      cause.kind === 'unknown'
        ? []
        : [{ fromSlotId: slotId(fromSlot), toSlotId: slotId(toSlot), cause: causeOf(cause) }],
    );
    if (known.length < breaks.length) return [];
    const participationId = at(snapshot.participationIds, participant);
    return [{ participationId, firstSlotId: slotId(firstSlot), lastSlotId: slotId(lastSlot), meetings, breaks: known }];
  });
}

type KnownCause = Exclude<EngineBreak['cause'], { readonly kind: 'unknown' }>;

const causeOf = (cause: KnownCause): BreakCause => (cause.kind === 'bound' ? CAUSES[cause.by] : cause.kind);

/**
 * As much as may be told to the one whose day it is: that those it meets are not to be had then, but neither who nor
 * whether they are busy or away, nor anything of vetoes.
 */
const CAUSES: Readonly<Record<BindingKind, BreakCause>> = {
  availability: 'people',
  'participant-busy': 'people',
  'participant-full': 'people',
  veto: 'people',
  'no-table-open': 'tables',
  'table-taken': 'tables',
  'no-interpreter-present': 'interpreters',
  'interpreter-taken': 'interpreters',
  'interpreter-resting': 'interpreters',
  session: 'rules',
  window: 'rules',
  length: 'rules',
  'pinned-slot': 'rules',
  order: 'rules',
  row: 'rules',
  transfer: 'rules',
  spread: 'rules',
};

/** What the engine found more of everything to bring. */
export function readWorth(snapshot: AgendaSnapshot, values: readonly MarginalValue[]): WorthOfMore[] {
  return values.map(({ addition, placed, breaks }) => ({ addition: readAddition(snapshot, addition), placed, breaks }));
}

function readAddition(
  { problem, slots, languagePairs }: AgendaSnapshot,
  addition: MarginalValue['addition'],
): WorthOfMore['addition'] {
  switch (addition.kind) {
    case 'interpreter':
      return { kind: addition.kind, languagePair: at(languagePairs, addition.languagePair) };
    case 'table':
      return { kind: addition.kind };
    case 'slot':
      return {
        kind: addition.kind,
        lastSlotId: at(
          slots,
          problem.slots.findLastIndex(({ day }) => day === addition.day),
        ).id,
      };
  }
}

function placeBefore(snapshot: AgendaSnapshot, { slot, table, interpreter }: EnginePlacement): AgendaPlace {
  return {
    slotId: at(snapshot.slots, slot).id,
    tableId: at(snapshot.tableIds, table),
    interpreterId: interpreter === null ? null : at(snapshot.interpreterIds, interpreter),
  };
}

/** What a remedy adds has an index that the mission does not know. */
function placeAfter(snapshot: AgendaSnapshot, { slot, table, interpreter }: EnginePlacement): RemediedPlace {
  return {
    slotId: at(snapshot.slots, slot).id,
    tableId: snapshot.tableIds[table] ?? null,
    interpreterId: interpreter === null ? null : (snapshot.interpreterIds[interpreter] ?? null),
  };
}

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new Error(`The engine explained index ${index} of a list of ${items.length}`);
  return item;
}
