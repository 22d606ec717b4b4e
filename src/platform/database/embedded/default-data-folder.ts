import { createHash } from 'node:crypto';
import { accessSync, constants } from 'node:fs';
import { basename, join } from 'node:path';
import { anybody, firstClosedFolder } from './folder-access.js';

/** Where the program stands. Folders are absolute and exist. */
export interface Surroundings {
  readonly isRoot: boolean;
  readonly repositoryFolder: string;
  readonly homeFolder: string;
}

/**
 * The data folder of a checkout for which none was configured: `.data` inside the checkout wherever that works, so that
 * several checkouts never meet. It does not work for root in a closed folder such as /root, since root must run the
 * server as another account, nor in a checkout that cannot be written: then a folder named after the checkout.
 */
export function defaultDataFolder({ isRoot, repositoryFolder, homeFolder }: Surroundings): string {
  const inside = join(repositoryFolder, '.data');
  const nameOfCheckout = `${basename(repositoryFolder)}-${shortHash(repositoryFolder)}`;
  if (isRoot) {
    return firstClosedFolder(repositoryFolder, anybody) === null ? inside : join('/var/lib/incontro', nameOfCheckout);
  }
  return isWritable(repositoryFolder) ? inside : join(homeFolder, '.local/share/incontro', nameOfCheckout);
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
