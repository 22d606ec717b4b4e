import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { startAndInterrupt } from '../../builders/product-process.js';
import { newDataFolder } from '../../setup/test-database.js';

const filesIn = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : []);

describe('a process that is told to end while it starts leaves nothing running', () => {
  it.each<[string, (dataFolder: string) => boolean]>([
    ['the database is being made', (folder) => filesIn(folder).some((name) => name.startsWith('cluster.'))],
    ['the database is starting', (folder) => filesIn(join(folder, 'cluster')).includes('postmaster.pid')],
  ])('when %s', async (moment, isTime) => {
    const folder = newDataFolder(moment.replaceAll(' ', '-'));
    const settings = { DATA_FOLDER: folder, DEMO_MISSION: 'false' };
    expect(await startAndInterrupt(settings, () => isTime(folder))).toEqual({ exitCode: 0, said: '' });
    // PostgreSQL removes it as the last step of an orderly end.
    expect(existsSync(join(folder, 'cluster/postmaster.pid'))).toBe(false);
  });

  it('when the demo mission is being prepared, of which it says no more', async () => {
    const settings = { DATA_FOLDER: newDataFolder('the-demo-mission'), DEMO_MISSION: 'true' };
    const { exitCode, said } = await startAndInterrupt(settings, (soFar) => soFar.includes('Incontro is at'));
    expect(exitCode).toBe(0);
    expect(said).not.toContain('could not be prepared');
  });
});
