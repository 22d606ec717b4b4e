import { announcedIn } from '../../builders/announced-events.js';
import { signInOrganiser, smallMission } from '../../builders/test-mission.js';
import type { Caller } from '../../builders/caller.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';

/** A mission as it is shown, by what these tests look at. */
interface MissionBody {
  readonly sessions: readonly { readonly day: string; readonly startsAt: string }[];
  readonly slots: readonly { readonly startsAt: string }[];
  readonly tables: readonly { readonly label: string }[];
  readonly interpreters: readonly unknown[];
}

let product: TestProduct;
let organiser: Caller;

beforeAll(async () => {
  // Without a worker, what is announced stays where it can be seen.
  product = await startTestProduct({ ROLE: 'api' });
  organiser = await signInOrganiser(product);
});
afterAll(() => product.close());

describe('a new mission', () => {
  it('has its timetable cut into slots, its tables and its interpreters', async () => {
    const answer = await organiser.post('/api/v1/missions', smallMission).expect(201);
    const { slots, sessions, tables, interpreters, ...rest } = answer.body as MissionBody;
    expect(rest).toMatchObject({
      name: 'Tashkent 2026',
      firstDay: '2026-12-01',
      lastDay: '2026-12-02',
      isSynthetic: true,
      venue: { name: 'Demo venue', city: 'Tashkent', timeZone: 'Asia/Tashkent' },
      participantCounts: { sme: 0, buyer: 0 },
    });
    expect(sessions.map((session) => [session.day, session.startsAt])).toEqual([
      ['2026-12-01', '2026-12-01T04:30:00.000Z'],
      ['2026-12-02', '2026-12-02T04:30:00.000Z'],
    ]);
    expect(slots.map((slot) => slot.startsAt)).toEqual([
      ...['2026-12-01T04:30:00.000Z', '2026-12-01T04:55:00.000Z'],
      ...['2026-12-02T04:30:00.000Z', '2026-12-02T04:55:00.000Z'],
    ]);
    expect(tables.map((table) => table.label)).toEqual(['1', '2']);
    expect(interpreters).toEqual([{ id: expect.any(String), label: 'Interpreter 1 (it-ru)', languages: ['it', 'ru'] }]);
  });

  it('has whoever made it as an organiser, who may do there what organisers may', async () => {
    const { body } = await organiser.post('/api/v1/missions', smallMission).expect(201);
    expect(body.abilities).toContain('participants.import');
    const view = await organiser.get(`/api/v1/missions/${body.id}`).expect(200);
    expect(view.body).toEqual(body);
    const list = await organiser.get('/api/v1/missions').expect(200);
    expect(list.body.items).toContainEqual(expect.objectContaining({ id: body.id }));
  });

  it('is announced', async () => {
    const { body } = await organiser.post('/api/v1/missions', smallMission).expect(201);
    expect(await announcedIn(product, body.id)).toEqual([{ type: 'mission-created', missionId: body.id }]);
  });

  it('is made once, however often the same request arrives', async () => {
    const key = 'the-same-key-every-time';
    const first = await organiser.post('/api/v1/missions', smallMission, key).expect(201);
    const second = await organiser.post('/api/v1/missions', smallMission, key).expect(201);
    expect(second.body.id).toBe(first.body.id);
  });

  it.each([
    ['an unknown zone', { timeZone: 'Asia/Nowhere' }, 'unknown-zone'],
    ['an unknown country', { countryCode: 'XX' }, 'unknown-country'],
    ['no sessions', { sessions: [] }, 'no-sessions'],
    [
      'a day of another century',
      { sessions: [{ ...smallMission.sessions[0], day: '9999-12-31' }] },
      'day-out-of-range',
    ],
    [
      'days a year apart',
      { sessions: [...smallMission.sessions, { ...smallMission.sessions[0], day: '2027-12-01' }] },
      'mission-too-long',
    ],
    ['no tables', { tableCount: 0 }, 'table-count-unusable'],
    ['slots without a length', { slotMinutes: 0 }, 'slot-length-unusable'],
    ['a session shorter than a slot', { slotMinutes: 60 }, 'session-too-short'],
    ['sessions that overlap', { sessions: [smallMission.sessions[0], smallMission.sessions[0]] }, 'sessions-overlap'],
    [
      'an interpreter of one language',
      { interpreters: [{ label: 'One', languages: ['it'] }] },
      'interpreter-needs-two-languages',
    ],
    [
      'a time that a clock change skips',
      { timeZone: 'Europe/Rome', sessions: [{ day: '2026-03-29', startsAt: '02:30', endsAt: '05:00' }] },
      'skipped-by-clock-change',
    ],
  ])('is refused with %s, and nothing of it is kept', async (_name, change, problem) => {
    const before = await product.database.query<{ count: string }>('SELECT count(*) FROM missions');
    const answer = await organiser.post('/api/v1/missions', { ...smallMission, ...change }).expect(422);
    expect(answer.body.type).toBe(`/problems/${problem}`);
    expect(await product.database.query('SELECT count(*) FROM missions')).toEqual(before);
  });
});

describe('a mission', () => {
  it('is not there for somebody who takes no part in it', async () => {
    const { body } = await organiser.post('/api/v1/missions', smallMission).expect(201);
    const stranger = await signInOrganiser(product);
    await stranger.get(`/api/v1/missions/${body.id}`).expect(404);
    await stranger.get(`/api/v1/missions/${body.id}/participants`).expect(404);
    await stranger.get('/api/v1/missions/nowhere').expect(404);
    const list = await stranger.get('/api/v1/missions').expect(200);
    expect(list.body.items).toEqual([]);
  });
});
