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

/** `explain FILE` with its options. */
export interface ExplainCommand extends Omit<RepairCommand, 'type'> {
  readonly type: 'explain';
  /** The agenda to explain, or `null` to make one first. */
  readonly agendaFile: string | null;
}

export interface BadCommand {
  readonly type: 'bad-command';
  readonly reason: string;
}

const USAGE = [
  'Usage: npm run --silent engine -- solve FILE [--seconds 10] [--seed 1] [--threads 2] [--steps N] [--prove] [--out FILE]',
  '       npm run --silent engine -- repair FILE [--seconds 10] [--seed 1] [--steps 30000] [--out FILE]',
  '       npm run --silent engine -- explain FILE [--agenda FILE] [--seconds 10] [--seed 1] [--steps 200000] [--out FILE]',
].join('\n');

const MOST_THREADS = 64;
const LONGEST_SECONDS = 86_400;

/** Enough for missions of a thousand meetings; see bench/results. */
const REPAIR_STEPS = 30_000;

/** Likewise, for the agenda that is made where none is given, and again for each addition that is tried. */
const EXPLAIN_STEPS = 200_000;

type Command = SolveCommand | RepairCommand | ExplainCommand;

/** @param words what follows the name of the command. */
export function readCommand(words: readonly string[]): Command | BadCommand {
  const parsed = parseWords(words);
  if (parsed === null) return bad('an option is unknown or lacks its value');
  const { values, positionals } = parsed;
  const [verb = '', file = '', ...more] = positionals;
  if (!isVerb(verb) || file === '' || more.length > 0) {
    return bad('expected "solve", "repair" or "explain" and one file');
  }
  const command = toSolve(file, values);
  const wrong = findMisplaced(verb, values) ?? findWrong(command);
  return wrong === undefined ? COMMANDS[verb](command, values) : bad(wrong);
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

const toRepair = ({ file, seconds, seed, outFile, steps }: SolveCommand): RepairCommand => ({
  type: 'repair',
  ...{ file, seconds, seed, outFile },
  steps: steps ?? REPAIR_STEPS,
});

const toExplain = (command: SolveCommand, { agenda }: Options): ExplainCommand => ({
  ...toRepair({ ...command, steps: command.steps ?? EXPLAIN_STEPS }),
  type: 'explain',
  agendaFile: agenda ?? null,
});

const COMMANDS: Readonly<Record<Command['type'], (command: SolveCommand, options: Options) => Command>> = {
  solve: (command) => command,
  repair: toRepair,
  explain: toExplain,
};

const isVerb = (verb: string): verb is Command['type'] => Object.hasOwn(COMMANDS, verb);

/** An option that the command has no use for, which must not be lost in silence. */
function findMisplaced(verb: Command['type'], { prove, threads, agenda }: Options): string | undefined {
  if (verb !== 'solve' && (prove || threads !== undefined)) return '--prove and --threads are for "solve"';
  if (verb !== 'explain' && agenda !== undefined) return '--agenda is for "explain"';
  return undefined;
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
        agenda: { type: 'string' },
        prove: { type: 'boolean', default: false },
        out: { type: 'string' },
      },
    });
  } catch {
    return null;
  }
}
