import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultDataFolder } from './default-data-folder.js';
import { isRoot } from './server-account.js';

describe('the default data folder', () => {
  let parent: string;
  let repositoryFolder: string;
  const homeFolder = '/home/organiser';

  beforeEach(() => {
    parent = mkdtempSync(join(tmpdir(), 'checkout-'));
    chmodSync(parent, 0o755);
    repositoryFolder = join(parent, 'incontro');
    mkdirSync(repositoryFolder);
    chmodSync(repositoryFolder, 0o755);
  });

  afterEach(() => {
    rmSync(parent, { recursive: true, force: true });
  });

  it('is inside the checkout, also for root', () => {
    const expected = join(repositoryFolder, '.data');
    expect(defaultDataFolder({ isRoot: false, repositoryFolder, homeFolder })).toBe(expected);
    expect(defaultDataFolder({ isRoot: true, repositoryFolder, homeFolder })).toBe(expected);
  });

  it('is under /var/lib for root in a checkout that other accounts may not enter', () => {
    chmodSync(parent, 0o700);
    const chosen = defaultDataFolder({ isRoot: true, repositoryFolder, homeFolder });
    expect(chosen).toMatch(/^\/var\/lib\/incontro\/incontro-[0-9a-f]{8}$/);
    expect(defaultDataFolder({ isRoot: true, repositoryFolder, homeFolder })).toBe(chosen);
  });

  const asOrdinaryUser = isRoot() ? it.skip : it;
  asOrdinaryUser('is in the home folder when the checkout cannot be written', () => {
    chmodSync(repositoryFolder, 0o555);
    expect(defaultDataFolder({ isRoot: false, repositoryFolder, homeFolder })).toMatch(
      /^\/home\/organiser\/\.local\/share\/incontro\/incontro-[0-9a-f]{8}$/,
    );
  });
});
