import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, startAndFail } from '../../builders/product-process.js';
import { createTestDatabase } from '../../setup/test-database.js';

describe('a start that cannot go on ends with code 1 and one sentence', () => {
  it('when the port is taken', async () => {
    const database = await createTestDatabase();
    const occupant = createServer().listen(0, '127.0.0.1');
    await once(occupant, 'listening');
    const { port } = occupant.address() as { port: number };
    const { exitCode, said } = await startAndFail({ DATABASE_URL: database.url, PORT: String(port) });
    occupant.close();
    await database.drop();
    expect({ exitCode, said }).toEqual({
      exitCode: 1,
      said: `Port ${port} is in use by another program: stop it, or set PORT to a free one.\n`,
    });
  });

  it('when the data folder cannot be made', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'incontro-')), 'file');
    writeFileSync(file, '');
    const { exitCode, said } = await startAndFail({ DATA_FOLDER: join(file, 'data') });
    expect(exitCode).toBe(1);
    expect(said).toContain('set DATA_FOLDER');
    expect(said.trimEnd().split('\n')).toHaveLength(1);
  });

  it('when the operating system denies that there could be such a data folder', async () => {
    const { exitCode, said } = await startAndFail({ DATA_FOLDER: '/proc/incontro/data' });
    expect(exitCode).toBe(1);
    expect(said).toMatch(
      /^The data folder \/proc\/incontro\/data cannot be written \([A-Z]+\): .*set DATA_FOLDER.*\n$/,
    );
  });

  it('when the data folder takes no files, also for root', async () => {
    const { exitCode, said } = await startAndFail({ DATA_FOLDER: '/proc/self' });
    expect(exitCode).toBe(1);
    expect(said).toMatch(/^The .*\/proc\/.* set DATA_FOLDER .*\n$/);
  });

  it('when nothing answers at DATABASE_URL', async () => {
    const port = await freePort();
    const { exitCode, said } = await startAndFail({ DATABASE_URL: `postgres://nobody@127.0.0.1:${port}/none` });
    expect(exitCode).toBe(1);
    expect(said).toContain('The database of DATABASE_URL cannot be used');
    expect(said.trimEnd().split('\n')).toHaveLength(1);
  });

  it('when the database of DATABASE_URL does not exist', async () => {
    const database = await createTestDatabase();
    await database.drop();
    const { exitCode, said } = await startAndFail({ DATABASE_URL: database.url });
    expect(exitCode).toBe(1);
    expect(said).toContain('does not exist');
  });

  it('when nothing answers at REDIS_URL', async () => {
    const database = await createTestDatabase();
    const REDIS_URL = `redis://127.0.0.1:${await freePort()}`;
    const { exitCode, said } = await startAndFail({ DATABASE_URL: database.url, REDIS_URL });
    await database.drop();
    expect(exitCode).toBe(1);
    expect(said).toContain('REDIS_URL');
    expect(said.trimEnd().split('\n')).toHaveLength(1);
  });

  it('when a variable is missing', async () => {
    const { exitCode, said } = await startAndFail({ ROLE: 'worker' });
    expect(exitCode).toBe(1);
    expect(said).toMatch(/^DATABASE_URL is missing: .*\n$/);
  });
});
