import { changing } from '../../builders/change.js';
import { listenTo } from '../../builders/caller.js';
import { eventually } from '../../builders/eventually.js';
import { agree, makeMissionWithCompanies, type MissionWithCompanies } from '../../builders/mission-with-companies.js';
import { publishExactly, type WantedPlace } from '../../builders/published-agenda.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';
import { closeVerified } from '../../verifier/verify-published.js';

interface Place {
  readonly slotId: string;
  readonly tableId: string;
  readonly interpreterId: string | null;
}

interface PlacementBody extends Place {
  readonly meetingId: string;
}

interface VersionBody {
  readonly id: string;
  readonly number: number;
  readonly status: string;
  readonly origin: string;
  readonly placements: readonly PlacementBody[];
  readonly unplacedMeetings: readonly { readonly meetingId: string; readonly reason: string }[];
}

interface Change {
  readonly meetingId: string;
  readonly from: Place | null;
  readonly to: Place | null;
}

let product: TestProduct;
let mission: MissionWithCompanies;
/** In order of time and table. */
let slots: readonly string[];
let tables: readonly string[];

beforeAll(async () => {
  product = await startTestProduct();
});
afterAll(() => closeVerified(product));

beforeEach(async () => {
  mission = await makeMissionWithCompanies(product, { smes: 2, buyers: 2, tableCount: 2 });
  for (const sme of mission.smes) for (const buyer of mission.buyers) await agree(mission, sme, buyer);
  const frame = await read<Record<'slots' | 'tables', readonly { readonly id: string }[]>>(mission.path);
  slots = frame.slots.map(({ id }) => id);
  tables = frame.tables.map(({ id }) => id);
});

const versions = () => `${mission.path}/agenda-versions`;
const placesOf = (pairs: readonly (readonly [number, number, number, number])[]): WantedPlace[] =>
  pairs.map(([sme, buyer, slot, table]) => ({ sme: mission.smes[sme], buyer: mission.buyers[buyer], slot, table }));

async function read<Body>(path: string): Promise<Body> {
  return (await mission.organiser.get(path).expect(200)).body as Body;
}

async function publicVersion(): Promise<VersionBody> {
  const { items } = await read<{ items: readonly VersionBody[] }>(versions());
  const found = items.find(({ status }) => status === 'published');
  return read<VersionBody>(`${versions()}/${found?.id ?? ''}`);
}

const placeIn = (version: VersionBody, meetingId: string): Place | null => {
  const placed = version.placements.find((placement) => placement.meetingId === meetingId);
  if (placed === undefined) return null;
  return { slotId: placed.slotId, tableId: placed.tableId, interpreterId: placed.interpreterId };
};
const at = (slot: number, table: number): Place => ({
  slotId: slots[slot] ?? '',
  tableId: tables[table] ?? '',
  interpreterId: null,
});
const edit = (version: VersionBody, changes: readonly Change[], note?: string) =>
  mission.organiser.post(`${versions()}/${version.id}/edits`, { changes, ...(note !== undefined && { note }) });

