import ICAL from 'ical.js';
import { listenTo } from '../../builders/caller.js';
import { change, changing } from '../../builders/change.js';
import { eventually } from '../../builders/eventually.js';
import { makeMissionWithCompanies, type MissionWithCompanies } from '../../builders/mission-with-companies.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';

interface Item {
  readonly id: string;
  readonly title: string;
}

interface Programme {
  readonly version: number;
  readonly items: readonly Item[];
}

const DAY = '2026-12-01';
const OPENING = {
  ...{ id: null, kind: 'ceremony', title: 'Opening by the host', place: 'Main hall' },
  ...{ day: DAY, startTime: '08:30', endTime: '09:00' },
};
/** On the day before the meetings of the mission. */
const BUS = {
  ...{ id: null, kind: 'transfer', title: 'Bus from the hotel', place: null },
  ...{ day: '2026-11-30', startTime: '18:00', endTime: '18:40' },
};

let product: TestProduct;
let mission: MissionWithCompanies;
let path: string;

beforeAll(async () => {
  product = await startTestProduct();
});
afterAll(() => product.close());
beforeEach(async () => {
  mission = await makeMissionWithCompanies(product, { smes: 1, buyers: 1 });
  path = `${mission.path}/programme`;
});

const read = async (): Promise<Programme> => (await mission.organiser.get(path).expect(200)).body as Programme;
const say = (items: readonly object[]) => changing(mission.organiser, path, { items });

/** What a calendar program reads in a participation's own calendar. */
async function calendarOf(participationId = ''): Promise<readonly object[]> {
  const own = await mission.callerOf(mission.buyers[0]);
  const feed = await own.post(`${mission.path}/participants/${participationId}/calendar-feed`).expect(201);
  const { text } = await own.get(new URL(feed.body.url as string).pathname).expect(200);
  return new ICAL.Component(ICAL.parse(text) as unknown[])
    .getAllSubcomponents('vevent')
    .map((found) => new ICAL.Event(found))
    .map(({ summary, sequence, location, startDate }) => {
      return { summary, sequence, location, startsAt: startDate.toString() };
    });
}

describe('the programme of a mission', () => {
  it('is empty at first, and then what an organiser says of it, in order of time and by the clock of the venue', async () => {
    expect(await read()).toEqual({ version: 0, items: [] });
    const { body } = await say([OPENING, BUS]).expect(200);
    expect(body).toEqual({
      version: 1,
      items: [
        {
          ...{ ...BUS, id: expect.any(String) as string },
          ...{ startsAt: '2026-11-30T13:00:00.000Z', endsAt: '2026-11-30T13:40:00.000Z' },
        },
        {
          ...{ ...OPENING, id: expect.any(String) as string },
          ...{ startsAt: '2026-12-01T03:30:00.000Z', endsAt: '2026-12-01T04:00:00.000Z' },
        },
      ],
    });
    expect(await read()).toEqual(body);
  });

  it('keeps what stays under its id, and loses what is left out', async () => {
    const { body } = await say([OPENING, BUS]).expect(200);
    const [bus] = (body as Programme).items;
    await say([{ ...BUS, id: bus?.id, title: 'Two buses from the hotel' }]).expect(200);
    expect((await read()).items).toMatchObject([{ id: bus?.id, title: 'Two buses from the hotel' }]);
  });

  it('is changed by nobody who has not read what it is now', async () => {
    const { headers } = await mission.organiser.get(path).expect(200);
    await mission.organiser.put(path, { items: [OPENING] }).expect(428);
    const late = mission.organiser.put(path, { items: [BUS] }).set('If-Match', headers.etag ?? '');
    await say([OPENING]).expect(200);
    const refused = await late.expect(412);
    expect(refused.body).toMatchObject({ type: '/problems/programme-moved-on', basedOnVersion: 0, latestVersion: 1 });
    expect((await read()).items).toMatchObject([{ title: OPENING.title }]);
  });

  it('is read by participants, who change nothing of it, and by nobody else', async () => {
    await say([OPENING]).expect(200);
    const buyer = await mission.callerOf(mission.buyers[0]);
    expect((await buyer.get(path).expect(200)).body).toEqual(await read());
    expect((await change(buyer, path, { items: [] })).status).toBe(403);
    const other = await makeMissionWithCompanies(product, { smes: 0, buyers: 0 });
    await other.organiser.get(path).expect(404);
  });

  it('comes to the pages of everybody who takes part', async () => {
    const ear = await listenTo(await mission.callerOf(mission.smes[0]), mission.missionId);
    await say([OPENING]).expect(200);
    await eventually('the firm hears of it', () => ear.heard.find(({ topic }) => topic === 'programme'));
    ear.close();
  });

  it.each([
    ['ends before it starts', { endTime: '08:30' }, 'item-ends-before-it-starts'],
    ['is of no such day', { day: '2030-12-01' }, 'mission-too-long'],
    ['is of another programme', { id: '0190b2a4-7c1e-7000-8000-000000000000' }, 'item-unknown'],
  ])('has no item that %s, and stays as it was', async (_name, wrong, problem) => {
    await say([BUS]).expect(200);
    const before = await read();
    const refused = await say([{ ...OPENING, ...wrong }]).expect(422);
    expect(refused.body.type).toBe(`/problems/${problem}`);
    expect(await read()).toEqual(before);
  });

  it('takes no item of another mission', async () => {
    const other = await makeMissionWithCompanies(product, { smes: 0, buyers: 0 });
    const theirs = await change(other.organiser, `${other.path}/programme`, { items: [OPENING] });
    const [item] = (theirs.body as Programme).items;
    const refused = await say([{ ...BUS, id: item?.id }]).expect(422);
    expect(refused.body.type).toBe('/problems/item-unknown');
    const { body } = await other.organiser.get(`${other.path}/programme`).expect(200);
    expect(body).toEqual(theirs.body);
  });
});

