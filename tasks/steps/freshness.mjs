import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRepository } from './repository.mjs';

const stampFile = '.built-from';

/** A number that changes whenever the content of one of these files, or of a file below one of these folders, does. */
export function fingerprintOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths.flatMap((root) => filesBelow(root))) {
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(inRepository(path)))
      .update('\0');
  }
  return hash.digest('hex');
}

/** Every file at or below a path, from the root of the repository, in a fixed order. */
export function filesBelow(path) {
  const absolute = inRepository(path);
  if (!existsSync(absolute)) return [];
  if (!statSync(absolute).isDirectory()) return [path];
  return readdirSync(absolute, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(path, join(entry.parentPath, entry.name).slice(absolute.length)))
    .sort();
}

/** Whether a built folder was made from sources of this fingerprint. */
export function isBuiltFrom(fingerprint, folder) {
  const stamp = join(folder, stampFile);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint;
}

/** Notes in a built folder what it was made from. */
export function stampAsBuiltFrom(fingerprint, folder) {
  writeFileSync(join(folder, stampFile), fingerprint);
}
