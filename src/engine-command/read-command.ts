import { parseArgs } from 'node:util';

/** `solve FILE` with its options. */
export interface SolveCommand {
  readonly type: 'solve';
  readonly file: string;
  /** Wall clock for everything from here on. */
  readonly seconds: number;
  readonly seed: number;
  readonly threads: number;
  /** Steps per thread instead of seconds: the answer is then the same on every machine. */
  readonly steps: number | null;
  readonly isProofWanted: boolean;
  /** Where the whole answer goes as JSON, or `null`. */
  readonly outFile: string | null;
}

/** `repair FILE` with its options. */
export interface RepairCommand extends Pick<SolveCommand, 'file' | 'seconds' | 'seed' | 'outFile'> {
  readonly type: 'repair';
  readonly steps: number;
}

export interface BadCommand {
  readonly type: 'bad-command';
  readonly reason: string;
}

const USAGE = [
  'Usage: npm run --silent engine -- solve FILE [--seconds 10] [--seed 1] [--threads 2] [--steps N] [--prove] [--out FILE]',
  '       npm run --silent engine -- repair FILE [--seconds 10] [--seed 1] [--steps 30000] [--out FILE]',
].join('\n');

const MOST_THREADS = 64;
const LONGEST_SECONDS = 86_400;

/** Enough for missions of a thousand meetings; see bench/results. */
const REPAIR_STEPS = 30_000;

/** @param words what follows the name of the command. */
export function readCommand(words: readonly string[]): SolveCommand | RepairCommand | BadCommand {
  const parsed = parseWords(words);
  if (parsed === null) return bad('an option is unknown or lacks its value');
  const { values, positionals } = parsed;
  const [verb, file = '', ...more] = positionals;
  const isKnown = verb === 'solve' || verb === 'repair';
  if (!isKnown || file === '' || more.length > 0) return bad('expected "solve" or "repair" and one file');
  const command = toSolve(file, values);
  const wrong = findWrong(command);
  if (wrong !== undefined) return bad(wrong);
  return verb === 'solve' ? command : toRepair(command, values);
}

type Options = NonNullable<ReturnType<typeof parseWords>>['values'];

const toSolve = (file: string, { seconds, seed, threads = '2', steps, prove, out }: Options): SolveCommand => ({
  type: 'solve',
  file,
  seconds: Number(seconds),
  seed: Number(seed),
  threads: Number(threads),
  steps: steps === undefined ? null : Number(steps),
  isProofWanted: prove,
  outFile: out ?? null,
});

function toRepair(command: SolveCommand, { prove, threads }: Options): RepairCommand | BadCommand {
  if (prove || threads !== undefined) return bad('--prove and --threads are for "solve"');
  const { file, seconds, seed, outFile, steps } = command;
  return { type: 'repair', file, seconds, seed, outFile, steps: steps ?? REPAIR_STEPS };
}

/** What is wrong with the first number that is. */
function findWrong({ seconds, seed, threads, steps }: SolveCommand): string | undefined {
  const conditions: readonly (readonly [boolean, string])[] = [
    [isBetween(seconds, Number.MIN_VALUE, LONGEST_SECONDS), `--seconds must be above 0, at most ${LONGEST_SECONDS}`],
    [Number.isSafeInteger(seed), '--seed must be a whole number'],
    [Number.isInteger(threads) && isBetween(threads, 1, MOST_THREADS), `--threads must be from 1 to ${MOST_THREADS}`],
    [Number.isSafeInteger(steps ?? 0) && (steps ?? 0) >= 0, '--steps must be a whole number from 0 on'],
  ];
  return conditions.find(([holds]) => !holds)?.[1];
}

const isBetween = (value: number, least: number, most: number): boolean => value >= least && value <= most;

const bad = (reason: string): BadCommand => ({ type: 'bad-command', reason: `${reason}.\n${USAGE}` });

function parseWords(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        seconds: { type: 'string', default: '10' },
        seed: { type: 'string', default: '1' },
        threads: { type: 'string' },
        steps: { type: 'string' },
        prove: { type: 'boolean', default: false },
        out: { type: 'string' },
      },
    });
  } catch {
    return null;
  }
}
