import { say } from './say.js';

/** Requests and jobs that take longer than this to end are cut off; what they had not committed never happened. */
const CLOSING_MILLISECONDS = 15_000;

/**
 * Everything that this process has opened or is opening, so that it can be left in order at any moment. A process that
 * is told to end while its database is starting would otherwise leave that behind.
 */
export class OrderlyEnd {
  private readonly closings: (() => Promise<void>)[] = [];
  private closing: Promise<void> | null = null;

  /** Whether this process has been told to end: then whatever is being started is not worth going on with. */
  get hasBegun(): boolean {
    return this.closing !== null;
  }

  /** Closes everything and ends the process with that code on the signals that ask a process to end. */
  onSignals(exitCode: number): void {
    const end = async (): Promise<void> => {
      if (this.hasBegun) return;
      setTimeout(() => process.exit(1), CLOSING_MILLISECONDS).unref();
      await this.close();
      process.exit(exitCode);
    };
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        end().catch((error: unknown) => {
          say(`Incontro did not end in order: ${String(error)}`);
          process.exit(1);
        });
      });
    }
  }

  /** Gives what is being opened, and has it closed in the end, also an end that comes before it is open. */
  keep<Thing>(opening: Promise<Thing>, close: (thing: Thing) => Promise<void>): Promise<Thing> {
    this.closings.push(async () => {
      // What could not be opened told so to whoever waits for it, and needs no closing.
      const opened = await opening.then((thing) => [thing]).catch(() => []);
      for (const thing of opened) await close(thing);
    });
    return opening;
  }

  /** Closes what was opened, last things first; all of it, also where one of them fails. */
  close(): Promise<void> {
    this.closing ??= this.closeAll();
    return this.closing;
  }

  private async closeAll(): Promise<void> {
    const failures: unknown[] = [];
    for (const close of this.closings.toReversed()) {
      await close().catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw new Error(failures.map(String).join('; '));
  }
}
