import { eventually } from '../../builders/eventually.js';
import { agree, makeMissionWithCompanies, type MissionWithCompanies } from '../../builders/mission-with-companies.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';
import { closeVerified } from '../../verifier/verify-published.js';

interface Place {
  readonly meetingId: string;
  readonly slotId: string;
  readonly tableId: string;
  readonly interpreterId: string | null;
}

interface Version {
  readonly id: string;
  readonly note: string | null;
  readonly placements: readonly (Place & { readonly sme: { readonly participationId: string } })[];
  readonly unplacedMeetings: readonly { readonly meetingId: string; readonly reason: string }[];
}

let product: TestProduct;
let mission: MissionWithCompanies;

beforeAll(async () => {
  product = await startTestProduct();
});
afterAll(() => closeVerified(product));

beforeEach(async () => {
  mission = await makeMissionWithCompanies(product, {
    ...{ smes: 3, buyers: 3, tableCount: 2 },
    interpreters: [
      { label: 'Interpreter 1 (en-ru)', languages: ['en', 'ru'] },
      { label: 'Interpreter 2 (en-ru)', languages: ['en', 'ru'] },
    ],
    profileOf: (side, index) => ({ languages: side === 'buyer' && index === 0 ? ['ru'] : ['en'] }),
  });
  for (const sme of mission.smes) {
    for (const buyer of mission.buyers.slice(0, 2)) await agree(mission, sme, buyer);
  }
});

const runs = () => `${mission.path}/solve-runs`;
const get = async <Body>(path: string): Promise<Body> =>
  (await mission.organiser.get(`${mission.path}/${path}`).expect(200)).body as Body;

const placeOf = ({ meetingId, slotId, tableId, interpreterId }: Place): Place => ({
  ...{ meetingId, slotId, tableId, interpreterId },
});

async function make(
  wish: object = {},
): Promise<{ run: { id: string; report: Record<string, unknown> }; version: Version }> {
  const { body } = await mission.organiser.post(runs(), { seconds: 0.3, ...wish }).expect(202);
  const run = await eventually('the end of the run', async () => {
    const found = await get<{ id: string; status: string; versionId: string; report: Record<string, unknown> }>(
      `solve-runs/${String(body.id)}`,
    );
    return ['queued', 'running'].includes(found.status) ? null : found;
  });
  expect(run.status).toBe('succeeded');
  return { run, version: await get<Version>(`agenda-versions/${run.versionId}`) };
}

const publish = (version: Version) =>
  mission.organiser.post(`${mission.path}/agenda-versions/${version.id}/publication`).expect(200);
const pin = (meetingId: string, parts: object) =>
  mission.organiser.put(`${mission.path}/meeting-pins/${meetingId}`, {
    ...{ slotId: null, tableId: null, interpreterId: null },
    ...parts,
  });
const versionCount = async (): Promise<number> => (await get<{ items: unknown[] }>('agenda-versions')).items.length;

