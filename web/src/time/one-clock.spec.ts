import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const source = join(import.meta.dirname, '..');
/** Where it matters what the device's own clock shows: when something came here, and how old it has become since. */
const byTheDevice = ['api-client/', 'live/', 'offline/kept-answers.ts', 'time/'];

describe('what is counted down on the pages, and what is now', () => {
  it('goes by the server’s clock, which every answer tells, and nowhere by the device’s', () => {
    const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => /\.tsx?$/u.test(path) && !/\.spec\.|generated/u.test(path));
    const byOwnClock = files.filter((path) =>
      /\bcurrentInstant\b|\bDate\.now\(|\bnew Date\(\)/u.test(readFileSync(join(source, path), 'utf8')),
    );
    expect(byOwnClock.filter((path) => !byTheDevice.some((allowed) => path.startsWith(allowed)))).toEqual([]);
  });
});
