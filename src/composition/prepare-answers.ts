import { type INestApplication, Logger } from '@nestjs/common';
import { WarmCodeIndexes } from '../contexts/classifications/index.js';
import { ProductKnowledgeReader } from '../contexts/matching/index.js';
import type { Config } from '../platform/config/config.js';
import type { OrderlyEnd } from './orderly-end.js';

/**
 * Reads, beside the event loop of a process that answers already, what the first search of codes and the first explanation
 * of a score would wait for. Whoever comes earlier waits for what is being read.
 */
export async function prepareAnswers(app: INestApplication, config: Config, end: OrderlyEnd): Promise<void> {
  if (config.role === 'worker') return;
  try {
    await app.get(WarmCodeIndexes, { strict: false }).run();
    await app.get(ProductKnowledgeReader, { strict: false }).read();
  } catch (error) {
    // Told to end meanwhile: what was cut short then is no news. Otherwise it is read when it is asked for.
    if (!end.hasBegun) new Logger('Start').error({ event: 'answers-not-prepared', reason: String(error) });
  }
}
