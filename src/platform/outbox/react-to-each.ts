import type { DomainEvent } from '../../kernel/domain-event.js';
import type { Reaction } from '../reactions/reaction.js';

/**
 * Lets a reaction react to these events, all in one where it can. Where that fails it goes through them singly, so that
 * the one at fault keeps no other waiting; then it throws the first failure.
 */
export async function reactToEach(
  reaction: Reaction,
  events: readonly DomainEvent[],
  signal: AbortSignal,
): Promise<void> {
  if (events.length > 1 && reaction.reactToAll !== undefined) {
    const isDone = await reaction.reactToAll(events, signal).then(
      () => true,
      () => false,
    );
    if (isDone) return;
  }
  const failures: unknown[] = [];
  for (const event of events) {
    await reaction.react(event, signal).catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw failures[0];
}
