import { rehearse, type RehearsalReport } from '../../engine/index.js';
import type { RehearsalInput, RehearsalNews } from './agenda-tasks.js';
import type { TaskSurroundings } from './engine-tasks.js';

/** Often enough for a bar that moves, seldom enough for whoever writes it down. */
const NEWS_EVERY_MILLISECONDS = 300;

/** Plays a day as often as asked; null where it was stopped. What comes out depends on what goes in alone. */
export function rehearseDay(
  { request, seed, steps }: RehearsalInput,
  { report, isStopped }: TaskSurroundings<RehearsalNews>,
): RehearsalReport | null {
  let nextNewsAt = 0;
  const onProgress = (played: number, rounds: number): void => {
    if (performance.now() < nextNewsAt) return;
    nextNewsAt = performance.now() + NEWS_EVERY_MILLISECONDS;
    report({ share: played / rounds });
  };
  return rehearse(request, { seed, steps, onProgress, isStopped });
}
