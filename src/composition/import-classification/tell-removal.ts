import type { OfficialFile, RemovalRefusal, RemovalReport } from '../../contexts/classifications/index.js';
import { flagsFor, losesMostSentence, lossesSentence } from './tell-losses.js';

/** The lines that tell which official files were imported. */
export function fileLines(files: readonly OfficialFile[]): readonly string[] {
  return files.length === 0
    ? ['No official file was imported.']
    : files.map(
        ({ layout, edition, licence, importedAt }) =>
          `${layout} --edition ${edition}: imported at ${importedAt}, licence "${licence}"`,
      );
}

/** The lines that tell what the removal of a file did, or would do. */
export function removalLines({ file, losses, isRemoved }: RemovalReport): readonly string[] {
  return [
    `${file.layout} ${file.edition}, imported at ${file.importedAt}`,
    lossesSentence(losses),
    isRemoved ? 'Removed.' : `Nothing removed: add ${flagsFor(losses)} to remove it.`,
  ];
}

/** Why a file is not removed. */
export function removalRefusalSentence(refusal: RemovalRefusal): string {
  if (refusal.type === 'loses-most') return losesMostSentence(refusal.losses);
  return ['There is no such file. These were imported:', ...fileLines(refusal.files)].join('\n');
}