describe('pinning', () => {
  it('keeps time, table and interpreter of a meeting, each by itself, through agendas to come', async () => {
    const { version } = await make();
    const { slots, tables, interpreters } = await get<Record<string, readonly { id: string }[]>>('');
    const [byTime, byTable] = version.placements.filter(({ interpreterId }) => interpreterId === null);
    const byInterpreter = version.placements.find(({ interpreterId }) => interpreterId !== null);
    const elsewhere = (things: readonly { id: string }[] | undefined, not: string | null | undefined) =>
      things?.find(({ id }) => id !== not)?.id;
    const slotId = elsewhere(slots, byTime?.slotId);
    const tableId = elsewhere(tables, byTable?.tableId);
    const interpreterId = elsewhere(interpreters, byInterpreter?.interpreterId);
    await pin(byTime!.meetingId, { slotId }).expect(200);
    await pin(byTable!.meetingId, { tableId }).expect(200);
    await pin(byInterpreter!.meetingId, { interpreterId }).expect(200);
    expect((await get<{ items: unknown[] }>('meeting-pins')).items).toHaveLength(3);

    const { run, version: next } = await make();
    const found = (meetingId: string) => next.placements.find((placement) => placement.meetingId === meetingId);
    expect(found(byTime!.meetingId)?.slotId).toBe(slotId);
    expect(found(byTable!.meetingId)?.tableId).toBe(tableId);
    expect(found(byInterpreter!.meetingId)?.interpreterId).toBe(interpreterId);
    expect(run.report).toMatchObject({ pins: { asked: 3, kept: 3 }, untouched: null });

    await pin(byTime!.meetingId, {}).expect(200);
    expect((await get<{ items: unknown[] }>('meeting-pins')).items).toHaveLength(2);
  });

  it('is refused where pins contradict, with the facts, and nothing is changed', async () => {
    const { version } = await make();
    const [first, second] = version.placements.filter(
      ({ sme }) => sme.participationId === version.placements[0]?.sme.participationId,
    );
    await pin(first!.meetingId, { slotId: first!.slotId }).expect(200);
    const refused = await pin(second!.meetingId, { slotId: first!.slotId }).expect(409);
    expect(refused.body).toMatchObject({
      type: '/problems/pins-contradict',
      conflicts: [
        {
          ...{ meetingId: second!.meetingId, part: 'slot', rule: 'participant-taken' },
          otherMeetingId: first!.meetingId,
        },
      ],
    });
    expect((await get<{ items: unknown[] }>('meeting-pins')).items).toHaveLength(1);
    await pin(mission.missionId, { slotId: first!.slotId }).expect(404);
  });

  it('stops a run before it begins where the mission has changed under a pin', async () => {
    const { version } = await make();
    const smeId = version.placements[0]?.sme.participationId;
    const both = version.placements.filter(({ sme }) => sme.participationId === smeId);
    for (const { meetingId, slotId } of both) await pin(meetingId, { slotId }).expect(200);
    await product.database.query('UPDATE participations SET maximum_meetings = 1 WHERE id = $1', [smeId]);
    const before = await versionCount();
    const refused = await mission.organiser.post(runs(), {}).expect(409);
    expect(refused.body).toMatchObject({
      type: '/problems/pins-contradict',
      conflicts: [{ part: 'slot', rule: 'participant-full' }],
    });
    expect(await versionCount()).toBe(before);
  });

  it('is the organiser’s', async () => {
    const sme = await mission.callerOf(mission.smes[0]);
    await sme.get(`${mission.path}/meeting-pins`).expect(403);
    await sme.put(`${mission.path}/agenda-weights`, {}).expect(403);
  });
});

describe('filling only what is free', () => {
  it('gives new meetings a place and proves that nothing public has moved', async () => {
    const { version } = await make();
    await publish(version);
    for (const sme of mission.smes) await agree(mission, sme, mission.buyers[2]);
    const { run, version: filled } = await make({ mode: 'free-places', note: 'Only the late ones' });
    expect(filled.placements).toHaveLength(9);
    expect(filled.placements.map(placeOf)).toEqual(expect.arrayContaining(version.placements.map(placeOf)));
    expect(filled.note).toBe('Only the late ones');
    expect(run.report).toMatchObject({
      untouched: { meetings: 6, unmoved: 6 },
      publicKept: { meetings: 6, unmoved: 6, moved: 0, leftOut: 0 },
    });
  });

  it('leaves what is public as it stands, also what somebody would not take any more', async () => {
    const { version } = await make();
    await publish(version);
    await product.database.query('UPDATE participations SET maximum_meetings = 1 WHERE id = $1', [mission.smes[0]]);
    const { run, version: filled } = await make({ mode: 'free-places' });
    expect(filled.placements.map(placeOf)).toEqual(expect.arrayContaining(version.placements.map(placeOf)));
    expect(run.report).toMatchObject({ untouched: { meetings: 6, unmoved: 6 } });
  });
});

