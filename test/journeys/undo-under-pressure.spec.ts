import { type Caller, type Ear, listenTo } from '../builders/caller.js';
import { eventually } from '../builders/eventually.js';
import { type MailCatcher, startMailCatcher } from '../builders/mail-catcher.js';
import { agree, makeMissionWithCompanies, type MissionWithCompanies } from '../builders/mission-with-companies.js';
import { demoMissionToCome, type Run, steps } from '../builders/prepared-mission.js';
import { type ProductProcess, startProductProcess } from '../builders/product-process.js';
import { startTestProduct, type TestProduct } from '../builders/test-product.js';
import { untilFollowed } from '../builders/told.js';
import { zoneAtNoon } from '../builders/zone-at-noon.js';
import { violationsEverPublished } from '../verifier/verify-published.js';

interface Version {
  readonly id: string;
  readonly number: number;
  readonly status: string;
  readonly origin: string;
  readonly placements: readonly { readonly meetingId: string; readonly slotId: string; readonly tableId: string }[];
}

interface Changes {
  readonly moved: readonly { readonly before: { readonly meetingId: string } }[];
  readonly participationsAffected: number;
}

interface SeenRun extends Run {
  readonly failure: string | null;
  readonly report: { readonly attempts: number; readonly isContinued: boolean } | null;
}

/** Nothing that is held for so long goes out by itself while this runs. */
const AN_HOUR = 3_600;
/** Whoever cares for nothing that was there before: a generation after which nobody finds a meeting where it was. */
const CARELESS = { mustMeet: 0, meet: 0, fairness: 0, break: 1, moved: 0, idleSlot: 0 };

let catcher: MailCatcher;
/** Answers; all jobs are done by processes beside it, which can be killed. */
let product: TestProduct;
let worker: ProductProcess;
let mission: MissionWithCompanies;
let organiser: Caller;
let missionId: string;
let path: string;
/** The first agenda that was public. */
let first: Version;

async function startWorker(MAIL_HOLD_SECONDS: number): Promise<void> {
  worker = await startProductProcess({
    ...{ ROLE: 'worker', DATABASE_URL: product.databaseUrl, MAIL_HOLD_SECONDS: String(MAIL_HOLD_SECONDS) },
    ...{ SMTP_URL: catcher.url, MAIL_FROM: 'incontro@example.org' },
  });
}

async function read<Body>(address: string): Promise<Body> {
  return (await organiser.get(`${path}/${address}`).expect(200)).body as Body;
}

async function publicVersion(): Promise<Version> {
  const { items } = await read<{ items: readonly Version[] }>('agenda-versions');
  return read<Version>(`agenda-versions/${items.find(({ status }) => status === 'published')?.id ?? ''}`);
}

const runOf = (id: string): Promise<SeenRun> => read<SeenRun>(`solve-runs/${id}`);

/** A run that ends only when somebody ends it. */
async function startLongRun(): Promise<string> {
  return ((await organiser.post(`${path}/solve-runs`, { seconds: 600 }).expect(202)).body as Run).id;
}

/** Waits until a worker has the run for the `times`-th time, with an agenda found by it or one before. */
async function untilBegun(runId: string, times: number): Promise<void> {
  await eventually(`attempt ${times} of the run`, async () => {
    const [run] = await product.database.query<{ attempts: number; hasAgenda: boolean }>(
      `SELECT attempts, best_slots IS NOT NULL AS "hasAgenda"
       FROM solve_runs JOIN solve_snapshots ON solve_snapshots.run_id = solve_runs.id WHERE id = $1`,
      [runId],
    );
    return run?.attempts === times && run.hasAgenda ? true : null;
  });
}

async function untilOver(runId: string): Promise<SeenRun> {
  return eventually('the end of the run', async () => {
    const run = await runOf(runId);
    return run.status === 'queued' || run.status === 'running' ? null : run;
  });
}

/** What everybody finds on their own page: when and where they meet whom. */
async function ownAgendas(): Promise<readonly unknown[]> {
  const own = [...mission.smes, ...mission.buyers].map((id) => {
    return read<{ readonly meetings: readonly unknown[] }>(`participants/${id}/agenda`);
  });
  return (await Promise.all(own)).map(({ meetings }) => meetings);
}

