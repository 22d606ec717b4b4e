import { readFile } from 'node:fs/promises';
import type { INestApplicationContext } from '@nestjs/common';
import {
  ClassificationReader,
  ImportClassificationFile,
  RemoveClassificationFile,
  RenewClassifications,
} from '../../contexts/classifications/index.js';
import { CompanyReader } from '../../contexts/companies/index.js';
import { StartUpFailure } from '../../platform/config/config.js';
import { say } from '../say.js';
import { type ImportWords, readWords, type RemovalWords } from './read-words.js';
import { badRowLines, importLines, refusalSentence } from './tell-import.js';
import { fileLines, removalLines, removalRefusalSentence } from './tell-removal.js';

type Tell = (line: string) => void;

/**
 * Takes an official file in or out, or lists those that are in, as the words ask, and says what came of it. Throws a
 * StartUpFailure where it is refused.
 */
export async function importClassification(
  app: INestApplicationContext,
  words: readonly string[],
  tell: Tell = say,
): Promise<void> {
  const asked = readWords(words);
  if (asked.task === 'list') {
    // The process of a command listens to nobody: it knows what it reads.
    await app.get(RenewClassifications, { strict: false }).run();
    const files = app.get(ClassificationReader, { strict: false }).officialFiles();
    for (const line of fileLines(files)) tell(line);
  } else if (asked.task === 'remove') {
    await removeFile(app, asked, tell);
  } else {
    await importFile(app, asked, tell);
  }
}

async function importFile(app: INestApplicationContext, asked: ImportWords, tell: Tell): Promise<void> {
  const statedCodes = await app.get(CompanyReader, { strict: false }).statedCodes();
  const outcome = await app
    .get(ImportClassificationFile, { strict: false })
    .run({ ...asked, statedCodes, bytes: await bytesOf(asked.path) });
  if (outcome.ok) {
    for (const line of importLines(outcome.value, asked)) tell(line);
    return;
  }
  if ('report' in outcome.error) for (const line of badRowLines(outcome.error.report)) tell(line);
  throw new StartUpFailure(refusalSentence(outcome.error));
}

async function removeFile(app: INestApplicationContext, asked: RemovalWords, tell: Tell): Promise<void> {
  const statedCodes = await app.get(CompanyReader, { strict: false }).statedCodes();
  const outcome = await app.get(RemoveClassificationFile, { strict: false }).run({ ...asked, statedCodes });
  if (!outcome.ok) throw new StartUpFailure(removalRefusalSentence(outcome.error));
  for (const line of removalLines(outcome.value)) tell(line);
}

async function bytesOf(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new StartUpFailure(`The file cannot be opened: ${error instanceof Error ? error.message : String(error)}`);
  }
}