describe('the timetable', () => {
  it('stays where its days and those of the programme make no mission together', async () => {
    await say([OPENING]).expect(200);
    const wish = {
      ...{ sessions: [{ day: '2027-03-01', startsAt: '09:00', endsAt: '12:00' }], slotMinutes: 20 },
      ...{ changeOverMinutes: 5, tableCount: 4 },
    };
    const { body: before } = await mission.organiser.get(mission.path).expect(200);
    const refused = await mission.organiser.post(`${mission.path}/timetable-previews`, wish).expect(422);
    expect(refused.body).toMatchObject({
      ...{ type: '/problems/mission-too-long', firstDay: DAY, lastDay: '2027-03-01' },
      detail: expect.stringContaining('programme') as string,
    });
    const seen = { digest: 'unseen' };
    await changing(mission.organiser, `${mission.path}/timetable`, { ...wish, seen }).expect(422);
    expect((await mission.organiser.get(mission.path).expect(200)).body).toEqual(before);
    await say([]).expect(200);
    await mission.organiser.post(`${mission.path}/timetable-previews`, wish).expect(200);
  });
});

describe('an item of the programme', () => {
  it('is found in the configuration while slots lie in its time, until the timetable leaves it free', async () => {
    const findings = async () =>
      (
        (await mission.organiser.get(`${mission.path}/configuration-findings`).expect(200)).body as {
          items: readonly { readonly kind: string; readonly warns: readonly string[]; readonly facts: object }[];
        }
      ).items.filter(({ kind }) => kind === 'slots-during-programme');
    const signing = { ...OPENING, title: 'Signing', startTime: '09:10', endTime: '09:50' };
    await say([OPENING, signing]).expect(200);
    expect(await findings()).toMatchObject([
      {
        warns: ['opening', 'generating', 'publishing'],
        facts: { title: 'Signing', day: DAY, from: '09:10', to: '09:50', slots: 2 },
      },
    ]);
    const wish = {
      ...{ sessions: [{ day: DAY, startsAt: '09:50', endsAt: '12:00' }], slotMinutes: 20 },
      ...{ changeOverMinutes: 5, tableCount: 4 },
    };
    const preview = await mission.organiser.post(`${mission.path}/timetable-previews`, wish).expect(200);
    const seen = { digest: preview.body.digest as string };
    await changing(mission.organiser, `${mission.path}/timetable`, { ...wish, seen }).expect(200);
    expect(await findings()).toEqual([]);
  });

  it('is in the calendars of participants, and grows in sequence when something else is said of it', async () => {
    const first = (await say([BUS, OPENING]).expect(200)).body as Programme;
    const bus = {
      ...{ summary: BUS.title, sequence: 0, location: 'Tashkent', startsAt: '2026-11-30T18:00:00' },
    };
    expect(await calendarOf(mission.buyers[0])).toEqual([
      bus,
      {
        ...{ summary: OPENING.title, sequence: 0 },
        ...{ location: 'Main hall, Tashkent', startsAt: '2026-12-01T08:30:00' },
      },
    ]);
    const [{ id: busId } = { id: '' }, { id: openingId } = { id: '' }] = first.items;
    await say([
      { ...BUS, id: busId },
      { ...OPENING, id: openingId, place: 'Garden' },
    ]).expect(200);
    expect(await calendarOf(mission.buyers[0])).toMatchObject([
      bus,
      { summary: OPENING.title, sequence: 1, location: 'Garden, Tashkent' },
    ]);
  });
});
