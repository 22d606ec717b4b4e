import { applyDisruptions } from '../../../../engine/index.js';
import type { Obstacle } from '../../domain/obstacle.js';
import type { AgendaSnapshot } from './agenda-snapshot.js';
import { placeObstacles } from './place-obstacles.js';

/** The snapshot with what stands in the way in its problem: nothing is placed there. */
export function withObstacles(snapshot: AgendaSnapshot, obstacles: readonly Obstacle[]): AgendaSnapshot {
  const { problem } = snapshot;
  const published = problem.previous ?? problem.meetings.map(() => null);
  const disruptions = placeObstacles(snapshot, obstacles, published).map(({ disruption }) => disruption);
  if (disruptions.length === 0) return snapshot;
  return { ...snapshot, problem: applyDisruptions(problem, published, disruptions).problem };
}
