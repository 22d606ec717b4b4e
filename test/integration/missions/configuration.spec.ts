import { change, changing } from '../../builders/change.js';
import { agree, makeMissionWithCompanies, type MissionWithCompanies } from '../../builders/mission-with-companies.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';

interface Finding {
  readonly kind: string;
  readonly severity: string;
  readonly blocks: readonly string[];
  readonly warns: readonly string[];
  readonly fixOn: string;
  readonly participants: readonly { readonly participationId: string }[];
  readonly facts: Readonly<Record<string, string | number>>;
}

// No mail is sent here: the server is only said to be there.
const MAIL_SERVER = { SMTP_URL: 'smtp://localhost:1' };
const opened = { phase: 'wishes', wishesUntil: null, answersUntil: null, lateEntrants: [] };

let product: TestProduct;
let mission: MissionWithCompanies;

beforeAll(async () => {
  product = await startTestProduct(MAIL_SERVER);
  mission = await makeMissionWithCompanies(product, { smes: 1, buyers: 1, maximumMeetings: 1 });
});
afterAll(() => product.close());

const findings = async (): Promise<readonly Finding[]> =>
  ((await mission.organiser.get(`${mission.path}/configuration-findings`).expect(200)).body as { items: Finding[] })
    .items;
const found = async (kind: string) => (await findings()).find((one) => one.kind === kind);
const open = (decision: object = {}) => change(mission.organiser, `${mission.path}/phases`, { ...opened, ...decision });
const phases = async () => (await mission.organiser.get(`${mission.path}/phases`).expect(200)).body as object;
const kindsIn = (body: unknown) => (body as { findings: Finding[] }).findings.map(({ kind }) => kind);
const state = (path: string, body: object) => mission.organiser.put(`${mission.path}/${path}`, body).expect(200);

describe('companies of which no language is known', () => {
  it('are named, since whoever says nothing of languages gets no interpreter', async () => {
    const silent = await makeMissionWithCompanies(product, {
      ...{ smes: 2, buyers: 1 },
      profileOf: (side, index) => (side === 'sme' && index === 0 ? { languages: [] } : {}),
    });
    const { body } = await silent.organiser.get(`${silent.path}/configuration-findings`).expect(200);
    expect((body as { items: Finding[] }).items.find(({ kind }) => kind === 'languages-unknown')).toMatchObject({
      ...{ severity: 'warning', warns: ['opening', 'generating'], fixOn: 'participants' },
      participants: [{ participationId: silent.smes[0] }],
    });
  });
});

describe('a mission of which nobody would hear', () => {
  it('is told so, with what that blocks and where it is mended', async () => {
    expect(await found('no-sender-address')).toMatchObject({
      severity: 'error',
      blocks: ['opening', 'publishing'],
      fixOn: 'messages',
    });
    expect(await found('nobody-reachable')).toMatchObject({ blocks: ['opening'] });
  });

  it('is not opened, and nothing is changed', async () => {
    const refused = await open();
    expect([refused.status, (refused.body as { type: string }).type]).toEqual([409, '/problems/configuration-blocks']);
    expect(kindsIn(refused.body)).toEqual(['no-sender-address', 'nobody-reachable']);
    expect(await phases()).toMatchObject({ version: 0 });
  });

  it('can be prepared as long as it stays closed', async () => {
    expect((await open({ phase: 'closed' })).status).toBe(200);
  });

  it('is opened once it has a sender and somebody to write to, and what is missing then is a warning', async () => {
    await state('sender', { address: 'mission@example.org' });
    await state(`participants/${mission.smes[0] ?? ''}/contact`, { email: 'firm@example.org' });
    const unread = await open({ overriddenWarnings: [] });
    expect((unread.body as { type: string }).type).toBe('/problems/configuration-warns');
    expect(kindsIn(unread.body)).toEqual(['contacts-missing']);
    expect(await phases()).toMatchObject({ version: 1, phase: 'closed' });
    expect((await open({ overriddenWarnings: ['contacts-missing'] })).status).toBe(200);
  });

  it('can change its deadlines later on, whatever is found meanwhile', async () => {
    await state('sender', { address: null });
    expect((await open({ answersUntil: { day: '2026-11-30', time: '12:00', zone: 'Europe/Rome' } })).status).toBe(200);
  });

  it('refuses an address that is none', async () => {
    await mission.organiser.put(`${mission.path}/sender`, { address: 'nobody' }).expect(400);
  });
});

describe('the steps towards an agenda', () => {
  it('begin with something agreed', async () => {
    const { body } = await mission.organiser.post(`${mission.path}/solve-runs`, {}).expect(422);
    expect((body as { type: string }).type).toBe('/problems/nothing-to-place');
    expect(await found('nothing-to-place')).toMatchObject({ blocks: ['generating'], fixOn: 'requests' });
  });

  it('are held up by a warning that was not read, and by nothing where nobody has looked', async () => {
    await agree(mission, mission.smes[0], mission.buyers[0]);
    const windows = [{ startsAt: '2026-12-01T04:00:00.000Z', endsAt: '2026-12-01T04:20:00.000Z' }];
    const late = [{ startsAt: '2026-12-01T05:15:00.000Z', endsAt: '2026-12-01T05:35:00.000Z' }];
    const availabilityOf = (id: string | undefined): string => `${mission.path}/participants/${id ?? ''}/availability`;
    await changing(mission.organiser, availabilityOf(mission.smes[0]), { windows }).expect(200);
    await changing(mission.organiser, availabilityOf(mission.buyers[0]), { windows: late }).expect(200);
    const runs = `${mission.path}/solve-runs`;
    const refused = await mission.organiser.post(runs, { overriddenWarnings: [] }).expect(409);
    expect(kindsIn(refused.body)).toEqual(['never-together']);
    expect((await mission.organiser.get(runs).expect(200)).body).toMatchObject({ items: [] });
    await mission.organiser.post(runs, { overriddenWarnings: ['never-together'] }).expect(202);
  });

  it('do not end in a publication that nobody would be told of', async () => {
    const { body } = await mission.organiser
      .post(`${mission.path}/agenda-versions/${mission.missionId}/publication`, {})
      .expect(409);
    expect(kindsIn(body)).toEqual(['no-sender-address']);
  });
});
