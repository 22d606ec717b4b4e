import fc from 'fast-check';
import type { MeetingCandidate, MeetingCapacities, MeetingChoice } from '../model/meeting-choice.js';
import { chooseMeetings } from './choose-meetings.js';
import { largestChoice } from './largest-choice.js';

const oneEach = { maximumPerSme: 1, maximumPerBuyer: 1 };
const score = fc.integer({ min: 1, max: 100 }).map((points) => points / 100);

function candidatesAmong(smes: number, buyers: number, most: number): fc.Arbitrary<readonly MeetingCandidate[]> {
  return fc.uniqueArray(
    fc.record({
      smeId: fc.integer({ min: 1, max: smes }).map((sme) => `s${sme}`),
      buyerId: fc.integer({ min: 1, max: buyers }).map((buyer) => `b${buyer}`),
      score,
    }),
    { selector: ({ smeId, buyerId }) => `${smeId} ${buyerId}`, maxLength: most },
  );
}

const capacities: fc.Arbitrary<MeetingCapacities> = fc.dictionary(
  fc.constantFrom('s1', 's2', 's3', 'b1', 'b2', 'b3'),
  fc.integer({ min: 0, max: 3 }),
);
const maxima = fc.record({
  maximumPerSme: fc.integer({ min: 1, max: 3 }),
  maximumPerBuyer: fc.integer({ min: 1, max: 3 }),
});

function pairsOf({ meetings }: MeetingChoice): readonly string[] {
  return meetings.map(({ smeId, buyerId }) => `${smeId} ${buyerId}`);
}

function countOf(meetings: readonly MeetingCandidate[], id: string): number {
  return meetings.filter(({ smeId, buyerId }) => smeId === id || buyerId === id).length;
}