/** Ends the time for which messages are held, as if it were over, and waits until those that may go out have gone. */
async function letHeldGo(): Promise<void> {
  const past = `UPDATE notifications SET send_not_before = created_at - interval '1 day' WHERE mission_id = $1`;
  await product.database.query(past, [missionId]);
  await untilFollowed(product, missionId, 0);
}

/** Makes a draft in which a public meeting is somewhere else for sure: it was pinned there by mistake. */
async function generateBadly(): Promise<string> {
  const { placements } = await publicVersion();
  const [one] = placements;
  const elsewhere = placements.find(({ slotId }) => slotId !== one?.slotId);
  if (one === undefined || elsewhere === undefined) throw new Error('too little is public');
  const pin = `${path}/meeting-pins/${one.meetingId}`;
  await organiser.put(pin, { slotId: elsewhere.slotId, tableId: null, interpreterId: null }).expect(200);
  const draftId = await steps.generate(organiser, missionId, { seconds: 0.5, seed: 99, weights: CARELESS });
  await organiser.put(pin, { slotId: null, tableId: null, interpreterId: null }).expect(200);
  return draftId;
}

const tellsOfVersion = ({ heard }: Ear, id: string): boolean => heard.some(({ ids }) => ids.includes(id));

/** Sixteen meetings, and fourteen places: a search takes all the time it is given. */
beforeAll(async () => {
  catcher = await startMailCatcher();
  product = await startTestProduct({ ROLE: 'api' }, new Date(Date.now()).toISOString());
  const day = demoMissionToCome().sessions[0]!.day;
  const sessions = [{ day, startTime: '09:00', endTime: '12:00' }];
  mission = await makeMissionWithCompanies(product, { smes: 4, buyers: 4, tableCount: 2, sessions });
  ({ organiser, missionId, path } = mission);
  for (const sme of mission.smes) for (const buyer of mission.buyers) await agree(mission, sme, buyer);
  for (const id of [...mission.smes, ...mission.buyers]) {
    const contact = { email: `${id}@example.org`, locale: 'en', timeZone: zoneAtNoon() };
    await organiser.put(`${path}/participants/${id}/contact`, contact).expect(200);
  }
  await startWorker(0);
});
afterAll(async () => {
  await worker.end();
  await product.close();
  await catcher.close();
});
beforeEach(() => {
  catcher.clear();
});

it('an agenda is published, and those who meet somebody are told', async () => {
  const versionId = await steps.generate(organiser, missionId, { seconds: 0.5 });
  await steps.publish(organiser, missionId, versionId).expect(200);
  await untilFollowed(product, missionId, 0);
  first = await publicVersion();
  expect(first.placements).toHaveLength(14);
  expect(catcher.caught.length).toBeGreaterThanOrEqual(8);
});

it('a bad generation is only a draft: it says what it would move, and nobody hears of it when it is discarded', async () => {
  const before = await ownAgendas();
  const partner = await mission.callerOf(mission.buyers[0]);
  const ear = await listenTo(partner, missionId);
  const draftId = await generateBadly();
  const changes = await read<Changes>(`agenda-versions/${draftId}/changes`);
  expect(changes.moved.length).toBeGreaterThan(0);
  const note = `${changes.moved.length} meetings moved`;
  await organiser.post(`${path}/agenda-versions/${draftId}/rejection`, { note }).expect(200);
  await steps.publish(organiser, missionId, draftId).expect(409);
  expect(await publicVersion()).toEqual(first);
  expect(await ownAgendas()).toEqual(before);
  await untilFollowed(product, missionId, 0);
  expect(catcher.caught).toEqual([]);
  expect(tellsOfVersion(ear, draftId)).toBe(false);
  ear.close();
});

