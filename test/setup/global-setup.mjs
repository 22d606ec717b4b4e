import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Gives all test files of this run one folder, in which the first that needs a database starts a server. */
export default function setUp() {
  const folder = mkdtempSync(join(tmpdir(), 'incontro-test-'));
  // PostgreSQL refuses to run as root: its own account must be able to pass through.
  chmodSync(folder, 0o755);
  process.env.INCONTRO_TEST_FOLDER = folder;
}
