import ICAL from 'ical.js';
import { TakeBackAgenda } from '../../../src/contexts/notifications/use-cases/take-back-agenda.js';
import type { Id } from '../../../src/kernel/id.js';
import { listenTo } from '../../builders/caller.js';
import { eventually } from '../../builders/eventually.js';
import { holdLane } from '../../builders/held-lane.js';
import { calendarsIn, type MailCatcher, startMailCatcher } from '../../builders/mail-catcher.js';
import { agree, makeMissionWithCompanies, type MissionWithCompanies } from '../../builders/mission-with-companies.js';
import { moveClock, type MovedClock } from '../../builders/moved-clock.js';
import { publishExactly } from '../../builders/published-agenda.js';
import { recallTheUntold, untilFollowed, untilTold } from '../../builders/told.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';

/** Half past nine in Milan, half past one in Tashkent, days before the mission. */
const WORKING_HOUR = '2026-11-20T08:30:00.000Z';
/** The first slot of the mission has begun. */
const ON_THE_DAY = '2026-12-01T04:05:00.000Z';
const BEFORE_THE_DAY = '2026-12-01T03:00:00.000Z';

interface VersionBody {
  readonly id: string;
  readonly status: string;
}

let catcher: MailCatcher;
let product: TestProduct;
let clock: MovedClock;
let mission: MissionWithCompanies;
let mailsBefore = 0;

beforeAll(async () => {
  catcher = await startMailCatcher();
  product = await startTestProduct({ SMTP_URL: catcher.url, MAIL_FROM: 'incontro@example.org' });
  clock = moveClock(product, WORKING_HOUR);
});
afterAll(async () => {
  await product.close();
  await catcher.close();
});
beforeEach(async () => {
  await recallTheUntold(product);
  clock.set(WORKING_HOUR);
  mission = await makeMissionWithCompanies(product, { smes: 1, buyers: 1 });
  const { organiser, path, smes, buyers } = mission;
  for (const [index, id] of [...smes, ...buyers].entries()) {
    const contact = { email: `participant-${index}@example.org` };
    await organiser.put(`${path}/participants/${id}/contact`, contact).expect(200);
  }
  await agree(mission, smes[0], buyers[0]);
  await untilTold(product, clock, mission.missionId);
  await publishExactly(product, mission, [{ sme: smes[0], buyer: buyers[0], slot: 0, table: 0 }]);
  await untilFollowed(product, mission.missionId);
  mailsBefore = catcher.caught.length;
});

async function versions(): Promise<readonly VersionBody[]> {
  const { body } = await mission.organiser.get(`${mission.path}/agenda-versions`).expect(200);
  return (body as { items: VersionBody[] }).items;
}

async function publicId(): Promise<string> {
  return (await versions()).find(({ status }) => status === 'published')?.id ?? '';
}

const withdraw = (id: string) =>
  mission.organiser.post(`${mission.path}/agenda-versions/${id}/withdrawal`, { note: 'Published too early' });

async function messageStates(): Promise<readonly string[]> {
  const { body } = await mission.organiser.get(`${mission.path}/notifications`).expect(200);
  const items = (body as { items: { topic: string; state: string }[] }).items;
  return items.filter(({ topic }) => topic === 'agenda').map(({ state }) => state);
}

/** Publishes the one meeting in another slot. */
const publishIn = (slot: number) =>
  publishExactly(product, mission, [{ sme: mission.smes[0], buyer: mission.buyers[0], slot, table: 0 }]);

async function ownMeetings(): Promise<readonly unknown[]> {
  const { body } = await mission.organiser.get(`${mission.path}/participants/${mission.smes[0]}/agenda`).expect(200);
  return (body as { meetings: unknown[] }).meetings;
}

