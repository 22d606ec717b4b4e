import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import supertest from 'supertest';
import { callerWith } from '../../builders/caller.js';
import { eventually } from '../../builders/eventually.js';
import { steps } from '../../builders/prepared-mission.js';
import { newDataFolder } from '../../setup/test-database.js';
import { signInOrganiser, startProductProcess } from '../../builders/product-process.js';

it('the embedded database keeps what was answered when the product is killed, and is found again', async () => {
  const settings = { DATA_FOLDER: newDataFolder('recovered'), DEMO_MISSION: 'false' };
  const first = await startProductProcess(settings);
  const organiser = await signInOrganiser(first.address, settings);
  const missionId = await steps.createMission(organiser);
  await first.kill();
  const second = await startProductProcess(settings);
  const mission = await callerWith(second.address, organiser.cookie).get(`/api/v1/missions/${missionId}`).expect(200);
  expect(mission.body).toMatchObject({ id: missionId, city: 'Tashkent' });
  expect(await second.end()).toBe(0);
});

it('an embedded database that is killed is started again, and until then requests are told to come back', async () => {
  const settings = { DATA_FOLDER: newDataFolder('killed'), DEMO_MISSION: 'false' };
  const product = await startProductProcess(settings);
  const organiser = await signInOrganiser(product.address, settings);
  const missionId = await steps.createMission(organiser);
  process.kill(
    Number(readFileSync(join(settings.DATA_FOLDER, 'cluster/postmaster.pid'), 'utf8').split('\n')[0]),
    'SIGKILL',
  );
  const met = new Set<string>();
  await eventually('the mission is found again', async () => {
    const [api, ready] = await Promise.all([
      organiser.get(`/api/v1/missions/${missionId}`),
      supertest(product.address).get('/health/ready'),
    ]);
    for (const answer of [api, ready]) met.add(`${answer.status} ${String((answer.body as { type?: string }).type)}`);
    // Its connections live on for a moment, and may answer before anybody notices.
    const isBack = product.output().includes('database-server-back');
    return isBack && api.status === 200 && ready.status === 200 ? true : null;
  });
  met.delete('200 undefined');
  expect([...met]).toEqual(['503 /problems/not-ready']);
  expect(await steps.createMission(organiser)).not.toBe(missionId);
  expect(await product.end()).toBe(0);
});
