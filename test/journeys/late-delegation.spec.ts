import { listenTo } from '../builders/caller.js';
import { Desk } from '../builders/desk.js';
import { eventually } from '../builders/eventually.js';
import { calendarsIn, type MailCatcher, startMailCatcher } from '../builders/mail-catcher.js';
import { agree, makeMissionWithCompanies, type MissionWithCompanies } from '../builders/mission-with-companies.js';
import { moveClock, type MovedClock } from '../builders/moved-clock.js';
import { startTestProduct, type TestProduct } from '../builders/test-product.js';
import { recallTheUntold, untilTold } from '../builders/told.js';
import { closeVerified } from '../verifier/verify-published.js';

interface SeenPlan {
  readonly roomAddress: string | null;
  readonly meetings: readonly {
    readonly meetingId: string;
    readonly away: { readonly participationId: string };
    readonly present: { readonly participationId: string };
    readonly slotId: string;
    readonly link: string | null;
  }[];
}

interface OwnAgenda {
  readonly meetings: readonly {
    readonly meetingId: string;
    readonly remote: { readonly link: string; readonly isOneself: boolean } | null;
  }[];
}

/**
 * In UTC; the morning of the mission is 9 to 12 in Tashkent, that is 4 to 7, in slots of 20 minutes and 5 between. All of
 * this happens before anybody is reminded of the day.
 */
const at = (time: string): string => `2026-12-01T${time}:00.000Z`;
const ROOMS = 'https://rooms.example.org/{meeting}';

let catcher: MailCatcher;
let product: TestProduct;
let clock: MovedClock;
let mission: MissionWithCompanies;
let desk: Desk;

beforeAll(async () => {
  catcher = await startMailCatcher();
  product = await startTestProduct({ SMTP_URL: catcher.url, MAIL_FROM: 'incontro@example.org' });
});
afterAll(async () => {
  await closeVerified(product);
  await catcher.close();
});

/** Two firms and two buyers in the first slots, and one meeting after them; the very first is pinned. */
beforeEach(async () => {
  await recallTheUntold(product);
  clock = moveClock(product, at('02:50'));
  mission = await makeMissionWithCompanies(product, { smes: 2, buyers: 2, tableCount: 2 });
  for (const sme of mission.smes) for (const buyer of mission.buyers) await agree(mission, sme, buyer);
  const [one, other] = mission.smes;
  const [late, present] = mission.buyers;
  for (const id of [...mission.smes, ...mission.buyers]) {
    const contact = { email: `${id}@example.org`, locale: 'en', timeZone: 'Asia/Tashkent' };
    await mission.organiser.put(`${mission.path}/participants/${id}/contact`, contact).expect(200);
  }
  desk = await Desk.open(product, mission, [
    { sme: one, buyer: late, slot: 0, table: 0 },
    { sme: other, buyer: present, slot: 0, table: 1 },
    { sme: other, buyer: late, slot: 1, table: 0 },
    { sme: one, buyer: present, slot: 4, table: 1 },
  ]);
  await untilTold(product, clock, mission.missionId);
  clock.set(at('03:00'));
  catcher.clear();
});

const plan = async (): Promise<SeenPlan> =>
  (await mission.organiser.get(`${mission.path}/remote-plan`).expect(200)).body as SeenPlan;
const rooms = (address: string | null) => mission.organiser.put(`${mission.path}/remote-rooms`, { address });
const hold = (meetingIds: readonly string[]) =>
  mission.organiser.post(`${mission.path}/remote-meetings`, { meetingIds });
const takeBack = (meetingIds: readonly string[]) =>
  mission.organiser.post(`${mission.path}/remote-meetings/return`, { meetingIds });
const agendaOf = async (id: string | undefined): Promise<OwnAgenda> =>
  (await mission.organiser.get(`${mission.path}/participants/${String(id)}/agenda`).expect(200)).body as OwnAgenda;

/** Pins time and table of the meeting at the first table in the first slot. */
async function pinTheFirst(): Promise<void> {
  const places = await desk.published();
  const first = places.find(({ slotId, tableId }) => slotId === desk.slots[0]?.id && tableId === desk.tables[0]);
  if (first === undefined) throw new Error('nobody meets at the first table');
  const { meetingId, slotId, tableId } = first;
  const pin = { slotId, tableId, interpreterId: null };
  await mission.organiser.put(`${mission.path}/meeting-pins/${meetingId}`, pin).expect(200);
}

/** The firm of the first meeting at risk does without it. */
async function cancel(meetingId: string): Promise<void> {
  const [meeting] = await product.database.query<{ requestId: string }>(
    'SELECT request_id AS "requestId" FROM meetings WHERE id = $1',
    [meetingId],
  );
  const firm = await mission.callerOf(mission.smes[0]);
  await firm.post(`${mission.path}/meeting-requests/${meeting!.requestId}/cancellation`).expect(200);
}