describe('an agenda that is taken back', () => {
  it('leaves nothing public and lets no held message out, is in the history, and can be put back', async () => {
    const ear = await listenTo(mission.organiser, mission.missionId);
    const id = await publicId();
    expect(await ownMeetings()).toHaveLength(1);
    expect((await withdraw(id).expect(200)).body).toMatchObject({ id, status: 'superseded' });
    expect(await publicId()).toBe('');
    expect(await ownMeetings()).toEqual([]);
    const { organiser, path } = mission;
    const { body } = await organiser.get(`${path}/agenda-withdrawals`).expect(200);
    expect(body.items).toEqual([
      { versionId: id, withdrawnBy: 'you', withdrawnAt: expect.any(String), note: 'Published too early' },
    ]);
    await eventually('live news', async () => (ear.heard.some(({ ids }) => ids.includes(id)) ? true : null));
    ear.close();
    await untilFollowed(product, mission.missionId);
    clock.forward(3);
    await untilFollowed(product, mission.missionId, 0);
    expect(catcher.caught.slice(mailsBefore)).toEqual([]);
    const again = await withdraw(id).expect(409);
    expect(again.body).toMatchObject({ type: '/problems/not-public', publishedId: null });
    await organiser.post(`${path}/agenda-versions/${id}/restoration`).expect(200);
    expect(await ownMeetings()).toHaveLength(1);
  });

  it('is cancelled in the calendars of those who were told', async () => {
    clock.forward(3);
    await untilFollowed(product, mission.missionId, 0);
    expect(catcher.caught).toHaveLength(mailsBefore + 2);
    await withdraw(await publicId()).expect(200);
    await untilTold(product, clock, mission.missionId);
    const mails = catcher.caught.slice(mailsBefore + 2);
    expect(mails.flatMap(({ recipients }) => recipients).toSorted()).toEqual([
      'participant-0@example.org',
      'participant-1@example.org',
    ]);
    const methods = mails.flatMap(({ mail }) =>
      calendarsIn(mail).map((text) =>
        new ICAL.Component(ICAL.parse(text) as unknown[]).getFirstPropertyValue('method'),
      ),
    );
    expect(methods).toEqual(['CANCEL', 'CANCEL']);
  });

  it('takes its messages back also where the clock of whoever wrote them was ahead', async () => {
    clock.forward(-10);
    await withdraw(await publicId()).expect(200);
    await untilFollowed(product, mission.missionId);
    clock.forward(15);
    await untilFollowed(product, mission.missionId, 0);
    expect(await messageStates()).toEqual(['recalled', 'recalled']);
    expect(catcher.caught.slice(mailsBefore)).toEqual([]);
  });

  it('takes back nothing of what is published after it, by whichever clock and however late it is followed', async () => {
    const withdrawnId = await publicId();
    await withdraw(withdrawnId).expect(200);
    await untilFollowed(product, mission.missionId);
    clock.forward(-10);
    await publishIn(2);
    await untilFollowed(product, mission.missionId);
    const participationIds = [...mission.smes, ...mission.buyers];
    const takeBack = product.app.get(TakeBackAgenda, { strict: false });
    await takeBack.run(mission.missionId, withdrawnId as Id<'AgendaVersion'>, participationIds);
    expect(await messageStates()).toEqual(['held', 'held', 'recalled', 'recalled']);
    clock.forward(15);
    await untilFollowed(product, mission.missionId, 0);
    expect(catcher.caught.slice(mailsBefore)).toHaveLength(2);
  });

  it('is told to nobody by a message that comes due before the taking back is followed', async () => {
    const lane = await holdLane({ url: product.databaseUrl }, 'quick');
    try {
      await withdraw(await publicId()).expect(200);
      clock.forward(3);
      await eventually('the messages that came due', async () =>
        (await messageStates()).includes('held') ? null : true,
      );
      expect(catcher.caught.slice(mailsBefore)).toEqual([]);
    } finally {
      await lane.release();
    }
    await untilFollowed(product, mission.missionId, 0);
    expect(catcher.caught.slice(mailsBefore)).toEqual([]);
  });

  it('ends with what was joined from elsewhere, also where it is put back', async () => {
    clock.set(BEFORE_THE_DAY);
    const { organiser, path, missionId, buyers } = mission;
    const late = { kind: 'lateness', participationIds: [buyers[0]], arrivesAt: ON_THE_DAY };
    await organiser.put(`${path}/remote-rooms`, { address: 'https://rooms.example.org/{meeting}' }).expect(200);
    await organiser.post(`${path}/incidents`, late).expect(201);
    const { body } = await organiser.get(`${path}/remote-plan`).expect(200);
    const meetingIds = (body as { meetings: { meetingId: string }[] }).meetings.map(({ meetingId }) => meetingId);
    await organiser.post(`${path}/remote-meetings`, { meetingIds }).expect(200);
    const id = await publicId();
    await withdraw(id).expect(200);
    await eventually('nothing is remote', async () => {
      const remote = await product.database.query('SELECT 1 FROM remote_meetings WHERE mission_id = $1', [missionId]);
      return remote.length === 0 ? true : null;
    });
    await organiser.post(`${path}/agenda-versions/${id}/restoration`).expect(200);
    expect(await ownMeetings()).toMatchObject([{ remote: null }]);
  });

  it('stays where its meetings have begun', async () => {
    const id = await publicId();
    clock.set(ON_THE_DAY);
    const refused = await withdraw(id).expect(409);
    expect(refused.body).toMatchObject({ type: '/problems/agenda-has-begun' });
    expect(refused.body.meetingIds).toHaveLength(1);
    expect(await publicId()).toBe(id);
  });
});