describe('planning for selected participants', () => {
  it('places and moves their meetings alone, and says of the others that they were left aside', async () => {
    const { version } = await make();
    await publish(version);
    const [chosen, ...others] = mission.smes;
    for (const sme of mission.smes) await agree(mission, sme, mission.buyers[2]);
    const { run, version: made } = await make({ mode: 'selected', participationIds: [chosen] });
    const ofOthers = ({ sme }: Version['placements'][number]) => sme.participationId !== chosen;
    expect(made.placements.filter(ofOthers).map(placeOf)).toEqual(version.placements.filter(ofOthers).map(placeOf));
    expect(made.placements).toHaveLength(7);
    expect(made.unplacedMeetings.map(({ reason }) => reason)).toEqual(others.map(() => 'left-aside'));
    expect(run.report).toMatchObject({ meetings: 9, untouched: { meetings: 4, unmoved: 4 } });
  });

  it('is refused without anybody, or with a stranger', async () => {
    const nobody = await mission.organiser.post(runs(), { mode: 'selected' }).expect(422);
    expect(nobody.body.type).toBe('/problems/nobody-selected');
    const participationIds = [mission.missionId];
    const stranger = await mission.organiser.post(runs(), { mode: 'selected', participationIds }).expect(422);
    expect(stranger.body).toMatchObject({ type: '/problems/selected-unknown', participationIds });
  });
});

describe('weights', () => {
  const USUAL = { mustMeet: 60, meet: 25, fairness: 1, break: 1000, moved: 1000, idleSlot: 1 };

  it('are the mission’s, kept with each run, and others for one run alone', async () => {
    expect(await get('agenda-weights')).toEqual(USUAL);
    const weights = { ...USUAL, idleSlot: 200, fairness: 0.5 };
    await mission.organiser.put(`${mission.path}/agenda-weights`, weights).expect(200);
    expect(await get('agenda-weights')).toEqual(weights);
    const { run } = await make();
    expect(await get(`solve-runs/${run.id}`)).toMatchObject({ terms: { mode: 'everything', weights } });
    const { run: tried } = await make({ weights: { ...USUAL, break: 5 } });
    expect(await get(`solve-runs/${tried.id}`)).toMatchObject({ terms: { weights: { ...USUAL, break: 5 } } });
    expect(await get('agenda-weights')).toEqual(weights);
  });

  it('are refused outside their bounds, and stay as they were', async () => {
    const wrong = await mission.organiser.put(`${mission.path}/agenda-weights`, { ...USUAL, break: 0 }).expect(400);
    expect(wrong.body.type).toBe('/problems/invalid-input');
    expect(await get('agenda-weights')).toEqual(USUAL);
  });
});

describe('scenarios side by side', () => {
  it('say what each keeps of the public agenda, whom it disturbs, and what it costs', async () => {
    const { version: published } = await make();
    await publish(published);
    for (const sme of mission.smes) await agree(mission, sme, mission.buyers[2]);
    const { version: filled } = await make({ mode: 'free-places' });
    const { version: free } = await make({
      weights: { mustMeet: 60, meet: 25, fairness: 1, break: 1000, moved: 0, idleSlot: 1 },
    });
    const ids = [published, filled, free].map(({ id }) => id);
    const { items } = await get<{ items: Record<string, unknown>[] }>(`agenda-scenarios?versionIds=${ids.join(',')}`);
    expect(items).toMatchObject([
      {
        version: { id: published.id, placed: 6, unplaced: 0 },
        difference: { kept: 6, moved: 0, added: 0, removed: 0, peopleDisturbed: 0 },
        interpreted: 3,
      },
      {
        version: { id: filled.id, placed: 9, unplaced: 0 },
        // Whom the new meetings are of: the three firms, and the third buyer.
        difference: { kept: 6, moved: 0, added: 3, removed: 0, peopleDisturbed: 4 },
        cost: { medium: 0 },
      },
      { version: { id: free.id, placed: 9 }, difference: { added: 3 }, cost: { medium: 0, soft: expect.any(Number) } },
    ]);
    // The published one leaves out three meetings of today.
    const [first, second] = items as { cost: { medium: number } }[];
    expect(first?.cost.medium).toBeGreaterThan(second?.cost.medium ?? 0);
  });

  it('are of one mission', async () => {
    const { version } = await make();
    const stranger = `${mission.path}/agenda-scenarios?versionIds=${version.id},${mission.missionId}`;
    expect((await mission.organiser.get(stranger).expect(404)).body.type).toBe('/problems/agenda-version-unknown');
    await mission.organiser.get(`${mission.path}/agenda-scenarios?versionIds=everything`).expect(400);
    const sme = await mission.callerOf(mission.smes[0]);
    await sme.get(`${mission.path}/agenda-scenarios?versionIds=${version.id}`).expect(403);
  });
});