describe('history', () => {
  it('tells what differs, and puts an earlier agenda back as a new version', async () => {
    await publishExactly(
      product,
      mission,
      placesOf([
        [0, 0, 0, 0],
        [1, 1, 0, 1],
        [0, 1, 1, 0],
      ]),
    );
    const first = await publicVersion();
    await publishExactly(
      product,
      mission,
      placesOf([
        [0, 0, 2, 0],
        [1, 1, 0, 1],
        [1, 0, 3, 0],
      ]),
    );
    const second = await publicVersion();
    const changes = await read<Record<'added' | 'removed', PlacementBody[]>>(`${versions()}/${second.id}/changes`);
    expect(changes).toMatchObject({
      from: { id: first.id, number: 1 },
      to: { id: second.id, number: 2 },
      moved: [{ before: at(0, 0), after: at(2, 0) }],
      unchanged: 1,
      participationsAffected: 4,
    });
    expect(changes.added).toMatchObject([{ ...at(3, 0), sme: { participationId: mission.smes[1] } }]);
    expect(changes.removed).toMatchObject([{ ...at(1, 0), buyer: { participationId: mission.buyers[1] } }]);

    const restore = (id: string, body: object = {}) => mission.organiser.post(`${versions()}/${id}/restoration`, body);
    const restored = (await restore(first.id, { note: 'published by mistake' }).expect(200)).body;
    expect(restored).toMatchObject({
      number: 3,
      status: 'published',
      origin: 'restored',
      restoresId: first.id,
      basedOnId: second.id,
      madeBy: 'you',
      publishedBy: 'you',
      note: 'published by mistake',
      isFinal: false,
      placed: 3,
      unplaced: 1,
    });
    expect((await publicVersion()).placements).toEqual(first.placements);
    // Whoever made the mission is its first organiser.
    const place = { missionId: mission.missionId, role: 'organiser', participationId: null } as const;
    const colleague = await product.signIn(place);
    const { items } = (await colleague.get(versions()).expect(200)).body as { items: object[] };
    expect(items[0]).toMatchObject({ number: 3, madeBy: 'colleague', publishedBy: 'colleague', authorNumber: 2 });
    expect((await restore(first.id).expect(409)).body.type).toBe('/problems/nothing-to-change');
    const final = (await restore(String(restored.id), { isFinal: true }).expect(200)).body;
    expect(final).toMatchObject({ number: 4, isFinal: true });
    await restore(mission.missionId).expect(404);
  });

  it('publishes some of the changes of a draft, refuses half of a swap, and discards the rest', async () => {
    await publishExactly(
      product,
      mission,
      placesOf([
        [0, 0, 0, 0],
        [1, 1, 0, 1],
      ]),
    );
    const before = await publicVersion();
    const { id: runId } = (await mission.organiser.post(`${mission.path}/solve-runs`, { seconds: 0.2 }).expect(202))
      .body;
    const draftId = await eventually('a draft', async () => {
      return (await read<{ versionId: string | null }>(`${mission.path}/solve-runs/${String(runId)}`)).versionId;
    });
    const drafted = await read<VersionBody>(`${versions()}/${draftId}`);
    const others = drafted.placements.filter(({ meetingId }) => placeIn(before, meetingId) === null);
    expect(others).toHaveLength(2);
    // In the draft the two that are public change tables, and one of the others is moved out of the way.
    const [one, other] = before.placements.map(({ meetingId }) => meetingId) as [string, string];
    await edit(drafted, [
      { meetingId: one, from: placeIn(drafted, one), to: at(0, 1) },
      { meetingId: other, from: placeIn(drafted, other), to: at(0, 0) },
      { meetingId: others[0]?.meetingId ?? '', from: placeIn(drafted, others[0]?.meetingId ?? ''), to: at(6, 0) },
    ]).expect(200);
    const select = (meetingIds: readonly string[]) =>
      mission.organiser.post(`${versions()}/${draftId}/selection`, { meetingIds });
    const half = (await select([one]).expect(409)).body;
    expect(half).toMatchObject({
      type: '/problems/changes-belong-together',
      clashes: [{ meetingId: one, withMeetingId: other, over: 'table' }],
    });
    const selected = (await select([one, other]).expect(200)).body;
    expect(selected).toMatchObject({ origin: 'selected', status: 'published', placed: 2, unplaced: 2 });
    const after = await publicVersion();
    expect(placeIn(after, one)).toEqual(at(0, 1));
    expect(placeIn(after, other)).toEqual(at(0, 0));
    expect((await select([one]).expect(422)).body.type).toBe('/problems/not-changed');
    const rejected = await mission.organiser.post(`${versions()}/${draftId}/rejection`, { note: 'enough' }).expect(200);
    expect(rejected.body).toMatchObject({ status: 'rejected', note: 'enough' });
    expect((await mission.organiser.post(`${versions()}/${draftId}/publication`).expect(409)).body.type).toBe(
      '/problems/not-a-draft',
    );
  });
});

