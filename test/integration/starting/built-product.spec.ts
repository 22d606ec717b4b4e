import { readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const BUILT = fileURLToPath(new URL('../../../dist', import.meta.url));
const READABLE_BY_ALL = 0o444;

describe('the built product', () => {
  it('can be read by every user, since containers run it as another one than builds it', () => {
    const names = ['', ...readdirSync(BUILT)];
    expect(names.filter((name) => (statSync(`${BUILT}/${name}`).mode & READABLE_BY_ALL) !== READABLE_BY_ALL)).toEqual(
      [],
    );
  });
});
