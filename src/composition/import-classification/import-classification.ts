import { readFile } from 'node:fs/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { ImportClassificationFile } from '../../contexts/classifications/index.js';
import { StartUpFailure } from '../../platform/config/config.js';
import { say } from '../say.js';
import { readWords } from './read-words.js';
import { importLines, refusalSentence } from './tell-import.js';

/** Takes an official file in as the words ask, and says what came of it. Throws a StartUpFailure where it is refused. */
export async function importClassification(app: INestApplicationContext, words: readonly string[]): Promise<void> {
  const { path, ...asked } = readWords(words);
  const outcome = await app
    .get(ImportClassificationFile, { strict: false })
    .run({ ...asked, bytes: await bytesOf(path) });
  const refusal = outcome.ok ? null : outcome.error;
  const report = outcome.ok ? outcome.value : refusal?.type === 'no-good-row' ? refusal.report : null;
  if (report !== null) for (const line of importLines(report, asked)) say(line);
  if (refusal !== null) throw new StartUpFailure(refusalSentence(refusal));
}

async function bytesOf(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new StartUpFailure(`The file cannot be opened: ${error instanceof Error ? error.message : String(error)}`);
  }
}
