import { DiscoveryService } from '@nestjs/core';
import type { DomainEvent } from '../../kernel/domain-event.js';
import type { TimePassed } from './time-passed.js';

/**
 * `quick` answers within seconds; `long` computes for as long as it was allowed to; `repair` mends what broke on the day;
 * `explain` finds the reasons of what was made; `mail` waits for mail servers. None of them delays another.
 */
export type Lane = 'quick' | 'long' | 'repair' | 'explain' | 'mail';

export interface ReactionDescription {
  /** The job's name: effect-when-cause. It stays for good: jobs under way carry it. */
  readonly name: string;
  /** The types of the events that cause it. */
  readonly when: readonly string[];
  readonly lane: Lane;
  /** It waits behind whatever else waits in its lane: what people wait for goes first. */
  readonly isPatient?: true;
}

/**
 * One consequence of a committed event. It runs at least once, so it is idempotent: it reads the
 * present state and trusts the event only for its ids. A throw means "try again later". One that takes long ends and throws once
 * the signal is raised, which says that its process is about to end.
 */
export interface Reaction<Event extends DomainEvent | TimePassed = DomainEvent> {
  react(event: Event, signal: AbortSignal): Promise<void>;
  /** The same for many, where that costs less than one after another: they then come as one job. */
  reactToAll?(events: readonly Event[], signal: AbortSignal): Promise<void>;
}

/** Marks a provider as a Reaction and says to what. */
export const ReactsTo = DiscoveryService.createDecorator<ReactionDescription>();
