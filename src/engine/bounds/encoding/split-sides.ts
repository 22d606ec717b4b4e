import type { PairProblem } from '../pair-problem.js';

/** Participants in two sides without a meeting inside either, and those that fit into neither. */
export interface Sides {
  readonly one: readonly number[];
  readonly other: readonly number[];
  readonly rest: readonly number[];
}

const REST = 2;

/**
 * Looks for the two sides of a market (hosts and visitors), as large as a local search finds them: first few meetings
 * within a side, then whoever still has most of them leaves. Nobody of a side meets another of it, so that a slot has at
 * least as many meetings as busy participants of either side.
 */
export function splitSides(problem: PairProblem): Sides {
  const neighbours = problem.participants.map((): number[] => []);
  for (const { participants } of problem.meetings) {
    neighbours[participants[0]]!.push(participants[1]);
    neighbours[participants[1]]!.push(participants[0]);
  }
  const side = neighbours.map((_, participant) => participant % 2);
  while (moveToQuieterSide(neighbours, side));
  removeTroubled(neighbours, side);
  const those = (wanted: number): number[] => [...side.keys()].filter((participant) => side[participant] === wanted);
  return { one: those(0), other: those(1), rest: those(REST) };
}

/** Moves everybody with more meetings on its own side than across. @returns whether anybody moved. */
function moveToQuieterSide(neighbours: readonly (readonly number[])[], side: number[]): boolean {
  let hasMoved = false;
  for (const [participant, others] of neighbours.entries()) {
    const within = others.filter((other) => side[other] === side[participant]).length;
    if (2 * within <= others.length) continue;
    side[participant] = 1 - side[participant]!;
    hasMoved = true;
  }
  return hasMoved;
}

/** Takes whoever has most meetings within its side out of it, one after the other, until there are none. */
function removeTroubled(neighbours: readonly (readonly number[])[], side: number[]): void {
  const troubles = neighbours.map(
    (others, participant) => others.filter((other) => side[other] === side[participant]).length,
  );
  for (;;) {
    const worst = troubles.reduce((most, count, participant) => (count > troubles[most]! ? participant : most), 0);
    if ((troubles[worst] ?? 0) === 0) return;
    for (const other of neighbours[worst]!) if (side[other] === side[worst]) troubles[other]! -= 1;
    troubles[worst] = 0;
    side[worst] = REST;
  }
}
