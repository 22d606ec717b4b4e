import { demoSpreadsheets } from '../../src/composition/demo-mission/mission.js';
import { type Caller, listenTo, signInWith } from '../builders/caller.js';
import { change } from '../builders/change.js';
import { eventually } from '../builders/eventually.js';
import { startMailCatcher, type MailCatcher } from '../builders/mail-catcher.js';
import { steps } from '../builders/prepared-mission.js';
import { type ProductProcess, signInOrganiser, startProductProcess } from '../builders/product-process.js';
import { createTestDatabase, type TestDatabase } from '../setup/test-database.js';

interface Version {
  readonly id: string;
  readonly status: string;
  readonly placements: readonly {
    readonly meetingId: string;
    readonly slotId: string;
    readonly tableId: string;
    readonly interpreterId: string | null;
    readonly sme: { readonly participationId: string };
    readonly buyer: { readonly participationId: string };
  }[];
  readonly unplacedMeetings: readonly { readonly reason: string }[];
}

let database: TestDatabase;
let catcher: MailCatcher;
let product: ProductProcess;
let organiser: Caller;
let missionId: string;

const inMission = (path: string): string => `/api/v1/missions/${missionId}${path}`;
const version = async (versionId: string): Promise<Version> =>
  (await organiser.get(inMission(`/agenda-versions/${versionId}`)).expect(200)).body as Version;

beforeAll(async () => {
  database = await createTestDatabase();
  catcher = await startMailCatcher();
  // A mail server, and nobody whom mails are from: the configuration is as operators leave it.
  const settings = { DATABASE_URL: database.url, SMTP_URL: catcher.url };
  product = await startProductProcess(settings);
  organiser = await signInOrganiser(product.address, settings);
});
afterAll(async () => {
  await product.end();
  await catcher.close();
  await database.drop();
});

