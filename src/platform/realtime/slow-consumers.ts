import { Logger } from '@nestjs/common';
import type { Server } from 'socket.io';

const LOOK_EVERY_MILLISECONDS = 5_000;
/** Some seconds of the busiest minute. Whoever has so many waiting gets them faster by connecting anew. */
const MAXIMUM_WAITING_PACKETS = 500;

/** What engine.io keeps of a connection for as long as its line takes no more; its types hide it. */
interface Waiting {
  readonly writeBuffer: readonly unknown[];
}

/**
 * Drops connections whose line is too slow for what is sent to them, before they take memory from all others: they
 * connect again, say what they have heard, and get the rest in one answer. Gives what stops the looking.
 */
export function dropSlowConsumers(server: Server): () => void {
  const logger = new Logger('SlowConsumers');
  const timer = setInterval(() => {
    for (const socket of server.sockets.sockets.values()) {
      const { writeBuffer } = socket.conn as unknown as Waiting;
      if (writeBuffer.length <= MAXIMUM_WAITING_PACKETS) continue;
      logger.warn({ event: 'socket-ended', reason: 'too-slow', waiting: writeBuffer.length });
      // Not "disconnect", which would wait behind the rest, and after which a client does not connect again by itself.
      socket.conn.close(true);
    }
  }, LOOK_EVERY_MILLISECONDS);
  return () => {
    clearInterval(timer);
  };
}
