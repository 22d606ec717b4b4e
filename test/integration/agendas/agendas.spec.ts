import { idsPageByPage, listenTo } from '../../builders/caller.js';
import { eventually } from '../../builders/eventually.js';
import { agree, makeMissionWithCompanies, type MissionWithCompanies } from '../../builders/mission-with-companies.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';
import { closeVerified } from '../../verifier/verify-published.js';

interface PlacementBody {
  readonly meetingId: string;
  readonly slotId: string;
  readonly interpreterId: string | null;
  readonly buyer: { readonly participationId: string };
}

interface VersionBody {
  readonly id: string;
  readonly number: number;
  readonly status: string;
  readonly basedOnId: string | null;
  readonly placements: readonly PlacementBody[];
  readonly unplacedMeetings: readonly unknown[];
  readonly abilities: readonly string[];
}

interface RunBody {
  readonly id: string;
  readonly status: string;
  readonly versionId: string;
}

let product: TestProduct;
let mission: MissionWithCompanies;

beforeAll(async () => {
  product = await startTestProduct();
});
afterAll(() => closeVerified(product));

const runs = () => `${mission.path}/solve-runs`;
const versions = () => `${mission.path}/agenda-versions`;
const publish = (versionId: string) => mission.organiser.post(`${versions()}/${versionId}/publication`);

async function versionOf(versionId: string): Promise<VersionBody> {
  return (await mission.organiser.get(`${versions()}/${versionId}`).expect(200)).body;
}

async function listOf<Item>(address: string): Promise<readonly Item[]> {
  return (await mission.organiser.get(address).expect(200)).body.items;
}

/** Everybody meets everybody, agreed without asking. */
async function agreeAllPairs(): Promise<void> {
  for (const sme of mission.smes) for (const buyer of mission.buyers) await agree(mission, sme, buyer);
}

async function runOver(runId: string): Promise<RunBody> {
  return eventually('the end of the run', async () => {
    const run = (await mission.organiser.get(`${runs()}/${runId}`).expect(200)).body;
    return run.status === 'queued' || run.status === 'running' ? null : run;
  });
}

/** Generates a draft and gives the id of its version. */
async function draft(seconds = 0.3): Promise<string> {
  const queued = await mission.organiser.post(runs(), { seconds }).expect(202);
  const run = await runOver(queued.body.id);
  expect(run.status).toBe('succeeded');
  return run.versionId;
}

