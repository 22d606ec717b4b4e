import type { DatabaseConnection } from '../../src/platform/database/connection.js';
import { postgresBackend } from '../../src/platform/queue/queue-backend.js';
import type { Lane } from '../../src/platform/reactions/reaction.js';

/** A lane on which no worker begins a job, whatever is queued. */
export interface HeldLane {
  /** Lets the workers go on with what has gathered. */
  release(): Promise<void>;
}

/** Holds a lane of the queue in that database: for looking at what is queued without running after it. */
export async function holdLane(connection: DatabaseConnection, lane: Lane): Promise<HeldLane> {
  const backend = await postgresBackend(connection);
  const queue = backend.openQueue(lane);
  await queue.pause();
  return {
    release: async () => {
      await queue.resume();
      await queue.close();
      await backend.close();
    },
  };
}
