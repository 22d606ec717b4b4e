import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AgendaExplanation, MarginalValue, Placement, Problem } from '../../../src/engine/index.js';
import { documentedSchema } from '../../verifier/document-schema.js';

const COMMAND = fileURLToPath(new URL('../../../dist/engine-command/main.js', import.meta.url));

interface Run {
  readonly exitCode: number;
  readonly printed: string;
  readonly complaint: string;
}

const engine = (...words: string[]): Promise<Run> =>
  new Promise((resolve) => {
    execFile(process.execPath, [COMMAND, ...words], (error, printed, complaint) => {
      resolve({ exitCode: error === null ? 0 : Number(error.code), printed, complaint });
    });
  });

interface ExplainedLine extends AgendaExplanation {
  readonly placed: number;
  readonly worth: readonly MarginalValue[];
  readonly slots: readonly number[];
  readonly isOutOfTime: boolean;
}

const lineOf = ({ printed }: Run): unknown => JSON.parse(printed);

/** Two pairs at one table in one slot, and somebody who is away in the other. */
const problem: Problem = {
  slots: [0, 1].map((index) => ({ startMinute: index * 30, endMinute: index * 30 + 20, day: 0, session: 0 })),
  participants: [{}, {}, { unavailableSlots: [1] }, {}],
  meetings: [
    { participants: [0, 1], weight: 2, slots: [0] },
    { participants: [2, 3], weight: 1 },
  ],
  tables: [{}],
  interpreters: [],
  languagePairCount: 0,
};

describe('the command that explains', () => {
  let folder: string;
  const write = (name: string, value: unknown): string => {
    const file = join(folder, name);
    writeFileSync(file, JSON.stringify(value));
    return file;
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'incontro-explain-'));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('makes an agenda and says what keeps a meeting out, what would let it in, and what more would be worth', async () => {
    const run = await engine('explain', write('day.json', problem), '--steps', '2000');
    const line = lineOf(run) as ExplainedLine;
    expect(run).toMatchObject({ exitCode: 0, complaint: '' });
    expect(run.printed.trim().split('\n')).toHaveLength(1);
    expect(documentedSchema('explanation.schema.json').safeParse(line).error).toBeUndefined();
    expect(line).toMatchObject({ instance: 'day', status: 'explained', placed: 1, slots: [1, 0], isOutOfTime: false });
    expect(line.unplaced).toEqual([
      {
        meeting: 1,
        bindings: [
          { kind: 'table-taken', slots: [0], aloneIn: [0] },
          { kind: 'availability', slots: [1], aloneIn: [1] },
        ],
        remedy: {
          takes: [{ kind: 'add-table', slot: 0, venue: 0 }],
          changes: [{ meeting: 1, before: null, after: { slot: 0, table: 1, interpreter: null } }],
        },
      },
    ]);
    expect(line.worth).toEqual([
      { addition: { kind: 'table', venue: 0 }, placed: 1, weight: 1, breaks: 0 },
      { addition: { kind: 'slot', day: 0 }, placed: 1, weight: 1, breaks: 0 },
    ]);
  });

  it('explains the agenda that solve has written, and keeps the whole answer in a file', async () => {
    const file = write('day.json', problem);
    const agenda = join(folder, 'agenda.json');
    const whole = join(folder, 'explanation.json');
    await engine('solve', file, '--steps', '2000', '--out', agenda);
    const run = await engine('explain', file, '--agenda', agenda, '--steps', '2000', '--out', whole);
    const { placements } = JSON.parse(readFileSync(agenda, 'utf8')) as { placements: readonly Placement[] };
    expect(JSON.parse(readFileSync(whole, 'utf8'))).toEqual({ ...(lineOf(run) as object), placements });
  });

  it('explains an agenda that breaks a rule, and counts it', async () => {
    const agenda = write('agenda.json', [null, { slot: 1, table: 0, interpreter: null }]);
    const { score } = lineOf(await engine('explain', write('day.json', problem), '--agenda', agenda)) as ExplainedLine;
    expect(score).toContainEqual({ constraint: 'clashes', level: 'hard', count: 1, cost: 1 });
  });

  it('says that time ran out, and leaves out what it could not try', async () => {
    const line = lineOf(await engine('explain', write('day.json', problem), '--seconds', '0.0001')) as ExplainedLine;
    expect(line).toMatchObject({ status: 'explained', worth: [], isOutOfTime: true });
  });

  it.each<[string, unknown, object]>([
    ['no list', { placements: 'none' }, { kind: 'malformed', path: 'placements' }],
    ['an entry too few', [null], { kind: 'malformed', path: 'placements' }],
    [
      'a slot that is none',
      [{ slot: 9, table: 0, interpreter: null }, null],
      { kind: 'out-of-range', path: 'placements[0].slot' },
    ],
    [
      'a table taken twice',
      [0, 0].map((slot) => ({ slot, table: 0, interpreter: null })),
      { kind: 'taken-twice', path: 'placements[1]' },
    ],
  ])('refuses an agenda of %s with its path', async (_, agenda, refusal) => {
    const run = await engine('explain', write('day.json', problem), '--agenda', write('agenda.json', agenda));
    expect(run.exitCode).toBe(1);
    expect(documentedSchema('explanation.schema.json').safeParse(lineOf(run)).error).toBeUndefined();
    expect(lineOf(run)).toMatchObject({ instance: 'day', status: 'refused', refusals: [refusal] });
  });

  it('refuses a problem that is none, and a file for the answer that cannot be written, before any work', async () => {
    const unsound = await engine('explain', write('day.json', { ...problem, tables: [] }));
    expect(lineOf(unsound)).toMatchObject({ status: 'refused', refusals: [{ kind: 'empty', path: 'tables' }] });
    const unwritable = await engine('explain', write('day.json', problem), '--out', join(folder, 'none', 'a.json'));
    expect(unwritable).toMatchObject({ exitCode: 1, printed: '' });
    expect(unwritable.complaint).toContain('name a file for --out in a folder that exists');
  });
});
