import { changing } from '../../builders/change.js';
import { eventually } from '../../builders/eventually.js';
import { agree, makeMissionWithCompanies, type MissionWithCompanies } from '../../builders/mission-with-companies.js';
import { publishExactly } from '../../builders/published-agenda.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';
import { closeVerified } from '../../verifier/verify-published.js';

interface ExplanationBody {
  readonly state: 'explained' | 'awaited' | 'closed';
  readonly explainedAt: string | null;
  readonly meetings: readonly {
    readonly meetingId: string;
    readonly obstacles: readonly { readonly kind: string; readonly slots: number; readonly slotsAlone: number }[];
    readonly remedy: {
      readonly takes: readonly { readonly kind: string }[];
      readonly place: { readonly slotId: string; readonly tableId: string | null };
      readonly moves: readonly object[];
    } | null;
  }[];
  readonly days: readonly {
    readonly participant: { readonly companyName: string };
    readonly breaks: readonly { readonly cause: string }[];
  }[];
  readonly worth: readonly { readonly addition: object; readonly placed: number }[] | null;
}

interface VersionBody {
  readonly id: string;
  readonly placements: readonly {
    readonly meetingId: string;
    readonly slotId: string;
    readonly tableId: string;
    readonly interpreterId: string | null;
  }[];
  readonly unplacedMeetings: readonly { readonly meetingId: string }[];
}

const TWO_SLOTS = [{ day: '2026-12-01', startTime: '09:00', endTime: '09:45' }];

let product: TestProduct;
let mission: MissionWithCompanies;

beforeAll(async () => {
  product = await startTestProduct();
});
afterAll(() => closeVerified(product));

const versions = () => `${mission.path}/agenda-versions`;

async function read<Body>(path: string): Promise<Body> {
  return (await mission.organiser.get(path).expect(200)).body as Body;
}

const versionOf = (versionId: string) => read<VersionBody>(`${versions()}/${versionId}`);

function explanationOf(versionId: string): Promise<ExplanationBody> {
  return eventually('the explanation', async () => {
    const found = await read<ExplanationBody>(`${versions()}/${versionId}/explanation`);
    return found.state === 'explained' ? found : null;
  });
}

/** Generates a draft and gives the id of its version. */
async function draft(): Promise<string> {
  const queued = await mission.organiser.post(`${mission.path}/solve-runs`, { seconds: 0.3 }).expect(202);
  return eventually('the draft', async () => {
    const run = await read<{ versionId: string | null }>(`${mission.path}/solve-runs/${String(queued.body.id)}`);
    return run.versionId;
  });
}

async function publicVersionId(): Promise<string> {
  const { items } = await read<{ items: readonly { id: string; status: string }[] }>(versions());
  return items.find(({ status }) => status === 'published')?.id ?? '';
}

describe('a draft that leaves meetings out', () => {
  let versionId: string;

  beforeAll(async () => {
    mission = await makeMissionWithCompanies(product, { smes: 2, buyers: 2, tableCount: 1, sessions: TWO_SLOTS });
    for (const sme of mission.smes) for (const buyer of mission.buyers) await agree(mission, sme, buyer);
    versionId = await draft();
  });

  it('says of each what keeps it out, and the smallest change that lets it in', async () => {
    const { unplacedMeetings, placements } = await versionOf(versionId);
    const { meetings } = await explanationOf(versionId);
    expect(meetings.map(({ meetingId }) => meetingId).sort()).toEqual(
      unplacedMeetings.map(({ meetingId }) => meetingId).sort(),
    );
    expect(meetings).toHaveLength(2);
    for (const { obstacles, remedy } of meetings) {
      expect(obstacles[0]).toMatchObject({ kind: 'table-taken', slots: 2 });
      expect(remedy?.takes).toEqual([{ kind: 'add-table', slotId: expect.any(String) }]);
      expect(placements.map(({ slotId }) => slotId)).toContain(remedy?.place.slotId);
    }
  });

  it('says what one more table and one more slot would be worth', async () => {
    const { worth } = await explanationOf(versionId);
    expect(worth).toContainEqual({ addition: { kind: 'table' }, placed: 2, breaks: expect.any(Number) });
    expect(worth).toContainEqual({
      addition: { kind: 'slot', lastSlotId: expect.any(String) },
      placed: 1,
      breaks: expect.any(Number),
    });
  });

  it('forgets that as soon as it is edited by hand, and finds out anew', async () => {
    const before = await explanationOf(versionId);
    const [placement] = (await versionOf(versionId)).placements;
    if (placement === undefined) throw new Error('the draft is empty');
    const { meetingId, slotId, tableId, interpreterId } = placement;
    const changes = [{ meetingId, from: { slotId, tableId, interpreterId }, to: null }];
    await mission.organiser.post(`${versions()}/${versionId}/edits`, { changes }).expect(200);
    const after = await explanationOf(versionId);
    expect(before.meetings.map((one) => one.meetingId)).not.toContain(meetingId);
    expect(after.meetings.find((one) => one.meetingId === meetingId)).toMatchObject({
      remedy: { takes: [{ kind: 'place' }], place: { slotId }, moves: [] },
    });
  });

  it('is explained anew when it is asked for, by the mission as it is then', async () => {
    const windows = [{ startsAt: '2026-12-01T04:00:00.000Z', endsAt: '2026-12-01T04:20:00.000Z' }];
    for (const sme of mission.smes) {
      await changing(mission.organiser, `${mission.path}/participants/${sme}/availability`, { windows }).expect(200);
    }
    await mission.organiser.post(`${versions()}/${versionId}/explanation`).expect(202);
    const { meetings } = await explanationOf(versionId);
    expect(meetings.flatMap(({ obstacles }) => obstacles.map(({ kind }) => kind))).toContain('availability');
  });

  it('is explained no more once it is discarded', async () => {
    await mission.organiser.post(`${versions()}/${versionId}/rejection`).expect(200);
    const refused = await mission.organiser.post(`${versions()}/${versionId}/explanation`).expect(409);
    expect(refused.body).toMatchObject({ type: '/problems/version-closed', foundStatus: 'rejected' });
  });
});

