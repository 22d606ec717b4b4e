import { changing } from '../../builders/change.js';
import { Desk } from '../../builders/desk.js';
import { eventually } from '../../builders/eventually.js';
import { type Plan, plan } from '../../builders/interpreter-plan.js';
import { agree, makeMissionWithCompanies, type MissionWithCompanies } from '../../builders/mission-with-companies.js';
import { moveClock } from '../../builders/moved-clock.js';
import { steps } from '../../builders/prepared-mission.js';
import { startTestProduct, TEST_START, type TestProduct } from '../../builders/test-product.js';
import { closeVerified } from '../../verifier/verify-published.js';

interface Rota {
  readonly items: readonly {
    readonly label: string;
    readonly meetings: readonly {
      readonly startsAt: string;
      readonly tableLabel: string;
      readonly sme: { readonly participationId: string };
    }[];
  }[];
}

/** In UTC; the morning of the mission is 4 to 7, in seven slots of 20 minutes and 5 between. */
const at = (time: string): string => `2026-12-01T${time}:00.000Z`;

let product: TestProduct;
let mission: MissionWithCompanies;

beforeAll(async () => {
  product = await startTestProduct();
});
afterAll(() => closeVerified(product));

/** Two Italian firms and three Russian buyers, who can talk only through somebody. */
beforeEach(async () => {
  mission = await makeMissionWithCompanies(product, {
    ...{ smes: 2, buyers: 3 },
    interpreters: ['first', 'second'].map((label) => ({ label, languages: ['it', 'ru'] })),
    profileOf: (side) => ({ languages: [side === 'sme' ? 'it' : 'ru'] }),
  });
});

const interpreters = async (): Promise<readonly Plan[]> =>
  ((await mission.organiser.get(`${mission.path}/interpreters`).expect(200)).body as { items: Plan[] }).items;
const change = (items: readonly Plan[]) => changing(mission.organiser, `${mission.path}/interpreters`, { items });
const rota = async (): Promise<Rota> =>
  (await mission.organiser.get(`${mission.path}/interpreter-rota`).expect(200)).body as Rota;

async function publishAgenda(): Promise<void> {
  for (const sme of mission.smes) for (const buyer of mission.buyers) await agree(mission, sme, buyer);
  const versionId = await steps.generate(mission.organiser, mission.missionId, { seconds: 0.3 });
  await steps.publish(mission.organiser, mission.missionId, versionId).expect(200);
}