describe('generating an agenda', () => {
  it('is refused where no meeting is agreed', async () => {
    mission = await makeMissionWithCompanies(product, { smes: 1, buyers: 1 });
    const answer = await mission.organiser.post(runs(), {}).expect(422);
    expect(answer.body.type).toBe('/problems/nothing-to-place');
  });

  it('gives a draft with a slot and a table for each meeting, and an interpreter where no language is shared', async () => {
    mission = await makeMissionWithCompanies(product, {
      smes: 2,
      buyers: 2,
      interpreters: [{ label: 'Interpreter 1 (it-ru)', languages: ['it', 'ru'] }],
      profileOf: (side, index) => ({ languages: side === 'sme' ? ['it', 'en'] : index === 0 ? ['ru'] : ['en'] }),
    });
    await agreeAllPairs();
    const version = await versionOf(await draft());
    expect(version).toMatchObject({
      number: 1,
      status: 'draft',
      basedOnId: null,
      publishedAt: null,
      placed: 4,
      unplaced: 0,
      unplacedMeetings: [],
      origin: 'generated',
      abilities: ['publish', 'reject', 'edit'],
    });
    const interpreted = version.placements.filter(({ interpreterId }) => interpreterId !== null);
    expect(interpreted).toHaveLength(2);
    for (const { buyer } of interpreted) expect(buyer.participationId).toBe(mission.buyers[0]);
  });

  it('says what found no place and why', async () => {
    mission = await makeMissionWithCompanies(product, {
      smes: 1,
      buyers: 2,
      profileOf: (side, index) => ({ languages: side === 'sme' ? ['it'] : index === 0 ? ['uz'] : ['it'] }),
    });
    await agreeAllPairs();
    const version = await versionOf(await draft());
    expect(version).toMatchObject({ placed: 1, unplaced: 1 });
    expect(version.unplacedMeetings).toEqual([
      {
        meetingId: expect.any(String),
        sme: { participationId: mission.smes[0], companyName: '[SYNTHETIC] sme 0', isErased: false },
        buyer: { participationId: mission.buyers[0], companyName: '[SYNTHETIC] buyer 0', isErased: false },
        reason: 'nothing-to-meet-with',
        facts: { missing: 'interpreter', languages: 'it-uz' },
      },
    ]);
  });

  it('lets one run a mission be under way, tells organisers how far it is, and drops what is cancelled', async () => {
    // Fewer places than meetings: the search never runs out of things to try.
    mission = await makeMissionWithCompanies(product, { smes: 4, buyers: 4, tableCount: 1 });
    await agreeAllPairs();
    const socket = mission.organiser.socket();
    await socket.emitWithAck('watch', { missionId: mission.missionId });
    const heard = new Promise<{ runId: string }>((resolve) => socket.once('solve-progress', resolve));
    const queued = await mission.organiser.post(runs(), { seconds: 60 }).expect(202);
    const refused = await mission.organiser.post(runs(), {}).expect(409);
    expect(refused.body).toMatchObject({ type: '/problems/solve-run-active', runId: queued.body.id });
    expect(await heard).toMatchObject({ runId: queued.body.id, progress: { meetings: 16 } });
    socket.disconnect();

    await mission.organiser.post(`${runs()}/${String(queued.body.id)}/cancellation`).expect(200);
    // The long lane does one job at a time: the next run begins only when the cancelled one has let go.
    const versionId = await draft();
    const listed = await listOf<RunBody>(runs());
    expect(listed.map(({ status }) => status)).toEqual(['succeeded', 'cancelled']);
    expect((await listOf<VersionBody>(versions())).map(({ id }) => id)).toEqual([versionId]);
    const again = await mission.organiser.post(`${runs()}/${String(queued.body.id)}/cancellation`).expect(200);
    expect(again.body.status).toBe('cancelled');
  });
});