/** In the public agenda, to that time, at the table that it has. */
async function moveByHand(meetingId: string, slotId: string): Promise<void> {
  const { items } = (await mission.organiser.get(`${mission.path}/agenda-versions`).expect(200)).body as {
    items: readonly { readonly id: string; readonly status: string }[];
  };
  const published = items.find(({ status }) => status === 'published');
  const placement = (await desk.published()).find((placed) => placed.meetingId === meetingId);
  const from = { slotId: placement!.slotId, tableId: placement!.tableId, interpreterId: null };
  const changes = [{ meetingId, from, to: { ...from, slotId } }];
  await mission.organiser.post(`${mission.path}/agenda-versions/${published!.id}/edits`, { changes }).expect(200);
}

/** Where the public meetings are, whoever joins them from elsewhere. */
const places = async (): Promise<readonly object[]> =>
  (await desk.published()).map(({ meetingId, slotId, tableId, interpreterId }) => ({
    ...{ meetingId, slotId, tableId, interpreterId },
  }));

async function remoteIds(): Promise<readonly string[]> {
  const rows = await product.database.query<{ id: string }>(
    'SELECT meeting_id AS id FROM remote_meetings WHERE mission_id = $1 ORDER BY meeting_id',
    [mission.missionId],
  );
  return rows.map(({ id }) => id);
}

/** Fifty-five minutes: the meetings at 4:00 and at 4:25 are missed, the others are not. */
const reportLate = (): Promise<string> =>
  desk.report({ kind: 'lateness', participationIds: [mission.buyers[0]], arrivesAt: at('04:55') });