describe('an organiser goes from two spreadsheets to a published agenda', () => {
  it('begins a mission', async () => {
    missionId = await steps.createMission(organiser);
    const mission = (await organiser.get(inMission('')).expect(200)).body as Record<string, unknown[]>;
    expect([mission.slots?.length, mission.tables?.length, mission.interpreters?.length]).toEqual([24, 12, 6]);
  });

  it('sees the two bad rows of a list before anything is saved, and loses only them', async () => {
    const file = new URL('../fixtures/smes-with-two-bad-rows.xlsx', import.meta.url);
    const report = await steps.check(organiser, missionId, 'sme', file);
    expect(report.badRows.map((bad) => [bad.row, bad.errors.map((error) => error.problem)])).toEqual([
      [8, ['unknown-hs-code']],
      [15, ['missing-name']],
    ]);
    expect(await steps.participants(organiser, missionId, 'sme')).toEqual([]);
    await steps.confirm(organiser, missionId, report.id);
    expect(await steps.participants(organiser, missionId, 'sme')).toHaveLength(18);
  });

  it('imports the same firms again without doubling them', async () => {
    const report = await steps.check(organiser, missionId, 'sme', demoSpreadsheets.sme);
    expect(report.totals).toMatchObject({ rows: 18, toCreate: 0, bad: 0 });
    await steps.confirm(organiser, missionId, report.id);
    expect(await steps.participants(organiser, missionId, 'sme')).toHaveLength(18);
  });

  it('imports the buyers, and gets suggestions whose parts sum to their score', async () => {
    const { id } = await steps.check(organiser, missionId, 'buyer', demoSpreadsheets.buyer);
    await steps.confirm(organiser, missionId, id);
    await steps.untilSuggested(organiser, missionId);
    const [sme] = await steps.participants(organiser, missionId, 'sme');
    const answer = await organiser.get(inMission(`/participants/${sme?.id ?? ''}/suggestions`)).expect(200);
    const { items } = answer.body as { items: { score: number; reasons: { share: number }[] }[] };
    expect(items.length).toBeGreaterThan(0);
    for (const { score, reasons } of items) {
      expect(reasons.reduce((sum, reason) => sum + reason.share, 0)).toBeCloseTo(score, 9);
    }
  });

  it('cannot open the mission while messages have no sender, is told where to mend it, and opens it then', async () => {
    const opened = { phase: 'wishes', wishesUntil: null, answersUntil: null, lateEntrants: [] };
    const open = () => change(organiser, inMission('/phases'), opened);
    const [sme] = await steps.participants(organiser, missionId, 'sme');
    await organiser.put(inMission(`/participants/${sme?.id ?? ''}/contact`), { email: 'firm@example.org' }).expect(200);
    const refused = await open();
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({
      type: '/problems/configuration-blocks',
      step: 'opening',
      findings: [{ kind: 'no-sender-address' }],
    });
    const { items } = (await organiser.get(inMission('/configuration-findings')).expect(200)).body as {
      items: { kind: string; fixOn: string }[];
    };
    expect(items.find(({ kind }) => kind === 'no-sender-address')).toMatchObject({ fixOn: 'messages' });
    await organiser.put(inMission('/sender'), { address: 'mission@example.org' }).expect(200);
    expect((await open()).body).toMatchObject({ version: 1, phase: 'wishes' });
  });

  it('agrees the best meetings for everybody and generates an agenda in which nobody is twice at a time', async () => {
    const agreed = await steps.agreeProposal(organiser, missionId, 8);
    const draft = await version(await steps.generate(organiser, missionId));
    expect(draft.status).toBe('draft');
    expect(draft.placements.length + draft.unplacedMeetings.length).toBe(agreed);
    const occupied = draft.placements.flatMap(({ slotId, tableId, interpreterId, sme, buyer }) =>
      [tableId, interpreterId, sme.participationId, buyer.participationId]
        .filter((resource) => resource !== null)
        .map((resource) => `${slotId} ${resource}`),
    );
    expect(new Set(occupied).size).toBe(occupied.length);
  });

  it('pins two meetings and generates again: both stay where they are, and whatever has no place has a reason', async () => {
    const before = await version(await firstVersionId());
    const pinned = before.placements.slice(0, 2);
    for (const { meetingId, slotId, tableId } of pinned) {
      const parts = { slotId, tableId, interpreterId: null };
      await organiser.put(inMission(`/meeting-pins/${meetingId}`), parts).expect(200);
    }
    const after = await version(await steps.generate(organiser, missionId, { seed: 99 }));
    for (const { meetingId, slotId, tableId } of pinned) {
      const found = after.placements.find((placement) => placement.meetingId === meetingId);
      expect(found).toMatchObject({ slotId, tableId });
    }
    expect(after.unplacedMeetings.filter(({ reason }) => reason === '')).toEqual([]);
  });

  it('publishes it: the firm sees it without asking again, with times, table and counterpart', async () => {
    const [placement] = (await version(await firstVersionId())).placements;
    const smeId = placement?.sme.participationId ?? '';
    const sme = await signInWith(product.address, await steps.linkOf(organiser, missionId, smeId));
    expect((await sme.get(inMission(`/participants/${smeId}/agenda`)).expect(200)).body).toMatchObject({
      meetings: [],
    });
    const ear = await listenTo(sme, missionId);
    await steps.publish(organiser, missionId, await firstVersionId()).expect(200);
    await eventually('the firm hears of its agenda', () => ear.heard.find((update) => update.topic === 'agenda'));
    ear.close();
    const agenda = (await sme.get(inMission(`/participants/${smeId}/agenda`)).expect(200)).body as {
      meetings: { meetingId: string; startsAt: string; tableLabel: string }[];
    };
    expect(agenda.meetings.map((meeting) => meeting.meetingId)).toContain(placement?.meetingId);
    expect(agenda.meetings.map((meeting) => meeting.startsAt)).toEqual(
      agenda.meetings.map((meeting) => meeting.startsAt).toSorted(),
    );
  });

  it('cannot publish over a version that was published in the meantime', async () => {
    const one = await steps.generate(organiser, missionId, { seed: 2 });
    const other = await steps.generate(organiser, missionId, { seed: 3 });
    await steps.publish(organiser, missionId, one).expect(200);
    const refusal = await steps.publish(organiser, missionId, other).expect(409);
    expect((refusal.body as { type: string }).type).toBe('/problems/agenda-moved-on');
    expect((await version(one)).status).toBe('published');
    expect((await version(other)).status).toBe('draft');
  });

  async function firstVersionId(): Promise<string> {
    const { items } = (await organiser.get(inMission('/agenda-versions')).expect(200)).body as { items: Version[] };
    return items.at(-1)?.id ?? '';
  }
});
