import fc from 'fast-check';
import type { Caller } from '../../builders/caller.js';
import { agree, makeMissionWithCompanies, type MissionWithCompanies } from '../../builders/mission-with-companies.js';
import { moveClock } from '../../builders/moved-clock.js';
import { publishExactly } from '../../builders/published-agenda.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';
import { closeVerified } from '../../verifier/verify-published.js';

interface Placed {
  readonly meetingId: string;
  readonly slotId: string;
  readonly tableId: string;
  readonly interpreterId: string | null;
}

/** On which side somebody is who books. */
type Client = 'organiser' | 'sme' | 'buyer';

type Command =
  | { readonly kind: 'book' | 'hold'; readonly by: Client; readonly meeting: number; readonly slot: number }
  | { readonly kind: 'cancel'; readonly meeting: number }
  | { readonly kind: 'move'; readonly meeting: number; readonly slot: number; readonly table: number }
  | { readonly kind: 'accept'; readonly by: Exclude<Client, 'sme'>; readonly request: number; readonly slot: number }
  | { readonly kind: 'publish' };

const SMES = 3;
const BUYERS = 3;
const SLOTS = 3;
const TABLES = 2;

const anyMeeting = fc.nat(SMES * (BUYERS - 1) - 1);
const anyCommand = fc.oneof(
  fc.record({
    kind: fc.constantFrom('book' as const, 'hold' as const),
    by: fc.constantFrom<Client>('organiser', 'sme', 'buyer'),
    meeting: anyMeeting,
    slot: fc.nat(SLOTS - 1),
  }),
  fc.record({ kind: fc.constant('cancel' as const), meeting: anyMeeting }),
  fc.record({
    kind: fc.constant('move' as const),
    meeting: anyMeeting,
    slot: fc.nat(SLOTS - 1),
    table: fc.nat(TABLES - 1),
  }),
  fc.record({
    kind: fc.constant('accept' as const),
    by: fc.constantFrom('organiser' as const, 'buyer' as const),
    request: fc.nat(SMES - 1),
    slot: fc.nat(SLOTS - 1),
  }),
  fc.constant<Command>({ kind: 'publish' }),
);
/** What several people do at once, round after round. */
const anyRounds = fc.array(fc.array(anyCommand, { minLength: 2, maxLength: 6 }), { minLength: 4, maxLength: 6 });

/** Statuses of what was done and of what was refused with a reason: nothing may fail otherwise. */
const EXPECTED = [200, 201, 404, 409, 422];

let product: TestProduct;

beforeAll(async () => {
  product = await startTestProduct();
  moveClock(product, '2026-11-30T10:00:00.000Z');
});
afterAll(() => closeVerified(product));

/** A mission whose firms have agreed to meet all partners but the last, and have asked that one. */
class Interleaving {
  private constructor(
    private readonly mission: MissionWithCompanies,
    private readonly clients: { readonly smes: readonly Caller[]; readonly buyers: readonly Caller[] },
    private readonly meetings: readonly string[],
    private readonly requests: readonly string[],
    private readonly slots: readonly string[],
    private readonly tables: readonly string[],
  ) {}

  static async begin(): Promise<Interleaving> {
    const sessions = [{ day: '2026-12-01', startTime: '09:00', endTime: '10:15' }];
    const mission = await makeMissionWithCompanies(product, {
      smes: SMES,
      buyers: BUYERS,
      tableCount: TABLES,
      sessions,
    });
    const last = mission.buyers.at(-1);
    const requests: string[] = [];
    for (const sme of mission.smes) {
      for (const buyer of mission.buyers.slice(0, -1)) await agree(mission, sme, buyer);
      const wish = { fromParticipationId: sme, toParticipationId: last };
      const asked = await mission.organiser.post(`${mission.path}/meeting-requests`, wish).expect(201);
      requests.push((asked.body as { id: string }).id);
    }
    await publishExactly(product, mission, [{ sme: mission.smes[0], buyer: mission.buyers[0], slot: 0, table: 0 }]);
    const idsOf = async (table: string, order: string): Promise<string[]> => {
      const sql = `SELECT id FROM ${table} WHERE mission_id = $1 ORDER BY ${order}`;
      return (await product.database.query<{ id: string }>(sql, [mission.missionId])).map(({ id }) => id);
    };
    const [meetings, slots, tables] = [
      await idsOf('meetings', 'agreed_at, id'),
      await idsOf('slots', 'starts_at'),
      await idsOf('meeting_tables', 'position'),
    ];
    await mission.organiser.put(`${mission.path}/booking-policy`, { isOpen: true }).expect(200);
    const clients = {
      smes: await Promise.all(mission.smes.map((sme) => mission.callerOf(sme))),
      buyers: await Promise.all(mission.buyers.map((buyer) => mission.callerOf(buyer))),
    };
    return new Interleaving(mission, clients, meetings, requests, slots, tables);
  }

  async doAtOnce(commands: readonly Command[]): Promise<void> {
    const placed = await this.publicPlacements();
    const statuses = await Promise.all(commands.map((command) => this.do(command, placed)));
    expect(statuses.filter((status) => !EXPECTED.includes(status))).toEqual([]);
  }