describe('a delegation that is fifty-five minutes late', () => {
  it('meets from where it is: nothing moves, both sides get the link, and the proposals have nothing left to mend', async () => {
    await rooms(ROOMS).expect(200);
    const before = await places();
    await pinTheFirst();
    const repair = await desk.repairOf(await reportLate());
    expect(repair.status).toBe('proposed');
    const atRisk = (await plan()).meetings;
    expect(atRisk.map(({ away, slotId, link }) => [away.participationId, slotId, link])).toEqual([
      [mission.buyers[0], desk.slots[0]?.id, null],
      [mission.buyers[0], desk.slots[1]?.id, null],
    ]);

    const ear = await listenTo(await mission.callerOf(mission.smes[0]), mission.missionId);
    const meetingIds = atRisk.map(({ meetingId }) => meetingId);
    const held = (await hold(meetingIds).expect(200)).body as SeenPlan;
    const links = held.meetings.map(({ link }) => link);
    expect(new Set(links).size).toBe(2);
    for (const link of links) expect(link).toMatch(/^https:\/\/rooms\.example\.org\/[\w-]{20,}$/);
    await eventually('the firm is told', () => ear.heard.find(({ topic }) => topic === 'agenda'));
    ear.close();
    expect(await places()).toEqual(before);
    const [renewed] = await desk.repairs();
    expect(renewed?.id).not.toBe(repair.id);
    expect((await desk.repair(renewed?.id ?? '')).status).toBe('nothing-to-do');

    const atDesk = (await mission.organiser.get(`${mission.path}/desk-agenda`).expect(200)).body as {
      meetings: readonly { readonly meetingId: string; readonly remoteSide: string | null }[];
    };
    const joined = atDesk.meetings.filter(({ remoteSide }) => remoteSide === 'buyer');
    expect(joined.map(({ meetingId }) => meetingId).toSorted()).toEqual(meetingIds.toSorted());

    const ofLate = await agendaOf(mission.buyers[0]);
    expect(ofLate.meetings.map(({ remote }) => remote)).toEqual(links.map((link) => ({ link, isOneself: true })));
    const ofFirm = await agendaOf(mission.smes[0]);
    expect(ofFirm.meetings.map(({ remote }) => remote)).toEqual([{ link: links[0], isOneself: false }, null]);
  });

  it('is told once, with the link where its calendar has the table, and again when it comes to the table after all', async () => {
    await rooms(ROOMS).expect(200);
    await desk.repairOf(await reportLate());
    const meetingIds = (await plan()).meetings.map(({ meetingId }) => meetingId);
    await hold(meetingIds).expect(200);
    await untilTold(product, clock, mission.missionId);
    const linkOf = new Map((await plan()).meetings.map(({ meetingId, link }) => [meetingId, link ?? '']));
    const mailTo = (id: string | undefined) =>
      catcher.caught.filter(({ recipients }) => recipients.includes(`${String(id)}@example.org`));
    const [toLate, ...more] = mailTo(mission.buyers[0]);
    expect(more).toEqual([]);
    for (const link of linkOf.values()) expect(toLate?.mail.text).toContain(`You join from elsewhere: ${link}`);
    const locations = calendarsIn(toLate!.mail).map((text) => /^LOCATION:(.*)$/m.exec(unfolded(text))?.[1]?.trim());
    expect(locations.toSorted()).toEqual([...linkOf.values()].toSorted());
    const [toFirm] = mailTo(mission.smes[0]);
    expect(toFirm?.mail.text).toContain('The other side joins from elsewhere: ');
    expect(unfolded(calendarsIn(toFirm!.mail)[0] ?? '')).toMatch(/^LOCATION:table 1/m);
    expect(mailTo(mission.buyers[1])).toEqual([]);

    catcher.clear();
    await takeBack(meetingIds.slice(0, 1)).expect(200);
    await untilTold(product, clock, mission.missionId);
    expect(mailTo(mission.buyers[0])).toHaveLength(1);
    expect(mailTo(mission.smes[0])).toHaveLength(1);
    expect(mailTo(mission.smes[1])).toEqual([]);
    expect((await plan()).meetings.map(({ link }) => link)).toEqual([null, linkOf.get(meetingIds[1] ?? '')]);
  });

  it('comes to the table by itself when it is there in time after all, and both sides are told', async () => {
    await rooms(ROOMS).expect(200);
    const before = await desk.published();
    const incidentId = await reportLate();
    await desk.repairOf(incidentId);
    await hold((await plan()).meetings.map(({ meetingId }) => meetingId)).expect(200);
    await untilTold(product, clock, mission.missionId);
    catcher.clear();
    await mission.organiser.post(`${mission.path}/incidents/${incidentId}/withdrawal`).expect(200);
    await eventually('nobody joins from elsewhere', async () => ((await plan()).meetings.length === 0 ? true : null));
    await untilTold(product, clock, mission.missionId);
    const toLate = catcher.caught.filter(({ recipients }) =>
      recipients.includes(`${String(mission.buyers[0])}@example.org`),
    );
    expect(toLate).toHaveLength(1);
    expect(toLate[0]?.mail.text).toMatch(/Now: .* · table 1/);
    expect(calendarsIn(toLate[0]!.mail).map((text) => unfolded(text))).toEqual([
      expect.stringMatching(/^LOCATION:table 1/m),
      expect.stringMatching(/^LOCATION:table 1/m),
    ]);
    expect((await agendaOf(mission.smes[0])).meetings.map(({ remote }) => remote)).toEqual([null, null]);
    expect(await desk.published()).toEqual(before);
  });

  it('comes to the table by itself once it has checked in, with whatever has not begun by then', async () => {
    await rooms(ROOMS).expect(200);
    await desk.repairOf(await reportLate());
    const [first = '', second = ''] = (await plan()).meetings.map(({ meetingId }) => meetingId);
    await hold([first, second]).expect(200);
    clock.set(at('04:10'));
    await mission.organiser.put(`${mission.path}/participants/${String(mission.buyers[0])}/check-in`, {}).expect(200);
    await eventually('what is to come is at the table', async () =>
      (await remoteIds()).includes(second) ? null : true,
    );
    expect(await remoteIds()).toEqual([first]);
  });

  it('joins nothing any more that is cancelled, or is at a time at which it is there', async () => {
    await rooms(ROOMS).expect(200);
    await desk.repairOf(await reportLate());
    const [first = '', second = ''] = (await plan()).meetings.map(({ meetingId }) => meetingId);
    await hold([first, second]).expect(200);
    await cancel(first);
    await eventually('what is cancelled is not remote', async () =>
      (await remoteIds()).includes(first) ? null : true,
    );
    expect(await remoteIds()).toEqual([second]);
    await moveByHand(second, desk.slots[3]!.id);
    await eventually('nothing is remote', async () => ((await remoteIds()).length === 0 ? true : null));
  });

  it('changes nothing where it cannot be', async () => {
    const incidentId = await reportLate();
    const repair = await desk.repairOf(incidentId);
    const [atRisk] = (await plan()).meetings;
    const id = atRisk?.meetingId ?? '';
    const safe = (await desk.published()).find(
      ({ meetingId, slotId }) => meetingId !== id && slotId === desk.slots[4]?.id,
    );
    expect((await hold([id]).expect(409)).body.type).toBe('/problems/no-remote-rooms');
    expect((await rooms('http://rooms.example.org/{meeting}').expect(422)).body).toMatchObject({
      ...{ type: '/problems/room-address-unusable', problem: 'not-https' },
    });
    expect((await rooms('https://rooms.example.org/all').expect(422)).body).toMatchObject({ problem: 'one-for-all' });
    expect((await plan()).roomAddress).toBeNull();
    await rooms(ROOMS).expect(200);
    expect((await hold([id, safe?.meetingId ?? '']).expect(409)).body).toMatchObject({
      ...{ type: '/problems/not-at-risk', meetingIds: [safe?.meetingId] },
    });
    expect((await takeBack([id]).expect(409)).body).toMatchObject({ type: '/problems/not-remote', meetingIds: [id] });
    expect((await plan()).meetings.map(({ link }) => link)).toEqual([null, null]);
    expect((await desk.repair(repair.id)).status).toBe('proposed');
    await (await mission.callerOf(mission.smes[0])).get(`${mission.path}/remote-plan`).expect(403);
  });
});

const unfolded = (text: string): string => text.replaceAll(/\r\n /g, '');
