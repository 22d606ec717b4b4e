import type { LoggerService } from '@nestjs/common';
import { type Logger as PinoLogger, pino } from 'pino';
import type { Config } from '../config/config.js';

/** Parts of Nest that log a failed start before they throw it; whoever starts the process tells it in a sentence. */
const TELLERS_OF_FAILED_STARTS: readonly unknown[] = ['NestApplication', 'ExceptionHandler'];

/** Structured logs, one JSON object a line. They hold event names and ids, never names, addresses or messages of people. */
export class ProcessLogger implements LoggerService {
  readonly pino: PinoLogger;

  /** A command answers on standard output: its log goes to standard error. */
  constructor(
    config: Pick<Config, 'logLevel' | 'role'>,
    output: 'standard-output' | 'standard-error' = 'standard-output',
  ) {
    const options = { level: config.logLevel, base: { role: config.role, process: process.pid } };
    this.pino = output === 'standard-output' ? pino(options) : pino(options, pino.destination(process.stderr.fd));
  }

  log(message: unknown, ...rest: unknown[]): void {
    // Nest tells its own start-up step by step: of interest only to who looks for a fault in it.
    this.pino[isFact(message) ? 'info' : 'debug'](factOf(message, rest));
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.pino.warn(factOf(message, rest));
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.pino[TELLERS_OF_FAILED_STARTS.includes(rest.at(-1)) ? 'debug' : 'error'](factOf(message, rest));
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.pino.debug(factOf(message, rest));
  }
}

function isFact(message: unknown): message is Readonly<Record<string, unknown>> {
  return typeof message === 'object' && message !== null;
}

/** Nest passes the name of the speaking class last. */
function factOf(message: unknown, rest: readonly unknown[]): Record<string, unknown> {
  const context = rest.at(-1);
  const facts = isFact(message) ? message : { text: String(message) };
  return typeof context === 'string' ? { ...facts, context } : { ...facts };
}
