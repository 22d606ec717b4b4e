import { eventually } from '../../builders/eventually.js';
import { agree, makeMissionWithCompanies, type MissionWithCompanies } from '../../builders/mission-with-companies.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';
import { closeVerified } from '../../verifier/verify-published.js';

interface Progress {
  readonly placed: number;
  readonly meetings: number;
  readonly mostPlaceable: number;
  readonly gapIn: string | null;
  readonly gapPercent: number | null;
  readonly elapsedMilliseconds: number;
  readonly remainingMilliseconds: number;
}

interface RunBody {
  readonly id: string;
  readonly status: string;
  readonly seed: number;
  readonly steps: number;
  readonly versionId: string;
  readonly progress: Progress | null;
  readonly report: { readonly digest: string; readonly [key: string]: unknown };
}

interface Place {
  readonly meetingId: string;
  readonly slotId: string;
  readonly tableId: string;
  readonly interpreterId: string | null;
}

let product: TestProduct;
let mission: MissionWithCompanies;

beforeAll(async () => {
  product = await startTestProduct();
});
afterAll(() => closeVerified(product));

/** Fewer places than meetings, so that the search never runs out of things to try: 16 meetings, one table, 7 slots. */
beforeEach(async () => {
  mission = await makeMissionWithCompanies(product, { smes: 4, buyers: 4, tableCount: 1 });
  for (const sme of mission.smes) for (const buyer of mission.buyers) await agree(mission, sme, buyer);
});

const runs = () => `${mission.path}/solve-runs`;
const run = async (id: string): Promise<RunBody> => (await mission.organiser.get(`${runs()}/${id}`).expect(200)).body;
const queue = async (wish: object): Promise<string> =>
  (await mission.organiser.post(runs(), wish).expect(202)).body.id as string;

const over = (id: string): Promise<RunBody> =>
  eventually('the end of the run', async () => {
    const found = await run(id);
    return ['queued', 'running'].includes(found.status) ? null : found;
  });

const best = (id: string): Promise<{ readonly placed: number; readonly placements: readonly Place[] }> =>
  eventually('the best agenda so far', async () => {
    const { status, body } = await mission.organiser.get(`${runs()}/${id}/best`);
    return status === 200 ? body : null;
  });

const placesOf = async (versionId: string): Promise<readonly Place[]> => {
  const { body } = await mission.organiser.get(`${mission.path}/agenda-versions/${versionId}`).expect(200);
  return (body.placements as Place[])
    .map(({ meetingId, slotId, tableId, interpreterId }) => ({ meetingId, slotId, tableId, interpreterId }))
    .toSorted((one, other) => (one.meetingId < other.meetingId ? -1 : 1));
};

describe('a run that is under way', () => {
  it('tells organisers several times a second how good its agenda is, and how good one can be at most', async () => {
    const socket = mission.organiser.socket();
    await socket.emitWithAck('watch', { missionId: mission.missionId });
    const heard: { at: number; progress: Progress }[] = [];
    socket.on('solve-progress', ({ progress }: { progress: Progress }) => heard.push({ at: Date.now(), progress }));
    const id = await queue({ seconds: 60 });
    await eventually('twelve pieces of news', () => (heard.length >= 12 ? heard : null));
    socket.disconnect();
    const [first, ...others] = heard;
    const last = others.at(-1)!;
    expect(last.progress).toMatchObject({
      ...{ placed: 7, meetings: 16, mostPlaceable: 7, breaks: expect.any(Number), idleSlots: expect.any(Number) },
    });
    // As many as there are places for: what is left to gain is breaks, of which nothing is proven for such agendas.
    expect([0, null]).toContain(last.progress.gapPercent);
    expect(last.progress.elapsedMilliseconds + last.progress.remainingMilliseconds).toBeCloseTo(60_000, -1);
    const meanGap = (last.at - first!.at) / others.length;
    expect(meanGap).toBeLessThan(1_000);
    const served = await eventually('progress over HTTP', async () => (await run(id)).progress);
    expect(served).toMatchObject({ meetings: 16, mostPlaceable: 7 });
    await mission.organiser.post(`${runs()}/${id}/cancellation`).expect(200);
  });

  it('shows its best agenda to whoever asks, and goes on', async () => {
    const id = await queue({ seconds: 60 });
    const shown = await best(id);
    expect(shown).toMatchObject({ placed: 7, unplaced: 9 });
    expect(new Set(shown.placements.map(({ slotId, tableId }) => `${slotId} ${tableId}`)).size).toBe(7);
    expect(shown.placements[0]).toMatchObject({ sme: { companyName: expect.stringContaining('[SYNTHETIC] sme') } });
    expect((await run(id)).status).toBe('running');
    expect((await mission.organiser.get(`${mission.path}/agenda-versions`).expect(200)).body.items).toEqual([]);
    await mission.organiser.post(`${runs()}/${id}/cancellation`).expect(200);
    const dropped = await mission.organiser.get(`${runs()}/${id}/best`).expect(409);
    expect(dropped.body).toMatchObject({ type: '/problems/solve-run-over', foundStatus: 'cancelled' });
  });

  it('ends at once with its best agenda as the draft when somebody has enough, and says so', async () => {
    const id = await queue({ seconds: 600 });
    const shown = await best(id);
    expect((await mission.organiser.post(`${runs()}/${id}/early-end`).expect(202)).body.takenAt).not.toBeNull();
    const ended = await over(id);
    expect(ended).toMatchObject({ status: 'succeeded', report: { endedBy: 'taken', placed: 7, meetings: 16 } });
    expect(await placesOf(ended.versionId)).toHaveLength(shown.placed);
    // Once more changes nothing: there is one draft, made by whoever asked for it.
    await mission.organiser.post(`${runs()}/${id}/early-end`).expect(202);
    const { body } = await mission.organiser.get(`${mission.path}/agenda-versions`).expect(200);
    expect(body.items).toMatchObject([{ origin: 'generated', madeBy: 'you', authorNumber: 2 }]);
  });

  it('is the organiser’s to look at and to end', async () => {
    const id = await queue({ seconds: 0.3 });
    const sme = await mission.callerOf(mission.smes[0]);
    await sme.get(`${runs()}/${id}/best`).expect(403);
    await sme.post(`${runs()}/${id}/early-end`).expect(403);
    await sme.post(`${runs()}/${id}/repetition`).expect(403);
    await over(id);
    const late = await mission.organiser.post(`${runs()}/${id}/early-end`).expect(409);
    expect(late.body).toMatchObject({ type: '/problems/solve-run-over', foundStatus: 'succeeded' });
    const unknown = `${runs()}/${mission.missionId}`;
    await mission.organiser.post(`${unknown}/early-end`).expect(404);
    await mission.organiser.get(`${unknown}/best`).expect(404);
  });
});

