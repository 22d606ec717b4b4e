import { existsSync, readFileSync } from 'node:fs';
import { verifyAgenda } from '../../../test/verifier/verify-agenda.js';
import type { Placement, Problem } from '../model/problem.js';
import { readB2bsp } from '../reading/read-b2bsp.js';
import { prove } from './prove.js';

/** Public research instances beside the project; not part of it. */
const FOLDER = '../shared/data/b2bsp';

function readInstance(name: string): Problem {
  const problem = readB2bsp(readFileSync(`${FOLDER}/${name}.dzn`, 'utf8'));
  if ('type' in problem) throw new Error(`${name}: ${problem.reason}`);
  return problem;
}

/** Tables are all alike: the next one of the slot. */
function seat(slots: readonly number[]): Placement[] {
  const used = new Map<number, number>();
  return slots.map((slot) => {
    const table = used.get(slot) ?? 0;
    used.set(slot, table + 1);
    return { slot, table, interpreter: null };
  });
}

const SMALL: Problem = {
  slots: Array.from({ length: 4 }, (_, index) => ({ startMinute: index, endMinute: index + 1, day: 0, session: 0 })),
  participants: [{}, {}, {}],
  meetings: [
    { participants: [0, 1], weight: 1, pinned: { slot: 0 } },
    { participants: [0, 2], weight: 1, pinned: { slot: 3 } },
    { participants: [1, 2], weight: 1 },
  ],
  tables: [{}],
  interpreters: [{ languagePairs: [0] }],
  languagePairCount: 1,
};

const INTERPRETED: Problem = {
  ...SMALL,
  meetings: SMALL.meetings.map((meeting) => ({ ...meeting, languagePairs: [0] })),
};

describe('a proof for a problem', () => {
  it('gives slots that are an agenda', () => {
    const proof = prove(SMALL);
    expect(proof).toMatchObject({ status: 'optimal', lowerBound: 2 });
    const slots = proof.status === 'optimal' ? proof.slots : [];
    expect(verifyAgenda(SMALL, seat(slots))).toMatchObject({ violations: [], placed: 3, breaks: 2 });
  });

  it('gives but the bound where it does not see every rule, unless an agenda is known that meets it', () => {
    expect(prove(INTERPRETED)).toEqual({ status: 'unknown', lowerBound: 2 });
    const incumbent = seat([0, 3, 1]).map((placement) => ({ ...placement, interpreter: 0 }));
    expect(prove(INTERPRETED, { incumbent })).toEqual({ status: 'optimal', lowerBound: 2, slots: [0, 3, 1] });
  });

  it('makes nothing of an incumbent with meetings left out', () => {
    expect(prove(INTERPRETED, { incumbent: [null, null, null] })).toEqual({ status: 'unknown', lowerBound: 2 });
  });

  it('says nothing where complete agendas are not meant to exist', () => {
    expect(prove({ ...SMALL, vetoes: [[0, 1]] })).toEqual({ status: 'unknown', lowerBound: 0 });
  });
});

const describeInstances = existsSync(FOLDER) ? describe : describe.skip;

describeInstances(`the public instances (skipped without ${FOLDER})`, () => {
  it.each([
    ['tic-12.original', 0],
    ['tic-12crafc.fixed020-Forb', 1],
    ['tic-13.fixed040-Forb', 13],
  ])('%s needs %i breaks', (name, breaks) => {
    const problem = readInstance(name);
    const proof = prove(problem);
    expect(proof).toMatchObject({ status: 'optimal', lowerBound: breaks });
    const slots = proof.status === 'optimal' ? proof.slots : [];
    expect(verifyAgenda(problem, seat(slots))).toMatchObject({
      violations: [],
      breaks,
      placed: problem.meetings.length,
    });
  });

  it.each([
    ['tic-12.forb0003', 10],
    ['tic-13crafc.forb0007', 12],
    ['tic-12.fixed040-Forb', 19],
    ['ticf-13crafc.prec25', 5],
  ])('%s is infeasible for %i facts', (name, count) => {
    const proof = prove(readInstance(name));
    expect(proof).toMatchObject({ status: 'infeasible', conflict: { isMinimal: true } });
    expect(proof.status === 'infeasible' && proof.conflict.facts).toHaveLength(count);
  });
});
