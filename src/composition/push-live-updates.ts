import { Injectable } from '@nestjs/common';
import { LivePublisher } from '../platform/realtime/live-publisher.js';
import { type Reaction, ReactsTo } from '../platform/reactions/reaction.js';
import { eventTypes, type KnownEvent, stalenessCausedBy } from './live-updates.js';

/** Tells browsers of everything that happened. It says only what is old: they read again what they may see. */
@Injectable()
@ReactsTo({ name: 'push-live-update-when-anything-happened', when: eventTypes, lane: 'at-once' })
export class PushLiveUpdates implements Reaction<KnownEvent> {
  constructor(private readonly publisher: LivePublisher) {}

  react(event: KnownEvent): Promise<void> {
    return this.reactToAll([event]);
  }

  reactToAll(events: readonly KnownEvent[]): Promise<void> {
    return this.publisher.publish(events.map((event) => ({ missionId: event.missionId, ...stalenessCausedBy(event) })));
  }
}
