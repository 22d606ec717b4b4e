import type { Placement, Problem } from '../model/problem.js';
import type { RepairProposal } from '../repair/repair-answer.js';
import type { Disruption } from '../repair/repair-request.js';
import { repair } from '../repair/repair.js';
import type { Arrival } from './draw-arrivals.js';
import type { RoundOutcome } from './rehearsal.js';

/** The day as it is played. */
export interface PlayedDay {
  readonly problem: Problem;
  readonly agenda: readonly (Placement | null)[];
  readonly mostDisturbed: number | null;
  readonly steps: number;
  readonly seed: number;
}

/** What came of it, per meeting whether it took place, and per participant when they came. */
export interface PlayedRound {
  readonly outcome: RoundOutcome;
  readonly isHeld: readonly boolean[];
  readonly arrivals: readonly Arrival[];
}

/** Whoever is not at the table so many minutes after the beginning is held to be away. */
const GRACE_MINUTES = 5;

/**
 * Plays the day slot by slot: in each, whoever is missed for the first time says when they will come, or is held to be
 * away for good; then what is left of the day is mended, and people follow the mended plan.
 */
export function playRound(day: PlayedDay, arrivals: readonly Arrival[]): PlayedRound {
  return new Play(day, arrivals).run();
}

class Play {
  private problem: Problem;
  private agenda: readonly (Placement | null)[];
  private readonly isHeld: boolean[];
  private readonly disturbed = new Set<number>();
  private waitedMinutes = 0;

  constructor(
    private readonly day: PlayedDay,
    private readonly arrivals: readonly Arrival[],
  ) {
    this.problem = day.problem;
    this.agenda = day.agenda;
    this.isHeld = day.agenda.map(() => false);
  }

  run(): PlayedRound {
    const { problem, agenda } = this.day;
    for (const slot of problem.slots.keys()) {
      const missed = this.meet(slot);
      if (missed.length > 0) this.mend(slot, missed);
    }
    const busy = new Set(
      problem.meetings.flatMap(({ participants }, meeting) => ((agenda[meeting] ?? null) === null ? [] : participants)),
    );
    const arrivals = [...busy].map((participant) => this.arrivals[participant]!);
    return {
      ...{ isHeld: this.isHeld, arrivals: this.arrivals },
      outcome: {
        held: this.isHeld.filter(Boolean).length,
        heldUnrepaired: agenda.filter((place, meeting) => place !== null && this.canMeet(meeting, place.slot)).length,
        noShows: arrivals.filter((arrival) => arrival === Number.POSITIVE_INFINITY).length,
        late: arrivals.filter((arrival) => arrival > 0 && arrival !== Number.POSITIVE_INFINITY).length,
        disturbed: this.disturbed.size,
        waitedMinutes: this.waitedMinutes,
      },
    };
  }

  /** Has the meetings of a slot take place; gives those that somebody missed. */
  private meet(slot: number): number[] {
    const { startMinute, endMinute } = this.problem.slots[slot]!;
    const missed: number[] = [];
    for (const [meeting, placement] of this.agenda.entries()) {
      if (placement?.slot !== slot) continue;
      const participants = this.problem.meetings[meeting]!.participants;
      const absent = participants.filter((participant) => !this.isThere(participant, slot));
      if (absent.length === 0) {
        this.isHeld[meeting] = true;
        continue;
      }
      if (absent.length === 1) this.waitedMinutes += endMinute - startMinute;
      missed.push(meeting);
    }
    return missed;
  }

  private mend(slot: number, missed: readonly number[]): void {
    const { steps, seed, mostDisturbed } = this.day;
    const absent = new Set(
      missed.flatMap((meeting) =>
        this.problem.meetings[meeting]!.participants.filter((participant) => !this.isThere(participant, slot)),
      ),
    );
    const request = {
      problem: this.problem,
      published: this.agenda,
      disruptions: [...absent].map((participant) => this.absenceOf(participant, slot)),
      begunSlots: slot,
      frozenSlots: slot + 1,
      released: missed,
      ...(mostDisturbed !== null && { mostDisturbed }),
    };
    const answer = repair(request, { seed, steps });
    if (answer.status === 'refused') {
      throw new Error(`A day that was sound cannot be mended: ${JSON.stringify(answer.refusals)}`);
    }
    const chosen = chooseProposal(answer.proposals);
    if (chosen === null) return;
    this.problem = answer.problem;
    this.agenda = chosen.placements;
    this.noteDisturbed(chosen, absent);
  }

  private absenceOf(participant: number, from: number): Disruption {
    const slots = [...this.problem.slots.keys()].filter((slot) => slot >= from && !this.isThere(participant, slot));
    return { kind: 'participants-away', participants: [participant], slots };
  }

  private noteDisturbed(chosen: RepairProposal, absent: ReadonlySet<number>): void {
    for (const participant of chosen.disturbedParticipants) {
      if (!absent.has(participant)) this.disturbed.add(participant);
    }
    // Interpreters come after the participants.
    for (const interpreter of chosen.disturbedInterpreters) {
      this.disturbed.add(this.problem.participants.length + interpreter);
    }
  }

  private isThere(participant: number, slot: number): boolean {
    return this.arrivals[participant]! <= this.problem.slots[slot]!.startMinute + GRACE_MINUTES;
  }

  private canMeet(meeting: number, slot: number): boolean {
    return this.problem.meetings[meeting]!.participants.every((participant) => this.isThere(participant, slot));
  }
}

/** Of those within the budget the one that keeps most; of equals the one that disturbs fewest, which comes first. */
function chooseProposal(proposals: readonly RepairProposal[]): RepairProposal | null {
  const within = proposals.filter(({ isWithinBudget }) => isWithinBudget);
  const [first, ...others] = within.length > 0 ? within : proposals;
  if (first === undefined) return null;
  return others.reduce((best, one) => (one.difference.weight > best.difference.weight ? one : best), first);
}
