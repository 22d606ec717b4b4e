import type { DomainEvent } from '../../kernel/domain-event.js';

/** Tells which consequences are still to come: for whoever must know that one will not come any more. */
export abstract class PendingReactions {
  /**
   * The events to which the reaction of that name has still to react: announced and not yet relayed, waiting, under way,
   * or to be tried again. An event announced before the call and not among these has been reacted to or given up.
   */
  abstract eventsFor(reactionName: string): Promise<readonly DomainEvent[]>;
}
