import type { Disruption, Meeting, Placement, Problem } from '../../src/engine/index.js';
import type { Draws } from './draws.js';
import { entryAt } from './entry-at.js';

/** What comes up on the day, each as likely as the next, at a moment of the mission. */
export interface DrawnDisruption {
  readonly name: string;
  readonly begunSlots: number;
  readonly frozenSlots: number;
  readonly disruptions: readonly Disruption[];
}

interface Moment {
  readonly problem: Problem;
  readonly published: readonly (Placement | null)[];
  /** The first slot that has not begun. */
  readonly now: number;
  /** The first slot of the day after. */
  readonly dayEnd: number;
  readonly draws: Draws;
}

const KINDS: readonly [string, (moment: Moment) => Disruption][] = [
  ['late', ({ problem, now, draws }) => away([drawBusy(problem, draws)], range(now, now + 1 + draws.below(3)))],
  ['gone for the day', ({ problem, now, dayEnd, draws }) => away([drawBusy(problem, draws)], range(now, dayEnd))],
  [
    'delegation delayed',
    ({ problem, now, draws }) => {
      const first = drawBusy(problem, draws);
      const others = [1, 2].map((step) => (first + step) % problem.participants.length);
      return away([first, ...others], range(now, now + 2));
    },
  ],
  ['no-show', (moment) => noShow(moment)],
  [
    'table closed',
    ({ problem, now, dayEnd, draws }) => ({
      kind: 'table-closed',
      table: draws.below(problem.tables.length),
      slots: range(now, dayEnd),
    }),
  ],
  [
    'interpreter out',
    ({ problem, now, dayEnd, draws }) => ({
      kind: 'interpreter-away',
      interpreter: draws.below(problem.interpreters.length),
      slots: range(now, dayEnd),
    }),
  ],
  ['cancelled', (moment) => ({ kind: 'meeting-cancelled', meeting: drawStanding(moment) })],
  [
    'overrun',
    (moment) => {
      const meeting = drawStanding(moment);
      const { slot } = moment.published[meeting] ?? { slot: 0 };
      return { kind: 'meeting-overruns', meeting, slots: range(slot + 1, Math.min(slot + 2, moment.dayEnd)) };
    },
  ],
  ['walk-in', (moment) => ({ kind: 'meeting-added', meeting: drawMeeting(moment) })],
];

/** Draws a moment of the mission and one disruption of it. */
export function drawDisruption(
  problem: Problem,
  published: readonly (Placement | null)[],
  draws: Draws,
): DrawnDisruption {
  const now = draws.below(problem.slots.length - 3);
  const { day } = entryAt(problem.slots, now);
  const dayEnd = problem.slots.findLastIndex((slot) => slot.day === day) + 1;
  const [name, draw] = entryAt(KINDS, draws.below(KINDS.length));
  const disruption = draw({ problem, published, now, dayEnd, draws });
  return { name, begunSlots: now, frozenSlots: Math.min(now + 1, problem.slots.length), disruptions: [disruption] };
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);

const away = (participants: readonly number[], slots: readonly number[]): Disruption => ({
  kind: 'participants-away',
  participants,
  slots,
});

const drawBusy = ({ meetings }: Problem, draws: Draws): number =>
  entryAt(entryAt(meetings, draws.below(meetings.length)).participants, draws.below(2));

/** A meeting still to come, as published. */
function drawStanding({ published, now, dayEnd, draws }: Moment): number {
  const standing = [...published.keys()].filter((meeting) => {
    const slot = published[meeting]?.slot ?? -1;
    return slot >= now && slot < dayEnd;
  });
  const placed =
    standing.length > 0 ? standing : [...published.keys()].filter((meeting) => published[meeting] !== null);
  return entryAt(placed, draws.below(placed.length));
}

function noShow(moment: Moment): Disruption {
  const meeting = drawStanding(moment);
  const { slot } = moment.published[meeting] ?? { slot: 0 };
  return away([entryAt(entryAt(moment.problem.meetings, meeting).participants, 1)], [slot]);
}

/** Two who do not meet yet, on the terms of another meeting. */
function drawMeeting({ problem, draws }: Moment): Meeting {
  const { tables, languagePairs, participants } = entryAt(problem.meetings, draws.below(problem.meetings.length));
  const other = entryAt(entryAt(problem.meetings, draws.below(problem.meetings.length)).participants, 1);
  const [one] = participants;
  return {
    participants: [one, other === one ? participants[1] : other],
    weight: 2,
    ...(tables !== undefined && { tables }),
    ...(languagePairs !== undefined && { languagePairs }),
  };
}
