import fc from 'fast-check';
import { findPlaces, type Placement, repair, solve } from '../../src/engine/index.js';
import { problemArbitrary } from './problem-arbitrary.js';
import { verifyAgenda } from './verify-agenda.js';

const SEED = 1;

/** An agenda of a drawn mission, a meeting of it that does not stand for another one, and how much has begun. */
const boards = fc
  .tuple(problemArbitrary, fc.nat(), fc.nat({ max: 2 }))
  .map(([problem, drawn, begunSlots]) => {
    const whole = { ...problem, alternatives: [] };
    const solution = solve(whole, { seed: SEED, steps: 300 });
    if (solution.status === 'refused' || solution.placements.length === 0) return null;
    const { placements } = solution;
    return { problem: whole, placements, meeting: drawn % placements.length, begunSlots };
  })
  .filter((board) => board !== null);

it('whatever is offered keeps every rule, loses no meeting and leaves alone what has begun', () => {
  fc.assert(
    fc.property(boards, ({ problem, placements, meeting, begunSlots }) => {
      const found = findPlaces(problem, placements, meeting, { begunSlots });
      if (found.status === 'refused') throw new Error(JSON.stringify(found.refusals));
      found.slots.forEach((place, slot) => {
        if (place.state === 'impossible') return;
        const offers =
          place.state === 'free'
            ? place.places.map((after) => [{ meeting, before: placements[meeting] ?? null, after }])
            : [place.changes];
        expect(offers.length).toBeGreaterThan(0);
        for (const changes of offers) {
          const after: (Placement | null)[] = [...placements];
          for (const change of changes) {
            expect(change.before).toEqual(placements[change.meeting] ?? null);
            if (change.meeting !== meeting) expect(change.before?.slot).toBeGreaterThanOrEqual(begunSlots);
            after[change.meeting] = change.after;
          }
          expect(after[meeting]?.slot).toBe(slot);
          expect(slot).toBeGreaterThanOrEqual(begunSlots);
          expect(after.filter((one, index) => one === null && index !== meeting && placements[index] !== null)).toEqual(
            [],
          );
          expect(newViolations(problem, placements, after)).toEqual([]);
        }
      });
    }),
  );
});

it('what it cannot make room for by rule, no repair can', () => {
  fc.assert(
    fc.property(boards, ({ problem, placements, meeting, begunSlots }) => {
      const found = findPlaces(problem, placements, meeting, { begunSlots });
      if (found.status === 'refused') throw new Error(JSON.stringify(found.refusals));
      for (const [slot, place] of found.slots.entries()) {
        if (place.state !== 'impossible' || place.isSearchable || slot < begunSlots) continue;
        const disruptions = [{ kind: 'meeting-pinned' as const, meeting, pinned: { slot } }];
        const answer = repair(
          { problem, published: placements, disruptions, begunSlots },
          { seed: SEED, steps: 2_000 },
        );
        if (answer.status === 'refused' || place.reasons.includes('pinned-slot')) continue;
        const kept = answer.proposals.filter(
          ({ placements: after, dropped }) => after[meeting]?.slot === slot && dropped.length === 0,
        );
        expect({ reasons: place.reasons, kept: kept.length }).toEqual({ reasons: place.reasons, kept: 0 });
      }
    }),
  );
});

/** An agenda that was left with a fault keeps it; a move must not add one. */
function newViolations(
  ...[problem, before, after]: [Parameters<typeof verifyAgenda>[0], ...(readonly (Placement | null)[])[]]
) {
  const known = verifyAgenda(problem, before ?? []).violations;
  return verifyAgenda(problem, after ?? []).violations.filter((violation) => !known.includes(violation));
}
