import { signInWith } from '../builders/caller.js';
import { eventually } from '../builders/eventually.js';
import { demoMissionToCome } from '../builders/prepared-mission.js';
import { type ProductProcess, startProductProcess } from '../builders/product-process.js';
import { createTestDatabase, type TestDatabase } from '../setup/test-database.js';

interface Me {
  readonly memberships: readonly {
    readonly missionId: string;
    readonly role: string;
    readonly participationId: string | null;
  }[];
}

let database: TestDatabase;
let product: ProductProcess;

const start = (): Promise<ProductProcess> => startProductProcess({ DATABASE_URL: database.url, DEMO_MISSION: 'true' });

/** The secrets of the three links that a start prints: of an organiser, a PMI and a buyer. */
const printedLinks = (): Promise<readonly string[]> =>
  eventually('three links are printed', () => {
    const secrets = [...product.output().matchAll(/sign-in#(\S+)/g)].map((match) => match[1] ?? '');
    return secrets.length === 3 ? secrets : null;
  });

beforeAll(async () => {
  database = await createTestDatabase();
  product = await start();
});
afterAll(async () => {
  await product.end();
  await database.drop();
});

describe('somebody who tries the product', () => {
  it('finds a published agenda behind each of the three links', async () => {
    const roles: string[] = [];
    for (const secret of await printedLinks()) {
      const caller = await signInWith(product.address, secret);
      const [place] = ((await caller.get('/api/v1/me').expect(200)).body as Me).memberships;
      if (place === undefined) throw new Error('the link opens no place');
      roles.push(place.role);
      if (place.participationId === null) continue;
      const path = `/api/v1/missions/${place.missionId}/participants/${place.participationId}/agenda`;
      const agenda = (await caller.get(path).expect(200)).body as { versionNumber: number; meetings: object[] };
      expect(agenda.versionNumber).toBe(1);
      expect(agenda.meetings.length).toBeGreaterThan(0);
    }
    expect(roles).toEqual(['organiser', 'sme', 'buyer']);
  });

  it('reads, whoever they are, what the days hold beside meetings and where each table stands', async () => {
    for (const secret of await printedLinks()) {
      const caller = await signInWith(product.address, secret);
      const [place] = ((await caller.get('/api/v1/me').expect(200)).body as Me).memberships;
      const mission = `/api/v1/missions/${place?.missionId ?? ''}`;
      const programme = (await caller.get(`${mission}/programme`).expect(200)).body as { items: { kind: string }[] };
      expect(new Set(programme.items.map(({ kind }) => kind))).toEqual(new Set(['transfer', 'ceremony', 'meal']));
      const map = (await caller.get(`${mission}/venue-map`).expect(200)).body as { tables: { spot: object | null }[] };
      expect(map.tables.filter(({ spot }) => spot !== null)).toHaveLength(12);
    }
  });

  it('keeps missions of their own beside the demo, whose data a second start leaves alone', async () => {
    const [secret = ''] = await printedLinks();
    const organiser = await signInWith(product.address, secret);
    await organiser.post('/api/v1/missions', { ...demoMissionToCome(), name: 'Samarkand' }).expect(201);
    await product.kill();
    product = await start();
    const again = await signInWith(product.address, (await printedLinks())[0] ?? '');
    const { items } = (await again.get('/api/v1/missions').expect(200)).body as {
      items: { id: string; name: string }[];
    };
    expect(items.map((mission) => mission.name).sort()).toEqual(['Samarkand', demoMissionToCome().name]);
    const demo = items.find((mission) => mission.name === demoMissionToCome().name);
    const versions = (await again.get(`/api/v1/missions/${demo?.id ?? ''}/agenda-versions`).expect(200)).body as {
      items: object[];
    };
    expect(versions.items).toHaveLength(1);
  });
});