describe('publishing', () => {
  beforeEach(async () => {
    mission = await makeMissionWithCompanies(product, { smes: 2, buyers: 2 });
    await agree(mission, mission.smes[0], mission.buyers[0]);
  });

  it('shows everybody their own meetings, on both clocks', async () => {
    const sme = await mission.callerOf(mission.smes[0]);
    const address = `${mission.path}/participants/${String(mission.smes[0])}/agenda`;
    const versionId = await draft();
    expect((await sme.get(address).expect(200)).body).toMatchObject({ versionNumber: null, meetings: [] });
    const published = (await publish(versionId).expect(200)).body;
    const { breaks, ...shown } = (await sme.get(address).expect(200)).body;
    // Told as soon as the version is explained.
    expect([null, []]).toContainEqual(breaks);
    expect(shown).toEqual({
      versionNumber: 1,
      publishedAt: published.publishedAt,
      timeZone: 'Asia/Tashkent',
      homeTimeZone: 'Europe/Rome',
      meetings: [
        {
          meetingId: expect.any(String),
          startsAt: expect.stringMatching(/^2026-12-01T0[4-6]/),
          endsAt: expect.any(String),
          tableLabel: expect.any(String),
          interpreterLabel: null,
          remote: null,
          counterpart: {
            participationId: mission.buyers[0],
            companyName: '[SYNTHETIC] buyer 0',
            countryCode: 'UZ',
          },
        },
      ],
      withdrawnIds: [],
    });
    await sme.get(`${mission.path}/participants/${String(mission.smes[1])}/agenda`).expect(404);
  });

  it('is refused a second time, and to a draft made before somebody else published', async () => {
    const first = await draft();
    const second = await draft();
    await publish(first).expect(200);
    expect((await publish(first).expect(409)).body.type).toBe('/problems/already-published');
    expect((await publish(second).expect(409)).body).toMatchObject({
      type: '/problems/agenda-moved-on',
      basedOnId: null,
      publishedId: first,
      publishedNumber: 1,
    });
    expect((await versionOf(second)).abilities).toEqual(['reject', 'edit']);
  });

  it('lets one of two win that are published at once', async () => {
    const [first, second] = [await draft(), await draft()];
    const answers = await Promise.all([publish(first), publish(second)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const all = await listOf<VersionBody>(versions());
    expect(all.filter(({ status }) => status === 'published')).toHaveLength(1);
  });

  it('takes the place of the version before, and tells everybody, since all see its number', async () => {
    const first = await draft();
    await publish(first).expect(200);
    await agree(mission, mission.smes[1], mission.buyers[1]);
    const second = await draft();
    const untouched = await listenTo(await mission.callerOf(mission.smes[0]), mission.missionId);
    const affected = await listenTo(await mission.callerOf(mission.smes[1]), mission.missionId);
    await publish(second).expect(200);
    for (const ear of [affected, untouched]) {
      // The news of the first may still be under way when they begin to listen.
      const news = await eventually('the news', () => ear.heard.find(({ ids }) => !ids.includes(first)));
      expect(news).toEqual({ topic: 'agenda', ids: [second] });
    }
    untouched.close();
    affected.close();
    const all = await listOf<VersionBody>(versions());
    expect(all.map(({ number, status, basedOnId }) => [number, status, basedOnId])).toEqual([
      [2, 'published', first],
      [1, 'superseded', null],
    ]);
  });

  it('lists versions and runs page by page, newest first', async () => {
    const made = [await draft(), await draft(), await draft()].toReversed();
    expect(await idsPageByPage(mission.organiser, versions(), 2)).toEqual(made);
    const all = (await listOf<RunBody>(runs())).map(({ id }) => id);
    expect(await idsPageByPage(mission.organiser, runs(), 2)).toEqual(all);
    expect(all).toHaveLength(3);
    for (const address of [versions(), runs()]) {
      const forged = Buffer.from('["yesterday","1"]').toString('base64url');
      const answer = await mission.organiser.get(`${address}?cursor=${forged}`).expect(400);
      expect(answer.body.type).toBe('/problems/invalid-cursor');
    }
  });

  it('keeps to the published places when it generates again', async () => {
    const first = await draft();
    await publish(first).expect(200);
    const [before] = (await versionOf(first)).placements;
    await agree(mission, mission.smes[1], mission.buyers[1]);
    const after = (await versionOf(await draft())).placements;
    const kept = after.find(({ meetingId }) => meetingId === before?.meetingId);
    expect(kept?.slotId).toBe(before?.slotId);
  });

  it('is refused by the database where somebody would be in two meetings at a time', async () => {
    await agree(mission, mission.smes[0], mission.buyers[1]);
    const versionId = await draft();
    await product.database.query(
      'UPDATE placements SET slot_id = (SELECT slot_id FROM placements WHERE version_id = $1 LIMIT 1) WHERE version_id = $1',
      [versionId],
    );
    expect((await publish(versionId).expect(409)).body.type).toBe('/problems/double-booking');
    expect((await versionOf(versionId)).status).toBe('draft');
  });

  it('cannot be undone by a write: a published agenda never changes', async () => {
    const versionId = await draft();
    await publish(versionId).expect(200);
    await expect(product.database.query('DELETE FROM placements WHERE version_id = $1', [versionId])).rejects.toThrow(
      'A published agenda never changes',
    );
  });

  it('is the organiser’s to do, as is seeing versions', async () => {
    const sme = await mission.callerOf(mission.smes[0]);
    const versionId = await draft();
    await sme.post(`${versions()}/${versionId}/publication`).expect(403);
    await sme.get(versions()).expect(403);
    await mission.organiser.get(`${versions()}/${mission.missionId}`).expect(404);
  });
});