describe('a run that is over', () => {
  it('keeps a report, also when its draft was edited since', async () => {
    const ended = await over(await queue({ seconds: 0.5 }));
    expect(ended.report).toMatchObject({
      ...{ endedBy: 'time', placed: 7, meetings: 16, mostPlaceable: 7, attempts: 1, isContinued: false },
      ...{ publicKept: null, repeats: null, score: { medium: expect.any(Number), soft: expect.any(Number) } },
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const version = `${mission.path}/agenda-versions/${ended.versionId}`;
    const [place] = await placesOf(ended.versionId);
    const { meetingId, ...from } = place!;
    await mission.organiser.post(`${version}/edits`, { changes: [{ meetingId, from, to: null }] }).expect(200);
    expect((await run(ended.id)).report).toEqual(ended.report);
  });

  it('says how much of the public agenda it has kept', async () => {
    const first = await over(await queue({ seconds: 0.3 }));
    await mission.organiser.post(`${mission.path}/agenda-versions/${first.versionId}/publication`).expect(200);
    const second = await over(await queue({ seconds: 0.3 }));
    const kept = second.report.publicKept as { meetings: number; unmoved: number; moved: number; leftOut: number };
    expect(kept).toMatchObject({ versionId: first.versionId, meetings: 7 });
    expect(kept.unmoved + kept.moved + kept.leftOut).toBe(7);
  });

  it('is repeated exactly, from what was kept with it: the mission may have changed since', async () => {
    const earlier = await over(await queue({ seconds: 1, seed: 42 }));
    const made = await placesOf(earlier.versionId);
    await mission.organiser.post(`${mission.path}/agenda-versions/${earlier.versionId}/publication`).expect(200);
    const { body } = await mission.organiser.post(`${runs()}/${earlier.id}/repetition`).expect(202);
    expect(body).toMatchObject({ seed: 42, steps: earlier.steps, repeatsId: earlier.id });
    const again = await over(body.id as string);
    expect(again).toMatchObject({ status: 'succeeded', steps: earlier.steps });
    expect(again.report).toMatchObject({
      ...{ endedBy: 'steps', digest: earlier.report.digest, repeats: { runId: earlier.id, isSame: true } },
    });
    expect(await placesOf(again.versionId)).toEqual(made);
  });

  it('cannot be repeated where it has made nothing, or while another is under way', async () => {
    const cancelled = await queue({ seconds: 60 });
    await mission.organiser.post(`${runs()}/${cancelled}/cancellation`).expect(200);
    const refused = await mission.organiser.post(`${runs()}/${cancelled}/repetition`).expect(409);
    expect(refused.body).toMatchObject({ type: '/problems/solve-run-without-agenda', foundStatus: 'cancelled' });
    const active = await queue({ seconds: 60 });
    const busy = await mission.organiser.post(`${runs()}/${cancelled}/repetition`).expect(409);
    expect(busy.body).toMatchObject({ type: '/problems/solve-run-active', runId: active });
    await mission.organiser.post(`${runs()}/${active}/cancellation`).expect(200);
  });
});
