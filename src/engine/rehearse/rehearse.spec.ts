import fc from 'fast-check';
import type { Placement, Problem } from '../model/problem.js';
import { solve } from '../search/solve.js';
import { cutDay } from './cut-day.js';
import { drawArrivals } from './draw-arrivals.js';
import { playRound } from './play-round.js';
import { rehearse } from './rehearse.js';
import type { RehearsalRates, RehearsalRequest } from './rehearsal.js';

const DAYS = 2;
const SLOTS_A_DAY = 5;
const FIRMS = 4;
const BUYERS = 4;

/** Two days of five slots, some tables and one interpreter; every pair of those drawn wants to meet. */
const problems = fc
  .record({
    pairs: fc.uniqueArray(fc.tuple(fc.nat(FIRMS - 1), fc.nat(BUYERS - 1)), {
      minLength: 1,
      maxLength: 12,
      selector: ([firm, buyer]) => firm * BUYERS + buyer,
    }),
    tables: fc.integer({ min: 1, max: 3 }),
    needing: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
  })
  .map(({ pairs, tables, needing }): Problem => ({
    slots: Array.from({ length: DAYS * SLOTS_A_DAY }, (_, index) => {
      const day = Math.floor(index / SLOTS_A_DAY);
      const startMinute = day * 1_440 + (index % SLOTS_A_DAY) * 25;
      return { startMinute, endMinute: startMinute + 20, day, session: day };
    }),
    participants: Array.from({ length: FIRMS + BUYERS }, () => ({})),
    meetings: pairs.map(([firm, buyer], index) => ({
      participants: [firm, FIRMS + buyer],
      weight: 100,
      languagePairs: needing[index] === true ? [0] : [],
    })),
    tables: Array.from({ length: tables }, () => ({})),
    interpreters: [{ languagePairs: [0] }],
    languagePairCount: 1,
  }));

const everyRate = fc.record({
  noShowShare: fc.double({ min: 0, max: 1, noNaN: true }),
  lateShare: fc.double({ min: 0, max: 1, noNaN: true }),
  meanLateMinutes: fc.integer({ min: 1, max: 90 }),
});
const NOBODY_MISSING: RehearsalRates = { noShowShare: 0, lateShare: 0, meanLateMinutes: 25 };

function agendaOf(problem: Problem): readonly (Placement | null)[] {
  const solution = solve(problem, { seed: 1, steps: 300 });
  if (solution.status === 'refused') throw new Error(JSON.stringify(solution.refusals));
  return solution.placements;
}

const requestOf = (problem: Problem, rates: RehearsalRates): RehearsalRequest => ({
  ...{ problem, rates, agenda: agendaOf(problem), day: 0, rounds: 3, mostDisturbed: null },
});
const options = { seed: 7, steps: 200 };
const RUNS = { numRuns: 25 };

describe('a rehearsal', () => {
  it('gives the same report for the same seed', () => {
    fc.assert(
      fc.property(problems, everyRate, (problem, rates) => {
        const request = requestOf(problem, rates);
        expect(rehearse(request, options)).toEqual(rehearse(request, options));
      }),
      RUNS,
    );
  });

  it('holds every meeting, and disturbs nobody, where everybody comes in time', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const report = rehearse(requestOf(problem, NOBODY_MISSING), options);
        const ofDay = agendaOf(problem).filter((place) => place !== null && place.slot < SLOTS_A_DAY).length;
        for (const outcome of report?.outcomes ?? []) {
          expect(outcome).toEqual({
            ...{ held: ofDay, heldUnrepaired: ofDay, noShows: 0, late: 0, disturbed: 0, waitedMinutes: 0 },
          });
        }
      }),
      RUNS,
    );
  });

  it('holds no meeting where nobody comes', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const report = rehearse(requestOf(problem, { ...NOBODY_MISSING, noShowShare: 1 }), options);
        expect(report?.outcomes.map(({ held }) => held)).toEqual([0, 0, 0]);
      }),
      RUNS,
    );
  });

  it('counts what is lost alike by slot, table and round', () => {
    fc.assert(
      fc.property(problems, everyRate, (problem, rates) => {
        const report = rehearse(requestOf(problem, rates), options);
        if (report === null) throw new Error('nobody stopped it');
        const lostInRounds = report.outcomes.reduce((sum, { held }) => sum + report.meetings - held, 0);
        for (const wear of [report.slots, report.tables]) {
          expect(wear.reduce((sum, { lost }) => sum + lost, 0)).toBe(lostInRounds);
          expect(wear.reduce((sum, { planned }) => sum + planned, 0)).toBe(report.meetings);
        }
      }),
      RUNS,
    );
  });

  it('is given up when it is stopped', () => {
    const problem = fc.sample(problems, { numRuns: 1, seed: 3 })[0]!;
    expect(rehearse(requestOf(problem, NOBODY_MISSING), { ...options, isStopped: () => true })).toBeNull();
  });
});

describe('one play of a day', () => {
  it('has nobody meet before they have come, nor twice at a time', () => {
    fc.assert(
      fc.property(problems, everyRate, fc.nat(50), (problem, rates, round) => {
        const day = cutDay(problem, agendaOf(problem), 0);
        const arrivals = drawArrivals(
          problem.participants.map(() => 0),
          rates,
          11,
          round,
        );
        const { isHeld } = playRound({ ...day, mostDisturbed: null, steps: 200, seed: 1 }, arrivals);
        for (const [meeting, held] of isHeld.entries()) {
          const comesAtAll = day.problem.meetings[meeting]!.participants.every((one) => arrivals[one]! < 1_000);
          if (held) expect(comesAtAll).toBe(true);
        }
        const heldOf = (person: number) =>
          isHeld.filter((held, meeting) => held && day.problem.meetings[meeting]!.participants.includes(person)).length;
        for (const person of problem.participants.keys()) expect(heldOf(person)).toBeLessThanOrEqual(SLOTS_A_DAY);
      }),
      RUNS,
    );
  });
});

describe('the draw of who comes when', () => {
  it('is the same whatever the others do', () => {
    const rates = { noShowShare: 0.2, lateShare: 0.5, meanLateMinutes: 30 };
    const all = drawArrivals([0, 0, 0], rates, 5, 2);
    const fewer = drawArrivals([0, null, 0], rates, 5, 2);
    expect([fewer[0], fewer[2]]).toEqual([all[0], all[2]]);
  });

  it('has about as many stay away and come late as the rates say', () => {
    const people = Array.from({ length: 4_000 }, () => 0);
    const arrivals = drawArrivals(people, { noShowShare: 0.13, lateShare: 0.1, meanLateMinutes: 25 }, 1, 0);
    const away = arrivals.filter((arrival) => arrival === Number.POSITIVE_INFINITY).length;
    const late = arrivals.filter((arrival) => arrival > 0 && arrival !== Number.POSITIVE_INFINITY);
    expect(away / people.length).toBeCloseTo(0.13, 1);
    expect(late.length / (people.length - away)).toBeCloseTo(0.1, 1);
    const mean = late.reduce((sum, minutes) => sum + minutes, 0) / late.length;
    expect(Math.abs(mean - 25)).toBeLessThan(4);
  });
});
