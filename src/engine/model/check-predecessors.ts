import type { Problem } from './problem.js';
import type { RefusalList } from './refusal-list.js';

/** Refuses meetings that would have to take place before themselves (Kahn's algorithm; what remains is on a cycle). */
export function checkPredecessors(problem: Problem, list: RefusalList): void {
  const successors: number[][] = problem.meetings.map(() => []);
  const waitingFor = problem.meetings.map((meeting, index) => {
    for (const predecessor of meeting.predecessors ?? []) successors[predecessor]?.push(index);
    return meeting.predecessors?.length ?? 0;
  });
  const ready = [...waitingFor.keys()].filter((index) => waitingFor[index] === 0);
  for (let next = ready.pop(); next !== undefined; next = ready.pop()) {
    for (const successor of successors[next] ?? []) {
      const remaining = (waitingFor[successor] ?? 0) - 1;
      waitingFor[successor] = remaining;
      if (remaining === 0) ready.push(successor);
    }
  }
  const onCycle = waitingFor.findIndex((count) => count > 0);
  if (onCycle >= 0) {
    list.refuse(
      'cyclic-predecessors',
      `meetings[${onCycle}].predecessors`,
      'These predecessors lead round in a circle.',
    );
  }
}