describe('interpreters', () => {
  it('work within their hours, rest when they must, and serve whom they are best given to', async () => {
    const [first, second] = await interpreters();
    const [preferred] = mission.smes;
    await change([
      plan('first', { id: first!.id, hours: [{ startsAt: at('05:00'), endsAt: at('07:00') }], maximumPerDay: 3 }),
      plan('second', {
        ...{ id: second!.id, maximumConsecutive: 2, preferredParticipationIds: [String(preferred)] },
      }),
    ]).expect(200);
    await publishAgenda();
    const { items } = await rota();
    expect(items.map(({ label }) => label)).toEqual(['first', 'second']);
    expect(items.flatMap(({ meetings }) => meetings)).toHaveLength(6);
    const [ofFirst, ofSecond] = items.map(({ meetings }) => meetings);
    expect(ofFirst!.length).toBeLessThanOrEqual(3);
    for (const { startsAt } of ofFirst!) expect(startsAt >= at('05:00')).toBe(true);
    expect(ofSecond!.map(({ sme }) => sme.participationId)).toContain(preferred);
  });

  it('interpret only between languages that they speak fluently', async () => {
    const half = plan('half', {
      spoken: [
        { code: 'it', level: 'native' },
        { code: 'ru', level: 'working' },
        { code: 'en', level: 'fluent' },
      ],
    });
    await change([half]).expect(200);
    expect((await interpreters())[0]?.spoken).toEqual(half.spoken);
    const { body } = await mission.organiser.get(mission.path).expect(200);
    expect(body.interpreters).toMatchObject([{ label: 'half', languages: ['it', 'en'] }]);
  });

  it('are booked with a time only when they are there', async () => {
    const [first] = await interpreters();
    await change([
      plan('first', { id: first!.id, hours: [{ startsAt: at('04:00'), endsAt: at('04:50') }], maximumConsecutive: 1 }),
    ]).expect(200);
    await mission.organiser.put(`${mission.path}/booking-policy`, { isOpen: true }).expect(200);
    const desk = await Desk.open(product, mission);
    const wish = { fromParticipationId: mission.smes[0], toParticipationId: mission.buyers[0] };
    const asked = await mission.organiser.post(`${mission.path}/meeting-requests`, wish).expect(201);
    const book = (slot: number) =>
      mission.organiser.post(`${mission.path}/bookings`, { requestId: asked.body.id, slotId: desk.slots[slot]?.id });
    await book(3).expect(409);
    await book(0).expect(201);
    const next = { fromParticipationId: mission.smes[1], toParticipationId: mission.buyers[1] };
    const { body } = await mission.organiser.post(`${mission.path}/meeting-requests`, next).expect(201);
    // At 4:25 the interpreter is there, and must rest.
    await mission.organiser
      .post(`${mission.path}/bookings`, { requestId: body.id, slotId: desk.slots[1]?.id })
      .expect(409);
  });

  it('work no more than they may where two book different times at once', async () => {
    const [first] = await interpreters();
    await change([plan('first', { id: first!.id, maximumPerDay: 1 })]).expect(200);
    await mission.organiser.put(`${mission.path}/booking-policy`, { isOpen: true }).expect(200);
    for (const index of [0, 1]) await agree(mission, mission.smes[index], mission.buyers[index]);
    const meetings = await product.database.query<{ id: string }>('SELECT id FROM meetings WHERE mission_id = $1', [
      mission.missionId,
    ]);
    const slots = await product.database.query<{ id: string }>(
      'SELECT id FROM slots WHERE mission_id = $1 ORDER BY starts_at LIMIT 2',
      [mission.missionId],
    );
    // Both have looked before either of them gets its time.
    const { answers } = await product.database.write(async (tx) => {
      for (const { id } of slots) await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [id]);
      const booked = Promise.all(
        meetings.map(({ id }, index) =>
          mission.organiser
            .post(`${mission.path}/bookings`, { meetingId: id, slotId: slots[index]?.id })
            .then(({ status }) => status),
        ),
      );
      await eventually('two bookings that wait', async () => {
        // Within a transaction connections that open later are seen only once the first look is forgotten.
        await tx.query('SELECT pg_stat_clear_snapshot()');
        const waiting = await tx.query(
          `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
        );
        return waiting.length === 2 ? true : null;
      });
      return { answers: booked };
    });
    expect((await answers).sort()).toEqual([201, 409]);
  });

  it('cannot be taken from public meetings, or said in a way that makes no sense; nothing changes then', async () => {
    await publishAgenda();
    const before = await interpreters();
    const refused = async (items: readonly Plan[], status: number) => (await change(items).expect(status)).body;
    const [first, second] = before as [Plan, Plan];
    const busiest = (await rota()).items.toSorted((one, other) => other.meetings.length - one.meetings.length)[0];
    const idle = before.filter(({ label }) => label !== busiest?.label);
    const gone = await refused(idle, 409);
    expect(gone.type).toBe('/problems/interpreters-needed');
    expect(gone.breaches).toHaveLength(busiest!.meetings.length);
    for (const { startsAt, tableLabel, sme } of busiest!.meetings) {
      expect(gone.breaches).toContainEqual(
        expect.objectContaining({
          interpreterLabel: busiest!.label,
          rule: 'interpreter-gone',
          startsAt,
          tableLabel,
          sme,
        }),
      );
    }
    expect(gone.detail).toContain(busiest!.label);
    expect((await refused([{ ...first, label: second.label }, second], 422)).type).toBe(
      '/problems/interpreter-named-twice',
    );
    expect(
      (
        await refused(
          [
            {
              ...first,
              spoken: [
                { code: 'it', level: 'native' },
                { code: 'ru', level: 'basic' },
              ],
            },
          ],
          422,
        )
      ).type,
    ).toBe('/problems/interpreter-needs-two-languages');
    const hours = [{ startsAt: at('05:00'), endsAt: at('04:00') }];
    expect(await refused([{ ...first, hours }, second], 422)).toMatchObject({
      ...{ type: '/problems/interpreter-hours-unusable', label: first.label },
      because: { type: 'window-ends-before-it-starts' },
    });
    const stranger = { ...first, preferredParticipationIds: [mission.missionId] };
    expect(await refused([stranger, second], 422)).toMatchObject({
      ...{ type: '/problems/preferred-company-unknown', label: first.label, participationIds: [mission.missionId] },
    });
    expect((await refused([{ ...first, id: mission.missionId }, second], 422)).type).toBe(
      '/problems/interpreter-unknown',
    );
    expect(await interpreters()).toEqual(before);
    const firm = await mission.callerOf(mission.smes[0]);
    await firm.get(`${mission.path}/interpreters`).expect(403);
    await firm.put(`${mission.path}/interpreters`, { items: before }).expect(403);
  });

  it('keep a draft from being public that was made before they worked at other hours', async () => {
    await agree(mission, mission.smes[0], mission.buyers[0]);
    const draftId = await steps.generate(mission.organiser, mission.missionId, { seconds: 0.2 });
    const all = await interpreters();
    const { placements } = (await mission.organiser.get(`${mission.path}/agenda-versions/${draftId}`).expect(200))
      .body as { placements: { slotId: string }[] };
    const { slots } = (await mission.organiser.get(mission.path).expect(200)).body as {
      slots: { id: string; startsAt: string; endsAt: string }[];
    };
    const hours = slots
      .filter(({ id }) => id !== placements[0]?.slotId)
      .slice(-1)
      .map(({ startsAt, endsAt }) => ({ startsAt, endsAt }));
    await change(all.map((one) => ({ ...one, hours }))).expect(200);
    const refused = (await steps.publish(mission.organiser, mission.missionId, draftId).expect(409)).body;
    expect(refused).toMatchObject({
      ...{ type: '/problems/interpreters-changed', breaches: [{ rule: 'interpreter-off-duty' }] },
    });
  });

  it('cannot go once they have worked, and stay where they were whatever is said of them on the day', async () => {
    await agree(mission, mission.smes[0], mission.buyers[0]);
    const publicId = await steps.generate(mission.organiser, mission.missionId, { seconds: 0.2 });
    await steps.publish(mission.organiser, mission.missionId, publicId).expect(200);
    const worked = (await rota()).items.find(({ meetings }) => meetings.length > 0);
    const clock = moveClock(product, String(worked?.meetings[0]?.startsAt));
    const all = await interpreters();
    const refused = (await change(all.filter(({ label }) => label !== worked?.label)).expect(409)).body;
    expect(refused.type).toBe('/problems/interpreters-needed');

    const hours = [{ startsAt: at('06:05'), endsAt: at('07:00') }];
    const spoken = ['it', 'en'].map((code) => ({ code, level: 'fluent' }));
    await change(all.map((one) => ({ ...one, hours, ...(one.label === worked?.label && { spoken }) }))).expect(200);
    await agree(mission, mission.smes[1], mission.buyers[1]);
    const placesOf = async (versionId: string) =>
      (await mission.organiser.get(`${mission.path}/agenda-versions/${versionId}`).expect(200)).body.placements as {
        readonly meetingId: string;
      }[];
    const versionId = await steps.generate(mission.organiser, mission.missionId, { seconds: 0.2 });
    const placements = await placesOf(versionId);
    expect(placements).toHaveLength(2);
    expect(placements).toEqual(expect.arrayContaining(await placesOf(publicId)));
    await change(all).expect(200);
    clock.set(TEST_START);
  });
});