  async check(): Promise<void> {
    const placed = await this.publicPlacements();
    const wants = placed.flatMap(({ slotId, tableId, smeId, buyerId }) =>
      [tableId, smeId, buyerId].map((resource) => `${slotId} ${resource}`),
    );
    expect(new Set(wants).size).toBe(wants.length);
    // Three resources a meeting and a hold, and none for what is gone; a request that is not accepted has made nothing.
    const [kept] = await product.database.query(
      `SELECT (SELECT count(meeting_id)::integer FROM public_occupancies WHERE mission_id = $1) AS meetings,
              (SELECT count(hold_id)::integer FROM public_occupancies WHERE mission_id = $1)
                - 3 * (SELECT count(*)::integer FROM booking_holds WHERE mission_id = $1) AS "holdsAmiss",
              (SELECT count(*)::integer FROM meeting_requests FULL JOIN meetings ON request_id = meeting_requests.id
               WHERE coalesce(meeting_requests.mission_id, meetings.mission_id) = $1
                 AND (meeting_requests.status = 'accepted') <> (meetings.id IS NOT NULL)) AS "requestsAmiss",
              (SELECT count(*)::integer FROM bookings WHERE mission_id = $1 AND version_id IS NULL
                 AND meeting_id NOT IN (SELECT meeting_id FROM public_placements)) AS "bookingsLost"`,
      [this.mission.missionId],
    );
    expect(kept).toEqual({ meetings: placed.length * 3, holdsAmiss: 0, requestsAmiss: 0, bookingsLost: 0 });
    const published = await this.versions("status = 'published'");
    expect(published.length).toBeLessThanOrEqual(1);
  }

  private async publicPlacements(): Promise<(Placed & { smeId: string; buyerId: string })[]> {
    return product.database.query(
      `SELECT meeting_id AS "meetingId", slot_id AS "slotId", table_id AS "tableId", interpreter_id AS "interpreterId",
              sme_id AS "smeId", buyer_id AS "buyerId"
       FROM public_placements WHERE mission_id = $1`,
      [this.mission.missionId],
    );
  }

  private versions(condition: string): Promise<{ id: string }[]> {
    return product.database.query(
      `SELECT id FROM agenda_versions WHERE mission_id = $1 AND ${condition} ORDER BY number`,
      [this.mission.missionId],
    );
  }

  private async do(command: Command, placed: readonly Placed[]): Promise<number> {
    const { organiser, path } = this.mission;
    if (command.kind === 'publish') return this.restoreFirst();
    if (command.kind === 'move' || command.kind === 'cancel') return this.edit(command, placed);
    const slotId = this.slots[command.slot];
    if (command.kind === 'accept') {
      const buyer = command.by === 'buyer' ? this.clients.buyers.at(-1) : organiser;
      return this.send(buyer, `${path}/bookings`, { requestId: this.requests[command.request], slotId });
    }
    const noun = command.kind === 'book' ? 'bookings' : 'booking-holds';
    const meetingId = this.meetings[command.meeting];
    return this.send(this.clientOf(command.by, command.meeting), `${path}/${noun}`, { meetingId, slotId });
  }

  /** Meetings are in the order in which they were agreed: firm by firm, each with all partners but the last. */
  private clientOf(side: Client, meeting: number): Caller | undefined {
    if (side === 'organiser') return this.mission.organiser;
    const partners = BUYERS - 1;
    return side === 'sme' ? this.clients.smes[Math.floor(meeting / partners)] : this.clients.buyers[meeting % partners];
  }

  private async send(caller: Caller | undefined, path: string, body: object): Promise<number> {
    if (caller === undefined) throw new Error(`nobody sends ${path}`);
    return (await caller.post(path, body)).status;
  }

  private async restoreFirst(): Promise<number> {
    const { organiser, path } = this.mission;
    const [first] = await this.versions('published_at IS NOT NULL');
    return (await organiser.post(`${path}/agenda-versions/${first?.id ?? ''}/restoration`)).status;
  }

  private async edit(
    command: Extract<Command, { readonly kind: 'move' | 'cancel' }>,
    placed: readonly Placed[],
  ): Promise<number> {
    const { organiser, path } = this.mission;
    const [version] = await this.versions("status = 'published'");
    const meetingId = this.meetings[command.meeting] ?? '';
    const found = placed.find((placement) => placement.meetingId === meetingId);
    const from = found ? { slotId: found.slotId, tableId: found.tableId, interpreterId: found.interpreterId } : null;
    const to =
      command.kind === 'cancel'
        ? null
        : { slotId: this.slots[command.slot], tableId: this.tables[command.table], interpreterId: null };
    const changes = [{ meetingId, from, to }];
    return (await organiser.post(`${path}/agenda-versions/${version?.id ?? ''}/edits`, { changes })).status;
  }
}

it('nobody and nothing is ever in two meetings at a time, however booking, moving, cancelling, accepting and publishing interleave', async () => {
  await fc.assert(
    fc.asyncProperty(anyRounds, async (rounds) => {
      const interleaving = await Interleaving.begin();
      for (const commands of rounds) {
        await interleaving.doAtOnce(commands);
        await interleaving.check();
      }
    }),
    { numRuns: 3 },
  );
});
