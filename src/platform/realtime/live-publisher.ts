import type { LiveProgress } from './live-update.js';
import { organisersRoom } from './live-view.js';

/** A message on its way to browsers: the socket event's name, its payload, and the room that gets it. It may be lost. */
export interface LiveMessage {
  readonly name: 'solve-progress';
  readonly room: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** Tells browsers how far computations have come, from whichever process. */
export class LivePublisher {
  /** `carry` takes a message to the browsers of every process. */
  constructor(private readonly carry: (message: LiveMessage) => Promise<void>) {}

  publishProgress({ missionId, runId, progress }: LiveProgress): Promise<void> {
    const payload = { missionId, runId, progress };
    return this.carry({ name: 'solve-progress', room: organisersRoom(missionId), payload });
  }
}