describe('chooseMeetings', () => {
  it('gives a first meeting before a better second one', () => {
    const choice = chooseMeetings(
      [
        { smeId: 's1', buyerId: 'b1', score: 0.9 },
        { smeId: 's1', buyerId: 'b2', score: 0.8 },
        { smeId: 's2', buyerId: 'b2', score: 0.3 },
      ],
      {},
      { maximumPerSme: 2, maximumPerBuyer: 1 },
    );
    expect(choice).toEqual({
      meetings: [
        { smeId: 's1', buyerId: 'b1', score: 0.9 },
        { smeId: 's2', buyerId: 'b2', score: 0.3 },
      ],
      withoutMeeting: [],
    });
  });

  it('moves meetings so that nobody is left out who need not be', () => {
    // Greedily s1 takes b1, its best; then s2, who has only b1, would be left with nothing.
    const choice = chooseMeetings(
      [
        { smeId: 's1', buyerId: 'b1', score: 0.9 },
        { smeId: 's1', buyerId: 'b2', score: 0.2 },
        { smeId: 's2', buyerId: 'b1', score: 0.1 },
      ],
      {},
      oneEach,
    );
    expect(pairsOf(choice)).toEqual(['s1 b2', 's2 b1']);
    expect(choice.withoutMeeting).toEqual([]);
  });

  it('moves meetings along a chain of any length', () => {
    const chain = Array.from({ length: 6 }, (_, link) => [
      { smeId: `s${link}`, buyerId: `b${link}`, score: 0.9 },
      { smeId: `s${link}`, buyerId: `b${link + 1}`, score: 0.2 },
    ]).flat();
    const choice = chooseMeetings([...chain, { smeId: 's9', buyerId: 'b0', score: 0.1 }], {}, oneEach);
    expect(choice.withoutMeeting).toEqual([]);
    expect(pairsOf(choice)).toEqual(['s0 b1', 's1 b2', 's2 b3', 's3 b4', 's4 b5', 's5 b6', 's9 b0']);
  });

  it('says why somebody is left with nothing', () => {
    const choice = chooseMeetings(
      [
        { smeId: 's1', buyerId: 'b1', score: 0.9 },
        { smeId: 's2', buyerId: 'b1', score: 0.8 },
        { smeId: 's3', buyerId: 'b1', score: 0.1 },
        { smeId: 's4', buyerId: 'b1', score: 0.9 },
      ],
      { s4: 0 },
      { ...oneEach, minimumScore: 0.5 },
    );
    expect(pairsOf(choice)).toEqual(['s1 b1']);
    expect(choice.withoutMeeting).toEqual([
      { participantId: 's2', side: 'sme', reason: 'counterparts_full' },
      { participantId: 's3', side: 'sme', reason: 'nobody_good_enough' },
      { participantId: 's4', side: 'sme', reason: 'no_capacity' },
    ]);
  });

  it('counts meetings that are agreed already, and leaves them alone', () => {
    const agreed = [{ smeId: 's1', buyerId: 'b1', score: 0.2 }];
    const choice = chooseMeetings(
      [
        { smeId: 's1', buyerId: 'b1', score: 0.2 },
        { smeId: 's1', buyerId: 'b2', score: 0.9 },
        { smeId: 's2', buyerId: 'b1', score: 0.9 },
        { smeId: 's2', buyerId: 'b2', score: 0.3 },
      ],
      {},
      { ...oneEach, agreed },
    );
    expect(pairsOf(choice)).toEqual(['s2 b2']);
    expect(choice.withoutMeeting).toEqual([]);
  });

  it('keeps agreed meetings beyond capacities and below the minimum score, and adds none to those', () => {
    const choice = chooseMeetings(
      [{ smeId: 's1', buyerId: 'b3', score: 0.9 }],
      {},
      {
        ...oneEach,
        minimumScore: 0.5,
        agreed: [
          { smeId: 's1', buyerId: 'b1', score: 0.1 },
          { smeId: 's1', buyerId: 'b2', score: 0.1 },
        ],
      },
    );
    expect(choice).toEqual({
      meetings: [],
      withoutMeeting: [{ participantId: 'b3', side: 'buyer', reason: 'counterparts_full' }],
    });
  });

  it('lets pairs exchange partners when together they gain', () => {
    // Greedily s1 and b1 meet first; s2 and b2 are left with next to nothing.
    const choice = chooseMeetings(
      [
        { smeId: 's1', buyerId: 'b1', score: 0.6 },
        { smeId: 's1', buyerId: 'b2', score: 0.59 },
        { smeId: 's2', buyerId: 'b1', score: 0.59 },
        { smeId: 's2', buyerId: 'b2', score: 0.1 },
      ],
      {},
      oneEach,
    );
    expect(pairsOf(choice)).toEqual(['s1 b2', 's2 b1']);
  });

  it('uses the room that an exchange of partners opens', () => {
    const choice = chooseMeetings(
      [
        { smeId: 's1', buyerId: 'b1', score: 0.03 },
        { smeId: 's1', buyerId: 'b2', score: 0.01 },
        { smeId: 's2', buyerId: 'b1', score: 0.27 },
        { smeId: 's2', buyerId: 'b2', score: 0.26 },
      ],
      { s1: 2, b2: 2 },
      oneEach,
    );
    expect(pairsOf(choice)).toEqual(['s1 b1', 's1 b2', 's2 b2']);
  });

  it('is never worth more than the largest possible sum', () => {
    fc.assert(
      fc.property(candidatesAmong(5, 5, 20), capacities, maxima, (candidates, capacityById, options) => {
        const sumOf = (meetings: readonly MeetingCandidate[]): number =>
          meetings.reduce((sum, meeting) => sum + meeting.score, 0);
        const largest = largestChoice(candidates, capacityById, options);
        expect(sumOf(chooseMeetings(candidates, capacityById, options).meetings)).toBeLessThanOrEqual(
          sumOf(largest) + 1e-9,
        );
      }),
    );
  });

  it('keeps to capacities and candidates, and leaves no candidate whose two still have room', () => {
    fc.assert(
      fc.property(candidatesAmong(6, 6, 36), capacities, maxima, (candidates, capacityById, options) => {
        const { meetings } = chooseMeetings(candidates, capacityById, options);
        const capacityOf = (id: string): number =>
          capacityById[id] ?? (id.startsWith('s') ? options.maximumPerSme : options.maximumPerBuyer);
        const hasRoom = (id: string): boolean => countOf(meetings, id) < capacityOf(id);
        for (const { smeId, buyerId } of candidates) {
          expect(countOf(meetings, smeId)).toBeLessThanOrEqual(capacityOf(smeId));
          expect(countOf(meetings, buyerId)).toBeLessThanOrEqual(capacityOf(buyerId));
        }
        const chosen = new Set(pairsOf({ meetings, withoutMeeting: [] }));
        expect(candidates.filter(({ smeId, buyerId }) => chosen.has(`${smeId} ${buyerId}`))).toHaveLength(
          meetings.length,
        );
        const missed = candidates.filter(
          ({ smeId, buyerId }) => !chosen.has(`${smeId} ${buyerId}`) && hasRoom(smeId) && hasRoom(buyerId),
        );
        expect(missed).toEqual([]);
      }),
    );
  });

  it('leaves as few without a meeting, on each side, as any choice could', () => {
    fc.assert(
      fc.property(candidatesAmong(5, 5, 10), capacities, maxima, (candidates, capacityById, options) => {
        const { meetings } = chooseMeetings(candidates, capacityById, options);
        const best = mostCovered(candidates, capacityById, options);
        expect(new Set(meetings.map(({ smeId }) => smeId)).size).toBe(best.smes);
        expect(new Set(meetings.map(({ buyerId }) => buyerId)).size).toBe(best.buyers);
      }),
      { numRuns: 150 },
    );
  });

  it('does not depend on the order of the candidates', () => {
    const shuffled = candidatesAmong(6, 6, 30).chain((candidates) =>
      fc.tuple(
        fc.constant(candidates),
        fc.shuffledSubarray([...candidates], { minLength: candidates.length, maxLength: candidates.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, capacities, maxima, ([candidates, reordered], capacityById, options) => {
        expect(chooseMeetings(reordered, capacityById, options)).toEqual(
          chooseMeetings(candidates, capacityById, options),
        );
      }),
    );
  });

  it('refuses what it cannot choose from and says what is wrong', () => {
    const pair = { smeId: 's1', buyerId: 'b1', score: 0.5 };
    expect(() => chooseMeetings([pair, pair], {}, oneEach)).toThrow('The pair of s1 and b1 is given twice');
    expect(() => chooseMeetings([{ ...pair, score: 0 }], {}, oneEach)).toThrow('score 0: give pairs above 0');
    expect(() => chooseMeetings([pair], { s1: 1.5 }, oneEach)).toThrow('s1 cannot take 1.5 meetings');
    expect(() => chooseMeetings([{ ...pair, buyerId: 's1' }], {}, oneEach)).toThrow(
      'An id is given to an SME and to a buyer',
    );
  });
});

/** By trying every set of candidates: the most SMEs, and the most buyers, that can have a meeting. */
function mostCovered(
  candidates: readonly MeetingCandidate[],
  capacityById: MeetingCapacities,
  options: { readonly maximumPerSme: number; readonly maximumPerBuyer: number },
): { smes: number; buyers: number } {
  const best = { smes: 0, buyers: 0 };
  for (let subset = 0; subset < 2 ** candidates.length; subset += 1) {
    const chosen = candidates.filter((_, position) => (subset >> position) & 1);
    const fits = chosen.every(
      ({ smeId, buyerId }) =>
        countOf(chosen, smeId) <= (capacityById[smeId] ?? options.maximumPerSme) &&
        countOf(chosen, buyerId) <= (capacityById[buyerId] ?? options.maximumPerBuyer),
    );
    if (!fits) continue;
    best.smes = Math.max(best.smes, new Set(chosen.map(({ smeId }) => smeId)).size);
    best.buyers = Math.max(best.buyers, new Set(chosen.map(({ buyerId }) => buyerId)).size);
  }
  return best;
}