describe('the public agenda', () => {
  beforeAll(async () => {
    mission = await makeMissionWithCompanies(product, { smes: 2, buyers: 2, tableCount: 2 });
    const [sme, otherSme] = mission.smes;
    const [buyer, otherBuyer] = mission.buyers;
    await agree(mission, sme, buyer);
    await agree(mission, sme, otherBuyer);
    await agree(mission, otherSme, otherBuyer);
    await publishExactly(product, mission, [
      { sme, buyer, slot: 0, table: 0 },
      { sme, buyer: otherBuyer, slot: 2, table: 0 },
      { sme: otherSme, buyer: otherBuyer, slot: 1, table: 1 },
    ]);
  });

  it('tells organisers whose day has a break and why', async () => {
    const { days, meetings, worth } = await explanationOf(await publicVersionId());
    expect(days).toMatchObject([
      { participant: { companyName: '[SYNTHETIC] sme 0' }, meetings: 2, breaks: [{ cause: 'movable' }] },
    ]);
    expect(meetings).toEqual([]);
    expect(worth).not.toBeNull();
  });

  it('tells each participant about its own breaks and about nobody else', async () => {
    await explanationOf(await publicVersionId());
    const [sme, otherSme] = mission.smes;
    const caller = await mission.callerOf(sme);
    const own = (await caller.get(`${mission.path}/participants/${String(sme)}/agenda`).expect(200)).body;
    expect(own.breaks).toEqual([
      { startsAt: '2026-12-01T04:25:00.000Z', endsAt: '2026-12-01T04:45:00.000Z', cause: 'movable' },
    ]);
    await caller.get(`${mission.path}/participants/${String(otherSme)}/agenda`).expect(404);
    await caller.get(`${versions()}/${await publicVersionId()}/explanation`).expect(403);
    const other = await mission.callerOf(otherSme);
    const others = (await other.get(`${mission.path}/participants/${String(otherSme)}/agenda`).expect(200)).body;
    expect(others.breaks).toEqual([]);
  });

  it('lets nothing of a veto be told apart', async () => {
    const [sme] = mission.smes;
    const [buyer] = mission.buyers;
    const caller = await mission.callerOf(sme);
    const ownAgenda = async () => {
      await mission.organiser.post(`${versions()}/${await publicVersionId()}/explanation`).expect(202);
      await explanationOf(await publicVersionId());
      return (await caller.get(`${mission.path}/participants/${String(sme)}/agenda`).expect(200)).body;
    };
    const before = await ownAgenda();
    const refuser = await mission.callerOf(buyer);
    await refuser.put(`${mission.path}/participants/${String(buyer)}/vetoes/${String(sme)}`, {}).expect(204);
    expect(await ownAgenda()).toEqual(before);
  });

  it('is explained by those who organise it alone', async () => {
    const caller = await mission.callerOf(mission.buyers[0]);
    await caller.post(`${versions()}/${await publicVersionId()}/explanation`).expect(403);
  });
});

describe('the check of a configuration', () => {
  /** Those of the agenda itself. */
  const findings = async () => {
    const { items } = await read<{ items: readonly { kind: string }[] }>(`${mission.path}/configuration-findings`);
    return items.filter(({ kind }) => kind !== 'no-mail-server' && kind !== 'contacts-missing');
  };

  it('calls it an error that nothing is agreed, with which no agenda is made', async () => {
    mission = await makeMissionWithCompanies(product, { smes: 1, buyers: 2, tableCount: 1, sessions: TWO_SLOTS });
    expect(await findings()).toEqual([
      {
        severity: 'error',
        kind: 'nothing-to-place',
        blocks: ['generating'],
        warns: [],
        fixOn: 'requests',
        participants: [],
        meetings: null,
        most: null,
        languagePairs: [],
        facts: {},
      },
    ]);
    await mission.organiser.post(`${mission.path}/solve-runs`, {}).expect(422);
  });

  it('warns of what will leave meetings without a place, to organisers alone', async () => {
    const [sme] = mission.smes;
    for (const buyer of mission.buyers) await agree(mission, sme, buyer);
    expect(await findings()).toEqual([]);
    const windows = [{ startsAt: '2026-12-01T04:00:00.000Z', endsAt: '2026-12-01T04:20:00.000Z' }];
    const availability = `${mission.path}/participants/${String(sme)}/availability`;
    await changing(mission.organiser, availability, { windows }).expect(200);
    expect(await findings()).toEqual([
      {
        severity: 'warning',
        kind: 'too-few-slots-of-its-own',
        blocks: [],
        warns: ['generating'],
        fixOn: 'participants',
        facts: {},
        participants: [{ participationId: sme, companyName: '[SYNTHETIC] sme 0' }],
        meetings: 2,
        most: 1,
        languagePairs: [],
      },
    ]);
    const caller = await mission.callerOf(sme);
    await caller.get(`${mission.path}/configuration-findings`).expect(403);
  });
});
