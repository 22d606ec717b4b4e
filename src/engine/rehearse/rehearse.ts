import type { Placement, Problem } from '../model/problem.js';
import { type CutDay, cutDay } from './cut-day.js';
import { drawArrivals } from './draw-arrivals.js';
import { type PlayedRound, playRound } from './play-round.js';
import type { Help, RehearsalOptions, RehearsalReport, RehearsalRequest, RoundOutcome, Wear } from './rehearsal.js';

/**
 * Plays a day of an agenda many times with people who come late or not at all, mends it each time as it would be mended,
 * and says how it held, where it broke and what would have helped. Null where it was stopped. The agenda must keep every
 * rule. Deterministic in (request, seed, steps).
 */
export function rehearse(request: RehearsalRequest, options: RehearsalOptions): RehearsalReport | null {
  const day = cutDay(request.problem, request.agenda, request.day);
  const trials = listTrials(day.problem, request.mostDisturbed);
  const rounds = request.rounds * (1 + trials.length);
  let before = 0;
  const play = (problem: Problem, mostDisturbed: number | null): PlayedRound[] | null => {
    const played = playAll({ ...day, problem }, { ...request, mostDisturbed }, options, (done) => {
      options.onProgress?.(before + done, rounds);
    });
    before += request.rounds;
    return played;
  };
  const played = play(day.problem, request.mostDisturbed);
  if (played === null) return null;
  const helps: Help[] = [];
  for (const { kind, likeInterpreter, problem, mostDisturbed } of trials) {
    const tried = play(problem, mostDisturbed);
    if (tried === null) return null;
    helps.push({
      kind,
      likeInterpreter,
      held: sumOf(
        tried.map(({ outcome }) => outcome),
        'held',
      ),
    });
  }
  return { ...readReport(day, played), helps: helps.sort((one, other) => other.held - one.held) };
}

function playAll(
  { problem, agenda }: CutDay,
  { rates, rounds, mostDisturbed }: RehearsalRequest,
  { seed, steps, isStopped }: RehearsalOptions,
  onRound: (done: number) => void,
): PlayedRound[] | null {
  const beginnings = firstMeetings(problem, agenda);
  const played: PlayedRound[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const arrivals = drawArrivals(beginnings, rates, seed, round);
    played.push(playRound({ problem, agenda, mostDisturbed, steps, seed }, arrivals));
    onRound(round + 1);
    if (isStopped?.() === true) return null;
  }
  return played;
}

/** Per participant the minute at which their first meeting begins; null for those without any. */
function firstMeetings(problem: Problem, agenda: readonly (Placement | null)[]): (number | null)[] {
  const first = problem.participants.map((): number | null => null);
  for (const [meeting, placement] of agenda.entries()) {
    if (placement === null) continue;
    const { startMinute } = problem.slots[placement.slot]!;
    for (const participant of problem.meetings[meeting]!.participants) {
      first[participant] = Math.min(first[participant] ?? startMinute, startMinute);
    }
  }
  return first;
}

/** What the mission could have more of, one thing at a time. */
interface Trial extends Pick<Help, 'kind' | 'likeInterpreter'> {
  readonly problem: Problem;
  readonly mostDisturbed: number | null;
}

function listTrials(problem: Problem, mostDisturbed: number | null): Trial[] {
  const busiest = busiestInterpreter(problem);
  const interpreter = busiest === null ? undefined : problem.interpreters[busiest];
  return [
    {
      ...{ kind: 'one-more-table' as const, likeInterpreter: null, mostDisturbed },
      problem: { ...problem, tables: [...problem.tables, {}] },
    },
    ...(interpreter === undefined
      ? []
      : [
          {
            ...{ kind: 'one-more-interpreter' as const, likeInterpreter: busiest, mostDisturbed },
            problem: {
              ...problem,
              interpreters: [...problem.interpreters, { languagePairs: interpreter.languagePairs }],
            },
          },
        ]),
    ...(mostDisturbed === null
      ? []
      : [{ kind: 'no-budget' as const, likeInterpreter: null, problem, mostDisturbed: null }]),
  ];
}

/** The one whose languages most meetings need for each interpreter who has them; null where nobody needs any. */
function busiestInterpreter({ meetings, interpreters }: Problem): number | null {
  const load = interpreters.map(({ languagePairs }) => {
    const needed = meetings.filter((meeting) => meeting.languagePairs?.some((pair) => languagePairs.includes(pair)));
    const alike = interpreters.filter((other) => other.languagePairs.some((pair) => languagePairs.includes(pair)));
    return needed.length / alike.length;
  });
  const most = Math.max(0, ...load);
  return most === 0 ? null : load.indexOf(most);
}

function readReport(
  { problem, agenda, slots }: CutDay,
  played: readonly PlayedRound[],
): Omit<RehearsalReport, 'helps'> {
  const lost = agenda.map((_, meeting) => played.filter(({ isHeld }) => !isHeld[meeting]).length);
  const wearOf = (part: (placement: Placement) => number | null): Wear[] => {
    const planned = new Map<number, Wear>();
    for (const [meeting, placement] of agenda.entries()) {
      const index = placement === null ? null : part(placement);
      if (index === null) continue;
      const known = planned.get(index) ?? { index, planned: 0, lost: 0 };
      planned.set(index, { index, planned: known.planned + 1, lost: known.lost + lost[meeting]! });
    }
    return [...planned.values()].sort((one, other) => one.index - other.index);
  };
  return {
    rounds: played.length,
    meetings: agenda.length,
    outcomes: played.map(({ outcome }) => outcome),
    slots: wearOf(({ slot }) => slots[slot]!),
    tables: wearOf(({ table }) => table),
    interpreters: wearOf(({ interpreter }) => interpreter),
    participants: wearOfParticipants(problem, played),
  };
}

/** Only what others made somebody lose: rounds in which they were late themselves, or did not come, do not count. */
function wearOfParticipants({ participants, meetings }: Problem, played: readonly PlayedRound[]): Wear[] {
  return [...participants.keys()].flatMap((index): Wear[] => {
    const own = [...meetings.keys()].filter((meeting) => meetings[meeting]!.participants.includes(index));
    if (own.length === 0) return [];
    const lost = played
      .filter(({ arrivals }) => arrivals[index] === 0)
      .reduce((sum, { isHeld }) => sum + own.filter((meeting) => !isHeld[meeting]).length, 0);
    return [{ index, planned: own.length, lost }];
  });
}

const sumOf = (outcomes: readonly RoundOutcome[], key: keyof RoundOutcome): number =>
  outcomes.reduce((sum, outcome) => sum + outcome[key], 0);