it('a worker that is killed while it makes an agenda leaves the public one as it is, and another one makes the draft', async () => {
  const ear = await listenTo(organiser, missionId);
  const runId = await startLongRun();
  await untilBegun(runId, 1);
  await worker.kill();
  expect((await runOf(runId)).status).toBe('running');
  expect(await publicVersion()).toEqual(first);
  await organiser.post(`${path}/solve-runs`, {}).expect(409);
  await startWorker(0);
  await untilBegun(runId, 2);
  await organiser.post(`${path}/solve-runs/${runId}/early-end`).expect(202);
  const ended = await untilOver(runId);
  expect(ended).toMatchObject({ status: 'succeeded', report: { attempts: 2, isContinued: true } });
  const draft = await read<Version>(`agenda-versions/${ended.versionId ?? ''}`);
  expect(draft).toMatchObject({ status: 'draft' });
  await eventually('the draft is told', () => (tellsOfVersion(ear, draft.id) ? true : null));
  expect(await publicVersion()).toEqual(first);
  await organiser.post(`${path}/agenda-versions/${draft.id}/rejection`).expect(200);
  ear.close();
});

it('a run whose workers are killed again and again fails, leaves no draft, and the mission can have another one', async () => {
  const { items: before } = await read<{ items: readonly Version[] }>('agenda-versions');
  const runId = await startLongRun();
  for (const attempt of [1, 2, 3]) {
    await untilBegun(runId, attempt);
    await worker.kill();
    await startWorker(0);
  }
  expect(await untilOver(runId)).toMatchObject({ status: 'failed', failure: 'interrupted', versionId: null });
  expect((await read<{ items: readonly Version[] }>('agenda-versions')).items).toEqual(before);
  expect(await publicVersion()).toEqual(first);
  const cancelledId = await startLongRun();
  await untilBegun(cancelledId, 1);
  expect((await organiser.post(`${path}/solve-runs/${cancelledId}/cancellation`).expect(200)).body).toMatchObject({
    status: 'cancelled',
  });
});

it('a wrong publication is recalled while its messages are held, the earlier agenda put back, and nobody hears of it', async () => {
  await worker.end();
  await startWorker(AN_HOUR);
  const before = await ownAgendas();
  const partner = await mission.callerOf(mission.buyers[0]);
  const ear = await listenTo(partner, missionId);
  const wrongId = await generateBadly();
  const { participationsAffected } = await read<Changes>(`agenda-versions/${wrongId}/changes`);
  await steps.publish(organiser, missionId, wrongId).expect(200);
  await eventually('the partner’s page is told', () => (tellsOfVersion(ear, wrongId) ? true : null));
  expect(await ownAgendas()).not.toEqual(before);
  await untilFollowed(product, missionId);
  const held = await read<{ counts: object; abilities: readonly string[] }>('notifications?state=held');
  expect(held).toMatchObject({ counts: { held: participationsAffected }, abilities: ['recall'] });

  const recall = await organiser.post(`${path}/agenda-message-recalls`).expect(200);
  expect(recall.body).toEqual({ recalled: participationsAffected });
  const note = 'the wrong draft';
  const restored = await organiser.post(`${path}/agenda-versions/${first.id}/restoration`, { note }).expect(200);
  expect(restored.body).toMatchObject({ status: 'published', origin: 'restored', restoresId: first.id, note });
  const { id, placements } = await publicVersion();
  expect(placements).toEqual(first.placements);
  expect(await ownAgendas()).toEqual(before);
  await eventually('the page is told once more', () => (tellsOfVersion(ear, id) ? true : null));
  ear.close();

  await untilFollowed(product, missionId);
  await letHeldGo();
  expect(catcher.caught).toEqual([]);
});

it('what is published afterwards tells those concerned of the change from what they know, and of nothing that was recalled', async () => {
  const nextId = await generateBadly();
  const { participationsAffected } = await read<Changes>(`agenda-versions/${nextId}/changes`);
  await steps.publish(organiser, missionId, nextId).expect(200);
  await untilFollowed(product, missionId);
  await letHeldGo();
  const addresses = catcher.caught.flatMap(({ recipients }) => recipients);
  expect(addresses).toHaveLength(participationsAffected);
  expect(new Set(addresses).size).toBe(participationsAffected);
  for (const { mail } of catcher.caught) {
    expect(mail.subject).toBe('Your agenda for Test mission has changed');
  }
});

it('no version that was ever public breaks a rule', async () => {
  expect(await violationsEverPublished(product, missionId)).toEqual([]);
});
