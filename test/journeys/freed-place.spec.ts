import type { ParticipationId } from '../../src/kernel/id.js';
import { Desk } from '../builders/desk.js';
import { eventually } from '../builders/eventually.js';
import { agree, makeMissionWithCompanies } from '../builders/mission-with-companies.js';
import { moveClock, type MovedClock } from '../builders/moved-clock.js';
import { startTestProduct, type TestProduct } from '../builders/test-product.js';
import { closeVerified, violationsEverPublished } from '../verifier/verify-published.js';

/** In UTC; the morning of the mission is 9 to 12 in Tashkent, that is 4 to 7, in slots of 20 minutes and 5 between. */
const at = (time: string): string => `2026-12-01T${time}:00.000Z`;

interface SeenFreedPlace {
  readonly meetingId: string;
  readonly stays: { readonly participationId: string };
  readonly standbys: readonly { readonly participationId: string; readonly because: string }[];
  readonly move: { readonly meetingId: string; readonly difference: { readonly idleSlots: number } } | null;
}

interface SeenSearch {
  readonly id: string;
  readonly status: string;
  readonly offers: readonly { readonly id: string; readonly participationId: string; readonly status: string }[];
}

interface SeenBoard {
  readonly places: readonly SeenFreedPlace[];
  readonly searches: readonly SeenSearch[];
}

let product: TestProduct;
let clock: MovedClock;

beforeAll(async () => {
  product = await startTestProduct();
});
beforeEach(() => {
  clock = moveClock(product, at('03:00'));
});
afterAll(() => closeVerified(product));

/**
 * One firm with a meeting at 4:50 and another at 5:40; two more buyers agreed to meet it and have no place.
 */
async function openDesk() {
  const mission = await makeMissionWithCompanies(product, { smes: 1, buyers: 4, tableCount: 2 });
  const [sme] = mission.smes;
  const [cancelling, later, standby, nextStandby] = mission.buyers;
  for (const buyer of [cancelling, later, standby, nextStandby]) await agree(mission, sme, buyer);
  const desk = await Desk.open(product, mission, [
    { sme, buyer: cancelling, slot: 2, table: 0 },
    { sme, buyer: later, slot: 4, table: 1 },
  ]);
  return { mission, desk, sme, cancelling, later, standby, nextStandby };
}

type Opened = Awaited<ReturnType<typeof openDesk>>;

async function boardOf({ mission }: Opened): Promise<SeenBoard> {
  return (await mission.organiser.get(`${mission.path}/freed-places`).expect(200)).body as SeenBoard;
}

/** The buyer cancels ten minutes before its meeting. */
async function cancel(opened: Opened): Promise<SeenFreedPlace> {
  clock.set(at('04:40'));
  await opened.desk.report({ kind: 'departure', participationId: opened.cancelling });
  const [place] = (await boardOf(opened)).places;
  if (place === undefined) throw new Error('no place is free');
  return place;
}

async function offer(opened: Opened, { meetingId }: SeenFreedPlace): Promise<SeenSearch> {
  const { organiser, path } = opened.mission;
  const address = `${path}/freed-places/${meetingId}/standby-search`;
  const { body } = await organiser.post(address, { secondsPerOffer: 60 }).expect(200);
  const [search] = (body as SeenBoard).searches;
  if (search === undefined) throw new Error('nothing is offered');
  return search;
}

async function searchOf(opened: Opened): Promise<SeenSearch | undefined> {
  return (await boardOf(opened)).searches[0];
}

const asked = ({ offers }: SeenSearch) => offers.map(({ participationId, status }) => [participationId, status]);

async function meetingsOf({ desk }: Opened, participationId: ParticipationId | undefined) {
  const published = await desk.published();
  return published.filter(({ sme, buyer }) =>
    [sme.participationId, buyer.participationId].includes(String(participationId)),
  );
}