describe('editing by hand', () => {
  it('makes a version of each change of the public agenda, tells those concerned, and can be taken back', async () => {
    await publishExactly(
      product,
      mission,
      placesOf([
        [0, 0, 0, 0],
        [1, 1, 0, 1],
      ]),
    );
    const first = await publicVersion();
    const [one, other] = first.placements.map(({ meetingId }) => meetingId) as [string, string];
    const concerned = await listenTo(await mission.callerOf(mission.smes[0]), mission.missionId);
    const moved = (await edit(first, [{ meetingId: one, from: at(0, 0), to: at(4, 0) }], 'late train').expect(200))
      .body;
    expect(moved.version).toMatchObject({ number: 2, origin: 'edited', status: 'published', note: 'late train' });
    // The explanation of the first version may be told meanwhile.
    const news = await eventually('the news', () => concerned.heard.find(({ ids }) => ids.includes(moved.version.id)));
    expect(news).toEqual({ topic: 'agenda', ids: [moved.version.id] });
    concerned.close();
    const second = await publicVersion();
    expect(placeIn(second, one)).toEqual(at(4, 0));
    expect((await edit(first, moved.undo).expect(409)).body.type).toBe('/problems/version-closed');
    const undone = (await edit(second, moved.undo).expect(200)).body;
    expect(undone.version).toMatchObject({ number: 3, placed: 2 });
    const third = await publicVersion();
    expect(third.placements).toEqual(first.placements);

    const cancelled = (await edit(third, [{ meetingId: other, from: at(0, 1), to: null }]).expect(200)).body;
    expect(cancelled.version).toMatchObject({ placed: 1, unplaced: 3 });
    const fourth = await publicVersion();
    expect(fourth.unplacedMeetings.find(({ meetingId }) => meetingId === other)?.reason).toBe('taken-out');
    await edit(fourth, [{ meetingId: other, from: null, to: at(3, 1) }]).expect(200);
    expect(placeIn(await publicVersion(), other)).toEqual(at(3, 1));
  });

  it('changes nothing where a place is taken, not allowed, or not what was seen', async () => {
    await publishExactly(
      product,
      mission,
      placesOf([
        [0, 0, 0, 0],
        [0, 1, 1, 0],
      ]),
    );
    const version = await publicVersion();
    const [one] = version.placements.map(({ meetingId }) => meetingId) as [string];
    const [unplaced] = version.unplacedMeetings;
    const refused = async (change: Change, status: number) => (await edit(version, [change]).expect(status)).body;
    expect(await refused({ meetingId: one, from: at(0, 0), to: at(1, 1) }, 409)).toMatchObject({
      type: '/problems/place-taken',
      clashes: [{ meetingId: one, over: 'participation' }],
    });
    expect((await refused({ meetingId: one, from: at(5, 0), to: at(4, 0) }, 409)).type).toBe(
      '/problems/place-moved-on',
    );
    expect((await refused({ meetingId: mission.missionId, from: null, to: at(4, 0) }, 404)).type).toBe(
      '/problems/meeting-unknown',
    );
    const elsewhere = { ...at(4, 0), tableId: mission.missionId };
    expect(await refused({ meetingId: one, from: at(0, 0), to: elsewhere }, 422)).toMatchObject({
      type: '/problems/place-not-allowed',
      breaches: [{ meetingId: one, rule: 'table-gone' }],
    });
    const windows = [{ startsAt: '2026-12-01T04:00:00.000Z', endsAt: '2026-12-01T05:00:00.000Z' }];
    const availability = `${mission.path}/participants/${String(mission.buyers[0])}/availability`;
    await changing(mission.organiser, availability, { windows }).expect(200);
    expect(await refused({ meetingId: one, from: at(0, 0), to: at(6, 0) }, 422)).toMatchObject({
      breaches: [{ meetingId: one, rule: 'not-available' }],
    });
    expect(unplaced).toBeUndefined();
    expect((await publicVersion()).placements).toEqual(version.placements);
  });

  it('is the organiser’s to do', async () => {
    await publishExactly(product, mission, placesOf([[0, 0, 0, 0]]));
    const version = await publicVersion();
    const sme = await mission.callerOf(mission.smes[0]);
    for (const noun of ['edits', 'restoration', 'rejection', 'selection']) {
      await sme.post(`${versions()}/${version.id}/${noun}`).expect(403);
    }
    await sme.get(`${versions()}/${version.id}/changes`).expect(403);
  });
});
