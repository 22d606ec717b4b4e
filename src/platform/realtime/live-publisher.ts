import { type LiveProgress, type LiveUpdate, organisersRoom, roomsOf } from './live-update.js';

/** A message on its way to browsers: the socket event's name, its payload, and the rooms that get it. */
export interface LiveMessage {
  readonly name: 'changed' | 'solve-progress';
  readonly rooms: readonly string[];
  readonly payload: Readonly<Record<string, unknown>>;
}

/** Tells browsers that something changed, from whichever process. */
export class LivePublisher {
  /** `carry` takes messages to the browsers of every process. */
  constructor(private readonly carry: (messages: readonly LiveMessage[]) => Promise<void>) {}

  publish(updates: readonly LiveUpdate[]): Promise<void> {
    return this.carry(
      updates.map((update): LiveMessage => {
        const { missionId, topic, ids } = update;
        return { name: 'changed', rooms: roomsOf(update), payload: { missionId, topic, ids } };
      }),
    );
  }

  publishProgress({ missionId, runId, progress }: LiveProgress): Promise<void> {
    const payload = { missionId, runId, progress };
    return this.carry([{ name: 'solve-progress', rooms: [organisersRoom(missionId)], payload }]);
  }
}