/** How many versions were ever public: each tells those whom it changes once. */
async function everPublic({ mission }: Opened): Promise<number> {
  const { body } = await mission.organiser.get(`${mission.path}/agenda-versions?limit=200`).expect(200);
  const { items } = body as { items: { status: string }[] };
  return items.filter(({ status }) => status === 'published' || status === 'superseded').length;
}

describe('a buyer who cancels ten minutes before', () => {
  it('leaves a hole with three ways to mend it', async () => {
    const opened = await openDesk();
    const place = await cancel(opened);
    expect(place.stays.participationId).toBe(opened.sme);
    expect(place.standbys.map(({ participationId, because }) => [participationId, because])).toEqual(
      expect.arrayContaining([
        [opened.standby, 'agreed'],
        [opened.nextStandby, 'agreed'],
      ]),
    );
    const [later] = await meetingsOf(opened, opened.later);
    expect(place.move).toMatchObject({ meetingId: later?.meetingId });
  });

  it('is replaced by who accepts first, in one version, at most two people disturbed', async () => {
    const opened = await openDesk();
    const search = await offer(opened, await cancel(opened));
    const [first] = search.offers;
    const { organiser, path } = opened.mission;
    const standby = first?.participationId as ParticipationId;
    const caller = await opened.mission.callerOf(standby);
    const open = await caller.get(`${path}/participants/${standby}/standby-offers`).expect(200);
    expect(open.body.items).toMatchObject([{ id: first?.id, startsAt: at('04:50') }]);
    const address = `${path}/standby-offers/${String(first?.id)}/acceptance`;
    const before = await opened.desk.published();
    const statuses = (await Promise.all([caller.post(address), organiser.post(address)])).map(({ status }) => status);
    expect(statuses.toSorted()).toEqual([200, 409]);
    const after = await opened.desk.published();
    const [taken] = await meetingsOf(opened, standby);
    const [hole] = before.filter(({ buyer }) => buyer.participationId === opened.cancelling);
    expect(taken).toMatchObject({ slotId: hole?.slotId, tableId: hole?.tableId });
    expect(await meetingsOf(opened, opened.cancelling)).toEqual([]);
    expect(after.filter(({ buyer }) => buyer.participationId === opened.later)).toEqual(
      before.filter(({ buyer }) => buyer.participationId === opened.later),
    );
    expect((await searchOf(opened))?.status).toBe('filled');
    expect((await boardOf(opened)).places).toEqual([]);
    expect(await violationsEverPublished(product, opened.mission.missionId)).toEqual([]);
    // One publication takes one meeting out and puts the other in, so that the firm is told once.
    expect(await everPublic(opened)).toBe(2);
  });

  it('is offered on when nobody answers, then when somebody declines, and left free when nobody is left', async () => {
    const opened = await openDesk();
    const search = await offer(opened, await cancel(opened));
    const [first] = search.offers;
    clock.set('2026-12-01T04:41:01.000Z');
    const second = await eventually('the next offer', async () => {
      const found = await searchOf(opened);
      return found?.offers.length === 2 ? found : null;
    });
    expect(asked(second)).toEqual([
      [first?.participationId, 'unanswered'],
      [expect.not.stringMatching(String(first?.participationId)), 'open'],
    ]);
    const { organiser, path } = opened.mission;
    const late = await organiser.post(`${path}/standby-offers/${String(first?.id)}/acceptance`).expect(409);
    expect(late.body).toMatchObject({ type: '/problems/offer-over', foundStatus: 'unanswered' });
    await organiser.post(`${path}/standby-offers/${String(second.offers[1]?.id)}/decline`).expect(200);
    expect(await searchOf(opened)).toMatchObject({ status: 'left-free' });
    expect(await meetingsOf(opened, opened.cancelling)).toEqual([]);
  });

  it('is offered on though the offers of another mission cannot be', async () => {
    const [broken, sound] = [await openDesk(), await openDesk()];
    const { missionId } = broken.mission;
    await offer(broken, await cancel(broken));
    const first = await offer(sound, await cancel(sound));
    await product.database.query(
      `CREATE FUNCTION refuse_offers() RETURNS trigger LANGUAGE plpgsql AS $body$
       BEGIN RAISE EXCEPTION 'refused'; END $body$`,
    );
    await product.database.query(
      `CREATE TRIGGER standby_offers_refused BEFORE UPDATE ON standby_offers FOR EACH ROW
       WHEN (OLD.mission_id = '${missionId}') EXECUTE FUNCTION refuse_offers()`,
    );
    clock.set('2026-12-01T04:41:01.000Z');
    const passedOn = await eventually('the next offer', async () => {
      const found = await searchOf(sound);
      return found?.offers.length === 2 ? found : null;
    });
    expect(asked(passedOn)[0]).toEqual([first.offers[0]?.participationId, 'unanswered']);
    expect((await searchOf(broken))?.offers).toMatchObject([{ status: 'open' }]);
    await product.database.query('DROP FUNCTION refuse_offers CASCADE');
  });

  it('can be replaced by a later meeting of the same firm, brought forward', async () => {
    const opened = await openDesk();
    const { meetingId, move } = await cancel(opened);
    const { organiser, path } = opened.mission;
    const address = `${path}/freed-places/${meetingId}/move`;
    await organiser.post(address, { meetingId: move?.meetingId }).expect(200);
    const [moved, ...others] = await meetingsOf(opened, opened.sme);
    expect(others).toEqual([]);
    expect(moved).toMatchObject({ meetingId: move?.meetingId, slotId: opened.desk.slots[2]?.id });
  });

  it('can leave its place free, once', async () => {
    const opened = await openDesk();
    const { meetingId } = await cancel(opened);
    const { organiser, path } = opened.mission;
    await organiser.post(`${path}/freed-places/${meetingId}/release`).expect(200);
    expect(await meetingsOf(opened, opened.cancelling)).toEqual([]);
    const again = await organiser.post(`${path}/freed-places/${meetingId}/release`).expect(409);
    expect(again.body.type).toBe('/problems/place-not-free');
  });

  it('may leave its place free, which is taken back: to be filled while it is away, held once it is there', async () => {
    const opened = await openDesk();
    const { meetingId } = await cancel(opened);
    const { organiser, path } = opened.mission;
    const leave = async () => organiser.post(`${path}/freed-places/${meetingId}/release`).expect(200);
    const takeBack = `${path}/left-free-places/${meetingId}/taking-back`;
    const before = await opened.desk.published();
    const left = (await leave()).body as SeenBoard & { leftFree: { meetingId: string }[] };
    expect(left.places).toEqual([]);
    expect(left.leftFree.map((one) => one.meetingId)).toEqual([meetingId]);
    // Still away: the hole is there again with its choices, and nothing is published.
    const versions = await everPublic(opened);
    await organiser.post(takeBack).expect(200);
    const reopened = await boardOf(opened);
    expect(reopened.places.map((one) => one.meetingId)).toEqual([meetingId]);
    expect(reopened.places[0]?.standbys.length).toBeGreaterThan(0);
    expect(await everPublic(opened)).toBe(versions);
    const twice = await organiser.post(takeBack).expect(409);
    expect(twice.body.type).toBe('/problems/place-not-left-free');
    expect(before.map((one) => one.meetingId)).toContain(meetingId);
  });

  it('who comes after all is met where it was, once leaving its place free is taken back', async () => {
    const opened = await openDesk();
    const { meetingId } = await cancel(opened);
    const { organiser, path } = opened.mission;
    const before = await opened.desk.published();
    await organiser.post(`${path}/freed-places/${meetingId}/release`).expect(200);
    const attendance = (await organiser.get(`${path}/attendance`).expect(200)).body as { incidents: { id: string }[] };
    await organiser.post(`${path}/incidents/${String(attendance.incidents[0]?.id)}/withdrawal`).expect(200);
    await organiser.post(`${path}/left-free-places/${meetingId}/taking-back`).expect(200);
    expect(await opened.desk.published()).toEqual(before);
  });
});
