import { isDeepStrictEqual } from 'node:util';
import type { TimeSpan } from '../../src/kernel/instant.js';
import type { BacklogCounts } from '../../src/platform/operations/backlog.js';
import { changing } from '../builders/change.js';
import type { Caller } from '../builders/caller.js';
import { eventually } from '../builders/eventually.js';
import { calendarsIn, type MailCatcher, startMailCatcher } from '../builders/mail-catcher.js';
import { demoMissionToCome, type Participant, steps } from '../builders/prepared-mission.js';
import { type ProductProcess, signInOrganiser, startProductProcess } from '../builders/product-process.js';
import { zoneAtNoon } from '../builders/zone-at-noon.js';
import { createTestDatabase, type TestDatabase } from '../setup/test-database.js';

interface OwnMeeting {
  readonly meetingId: string;
  readonly startsAt: string;
  readonly tableLabel: string;
  readonly interpreterLabel: string | null;
}

/** Short: that news gather while they are held is proved where the clock is in the hands of the test. */
const HOLD_SECONDS = 1;

let catcher: MailCatcher;
let database: TestDatabase;
let product: ProductProcess;
let organiser: Caller;
let missionId: string;
let participants: readonly Participant[];

const addressOf = ({ id }: Participant): string => `${id}@example.org`;
const arrivedFor = (participant: Participant) =>
  catcher.caught.filter(({ recipients }) => recipients.includes(addressOf(participant)));

/** Everybody's own agenda, by participation: when, where and with whom interpreting. */
async function agendas(): Promise<ReadonlyMap<string, readonly OwnMeeting[]>> {
  const own = participants.map(async ({ id }) => {
    const answer = await organiser.get(`/api/v1/missions/${missionId}/participants/${id}/agenda`).expect(200);
    const { meetings } = answer.body as { meetings: OwnMeeting[] };
    const places = meetings.map(({ meetingId, startsAt, tableLabel, interpreterLabel }) => {
      return { meetingId, startsAt, tableLabel, interpreterLabel };
    });
    return [id, places] as const;
  });
  return new Map(await Promise.all(own));
}

/** Leaves a participant who meets somebody on the first day only the second. */
async function keepFromFirstDay(byParticipant: ReadonlyMap<string, readonly OwnMeeting[]>): Promise<void> {
  const { slots } = (await organiser.get(`/api/v1/missions/${missionId}`).expect(200)).body as { slots: TimeSpan[] };
  const secondDay = slots.slice(slots.length / 2);
  const [startsAt, endsAt] = [secondDay[0]!.startsAt, secondDay.at(-1)!.endsAt];
  const [id] = [...byParticipant].find(([, meetings]) => meetings.some((own) => own.startsAt < startsAt)) ?? [];
  const windows = [{ startsAt, endsAt }];
  const address = `/api/v1/missions/${missionId}/participants/${String(id)}/availability`;
  await changing(organiser, address, { windows }).expect(200);
}

async function publishAgenda(): Promise<void> {
  const versionId = await steps.generate(organiser, missionId, { seconds: 0.5 });
  await steps.publish(organiser, missionId, versionId).expect(200);
}

/**
 * Waits until everything that happened has been told. A fact waits in the outbox, then as a job, then as a message: looked
 * for in that order, it cannot pass by unseen.
 */
async function untilTold(): Promise<void> {
  await eventually('everything is told', async () => {
    const { outboxEvents, quickJobs, longJobs, mailJobs } = (await organiser.get('/status').expect(200))
      .body as BacklogCounts;
    const { body } = await organiser.get(`/api/v1/missions/${missionId}/notifications?limit=1`).expect(200);
    const { counts } = body as { counts: Record<string, number> };
    const messages = (counts.held ?? 0) + (counts.waiting ?? 0);
    return outboxEvents + quickJobs + longJobs + mailJobs + messages === 0 ? true : null;
  });
}

beforeAll(async () => {
  catcher = await startMailCatcher();
  database = await createTestDatabase();
  const settings = {
    DATABASE_URL: database.url,
    SMTP_URL: catcher.url,
    MAIL_FROM: 'incontro@example.org',
    MAIL_HOLD_SECONDS: String(HOLD_SECONDS),
  };
  product = await startProductProcess(settings);
  organiser = await signInOrganiser(product.address, settings);
  missionId = await steps.agreedMission(organiser);
  participants = [
    ...(await steps.participants(organiser, missionId, 'sme')),
    ...(await steps.participants(organiser, missionId, 'buyer')),
  ];
  const timeZone = zoneAtNoon();
  for (const participant of participants) {
    const contact = { email: addressOf(participant), locale: 'en', timeZone };
    await organiser.put(`/api/v1/missions/${missionId}/participants/${participant.id}/contact`, contact).expect(200);
  }
  await untilTold();
});
afterAll(async () => {
  await product.end();
  await database.drop();
  await catcher.close();
});

describe('an organiser publishes', () => {
  it('and everybody who meets somebody gets one message with a calendar file for each meeting', async () => {
    catcher.clear();
    await publishAgenda();
    await untilTold();
    const published = await agendas();
    for (const participant of participants) {
      const meetings = published.get(participant.id) ?? [];
      const mails = arrivedFor(participant);
      expect(mails).toHaveLength(meetings.length === 0 ? 0 : 1);
      for (const { mail } of mails) {
        expect(mail.subject).toBe(`Your agenda for ${demoMissionToCome().name}`);
        expect(mail.text?.match(/New meeting/g)).toHaveLength(meetings.length);
        expect(calendarsIn(mail)).toHaveLength(meetings.length);
      }
    }
  });

  it('a change, and whoever it touches gets one message from old to new, and nobody else any', async () => {
    catcher.clear();
    const before = await agendas();
    await keepFromFirstDay(before);
    await publishAgenda();
    await untilTold();
    const after = await agendas();
    const touched = participants.filter(({ id }) => !isDeepStrictEqual(before.get(id), after.get(id)));
    expect(touched.length).toBeGreaterThan(1);
    for (const participant of participants) {
      const mails = arrivedFor(participant);
      expect(mails).toHaveLength(touched.includes(participant) ? 1 : 0);
      for (const { mail } of mails)
        expect(mail.subject).toBe(`Your agenda for ${demoMissionToCome().name} has changed`);
    }
  });
});
