import type { ParticipationId } from '../../../src/kernel/id.js';
import { newId } from '../../../src/platform/ids/new-id.js';
import { eventually } from '../../builders/eventually.js';
import { agree, makeMissionWithCompanies, type MissionWithCompanies } from '../../builders/mission-with-companies.js';
import { publishExactly } from '../../builders/published-agenda.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';
import { untilQuiet } from '../../builders/told.js';
import { closeVerified } from '../../verifier/verify-published.js';

const AFTER_SECOND_SLOT = '2026-12-01T04:45:00.000Z';

let product: TestProduct;
let mission: MissionWithCompanies;
let kept: ParticipationId;
let gone: ParticipationId;

beforeAll(async () => {
  product = await startTestProduct();
});
afterAll(() => closeVerified(product));
beforeEach(async () => {
  mission = await makeMissionWithCompanies(product, { smes: 2, buyers: 2, profileOf: () => ({ languages: ['en'] }) });
  const [first, second] = mission.buyers;
  if (first === undefined || second === undefined) throw new Error('the mission has no two buyers');
  [kept, gone] = [first, second];
});

const ofKept = (rest: string) => `${mission.path}/participants/${kept}/${rest}`;

/** What the preview counted of the merge that was carried out. */
async function mergeNow(fromGone: readonly string[] = []): Promise<Readonly<Record<string, number>>> {
  const { body } = await mission.organiser.get(ofKept(`merge-previews/${gone}`)).expect(200);
  const { digest, counts, clashes } = body as { digest: string; counts: Record<string, number>; clashes: object[] };
  expect(clashes).toEqual([]);
  const wish = { goneId: gone, fromGone };
  await mission.organiser.post(ofKept('merges'), wish).set('If-Match', `"merge-${digest}"`).expect(201);
  return counts;
}

/** As where both sides agree a time that is not public. */
async function want(sme: number, buyer: ParticipationId, slot: number): Promise<void> {
  await product.database.write(async (tx) => {
    await tx.query(
      `UPDATE meetings SET wanted_slot_id = (SELECT id FROM slots WHERE mission_id = $1 ORDER BY starts_at OFFSET $2 LIMIT 1)
       WHERE sme_id = $3 AND buyer_id = $4 AND cancelled_at IS NULL`,
      [mission.missionId, slot, mission.smes[sme], buyer],
    );
  });
}

/** Lets the buyer join that public meeting of the second slot from elsewhere, since they come only after it. */
async function meetRemotely(sme: number, buyer: ParticipationId): Promise<void> {
  const { organiser, path } = mission;
  const lateness = { kind: 'lateness', participationIds: [buyer], arrivesAt: AFTER_SECOND_SLOT };
  await organiser.post(`${path}/incidents`, lateness).expect(201);
  await organiser.put(`${path}/remote-rooms`, { address: 'https://rooms.example/{meeting}' }).expect(200);
  const [meeting] = await product.database.query<{ id: string }>(
    'SELECT id FROM meetings WHERE sme_id = $1 AND buyer_id = $2',
    [mission.smes[sme], buyer],
  );
  await organiser.post(`${path}/remote-meetings`, { meetingIds: [meeting?.id] }).expect(200);
  await untilQuiet(product);
}

interface StandingMeeting {
  readonly with: number;
  readonly publicSlot: number | null;
  readonly wantedSlot: number | null;
  readonly isRemote: boolean;
  readonly colleagues: number;
}

/** The meetings of the one kept, with their slots from 0. */
async function meetingsOfKept(): Promise<StandingMeeting[]> {
  const numbered = `SELECT id, (row_number() OVER (ORDER BY starts_at) - 1)::integer AS number FROM slots WHERE mission_id = $1`;
  const rows = await product.database.query<StandingMeeting & { sme: ParticipationId }>(
    `WITH numbered AS (${numbered})
     SELECT meetings.sme_id AS sme, public_slots.number AS "publicSlot", wanted_slots.number AS "wantedSlot",
            EXISTS (SELECT 1 FROM remote_meetings WHERE meeting_id = meetings.id AND away_id = $2) AS "isRemote",
            (SELECT count(*)::integer FROM hand_overs WHERE hand_overs.request_id = meetings.request_id) AS colleagues
     FROM meetings
     LEFT JOIN public_placements ON public_placements.meeting_id = meetings.id
     LEFT JOIN numbered AS public_slots ON public_slots.id = public_placements.slot_id
     LEFT JOIN numbered AS wanted_slots ON wanted_slots.id = wanted_slot_id
     WHERE meetings.buyer_id = $2 AND cancelled_at IS NULL`,
    [mission.missionId, kept],
  );
  return rows
    .map(({ sme, ...rest }) => ({ ...rest, with: mission.smes.indexOf(sme) }))
    .sort((one, other) => one.with - other.with);
}

const plain = { isRemote: false, colleagues: 0 };

describe('the times of two participations of one company', () => {
  it('stay as agreed with a counterpart of both, even where the other meets it publicly while the one kept is taken', async () => {
    await agree(mission, mission.smes[0], kept);
    await agree(mission, mission.smes[1], kept);
    await agree(mission, mission.smes[0], gone);
    await publishExactly(product, mission, [
      { sme: mission.smes[1], buyer: kept, slot: 1, table: 0 },
      { sme: mission.smes[0], buyer: gone, slot: 1, table: 1 },
    ]);
    await want(0, kept, 3);
    expect(await mergeNow()).toMatchObject({ meetingsJoined: 1, placesMoved: 0, placesFreed: 1 });
    expect(await meetingsOfKept()).toEqual([
      { with: 0, publicSlot: null, wantedSlot: 3, ...plain },
      { with: 1, publicSlot: 1, wantedSlot: null, ...plain },
    ]);
  });

  it('are agreed for both where one has become public elsewhere than it was agreed', async () => {
    await agree(mission, mission.smes[0], kept);
    await agree(mission, mission.smes[1], gone);
    await publishExactly(product, mission, [{ sme: mission.smes[0], buyer: kept, slot: 0, table: 0 }]);
    await want(0, kept, 2);
    await want(1, gone, 2);
    await mergeNow();
    expect(await meetingsOfKept()).toEqual([
      { with: 0, publicSlot: 0, wantedSlot: null, ...plain },
      { with: 1, publicSlot: null, wantedSlot: 2, ...plain },
    ]);
  });

  it('are for the one kept where it had none, and so is how the meeting is held and who is sent', async () => {
    await agree(mission, mission.smes[0], kept);
    await agree(mission, mission.smes[1], kept);
    await agree(mission, mission.smes[0], gone);
    await agree(mission, mission.smes[1], gone);
    await publishExactly(product, mission, [{ sme: mission.smes[0], buyer: gone, slot: 1, table: 0 }]);
    await want(1, gone, 4);
    await meetRemotely(0, gone);
    await product.database.write(async (tx) => {
      await tx.query(
        `INSERT INTO hand_overs (request_id, participation_id, languages, handed_over_at, is_by_organiser)
         SELECT request_id, sme_id, '{en}', now(), false FROM meetings WHERE buyer_id = $1 AND sme_id = $2`,
        [gone, mission.smes[0]],
      );
    });
    expect(await mergeNow()).toMatchObject({ meetingsJoined: 2, placesMoved: 1, placesFreed: 0 });
    // Whoever is late is the one kept now: no consequence of the merge brings the meeting back to the table.
    await untilQuiet(product);
    expect(await meetingsOfKept()).toEqual([
      { with: 0, publicSlot: 1, wantedSlot: null, isRemote: true, colleagues: 1 },
      { with: 1, publicSlot: null, wantedSlot: 4, ...plain },
    ]);
  });

  it('are for the one kept even where it was just holding another place then', async () => {
    await agree(mission, mission.smes[0], kept);
    await agree(mission, mission.smes[1], gone);
    await publishExactly(product, mission, [{ sme: mission.smes[1], buyer: gone, slot: 1, table: 0 }]);
    await product.database.write(async (tx) => {
      await tx.query(
        `INSERT INTO booking_holds (id, mission_id, meeting_id, held_by, sme_id, buyer_id, slot_id, table_id, held_at, expires_at)
         SELECT $1, $2, meetings.id, $3, sme_id, buyer_id, slots.id, meeting_tables.id, now(), now() + interval '1 hour'
         FROM meetings CROSS JOIN
              (SELECT id FROM slots WHERE mission_id = $2 ORDER BY starts_at OFFSET 1 LIMIT 1) AS slots CROSS JOIN
              (SELECT id FROM meeting_tables WHERE mission_id = $2 ORDER BY position OFFSET 1 LIMIT 1) AS meeting_tables
         WHERE meetings.buyer_id = $3`,
        [newId<'Hold'>(), mission.missionId, kept],
      );
    });
    await mergeNow();
    expect(await meetingsOfKept()).toEqual([
      { with: 0, publicSlot: null, wantedSlot: null, ...plain },
      { with: 1, publicSlot: 1, wantedSlot: null, ...plain },
    ]);
  });

  it('that somebody missed stay missed by whoever it was', async () => {
    const [noShow, lateness] = [newId<'Incident'>(), newId<'Incident'>()];
    const details = [
      { id: noShow, details: { kind: 'no-show', participationId: gone, slotId: newId<'Slot'>() } },
      { id: lateness, details: { kind: 'lateness', participationIds: [gone] } },
    ];
    await product.database.write(async (tx) => {
      await tx.query(
        `INSERT INTO incidents (id, mission_id, details, reported_at)
         SELECT id, $1, details, now() FROM jsonb_to_recordset($2) AS reported (id uuid, details jsonb)`,
        [mission.missionId, JSON.stringify(details)],
      );
    });
    await mergeNow();
    const rows = await product.database.query<{ id: string; details: object }>('SELECT id, details FROM incidents');
    const byId = new Map(rows.map((row) => [row.id, row.details]));
    expect(byId.get(noShow)).toMatchObject({ participationId: gone });
    expect(byId.get(lateness)).toMatchObject({ participationIds: [kept] });
  });
});

describe('lists that name one of two participations of one company', () => {
  async function buyers(): Promise<readonly { readonly id: string; readonly company: { readonly name: string } }[]> {
    const { body } = await mission.organiser.get(`${mission.path}/participants?side=buyer`).expect(200);
    return (body as { items: { id: string; company: { name: string } }[] }).items;
  }

  const nameOf = async (id: ParticipationId): Promise<string> => {
    return (await buyers()).find((buyer) => buyer.id === id)?.company.name ?? '';
  };

  async function send(...names: readonly string[]): Promise<string> {
    const list = ['Company;Synthetic;Country', ...names.map((name) => `${name};yes;UZ`)].join('\n');
    const path = `${mission.path}/participant-imports`;
    const sent = await mission.organiser
      .upload(path, Buffer.from(list), 'buyers.csv')
      .field('side', 'buyer')
      .expect(201);
    return `${path}/${String(sent.body.id)}`;
  }

  it('do not bring back the one that went', async () => {
    const name = await nameOf(gone);
    await mergeNow();
    await mission.organiser.post(`${await send(name)}/confirmation`).expect(200);
    expect((await buyers()).map(({ id }) => id)).not.toContain(gone);
  });

  it('are taken over before a merge or after it, never meanwhile', async () => {
    const asked = await product.database.write(async (tx) => {
      await tx.query('SELECT 1 FROM missions WHERE id = $1 FOR UPDATE', [mission.missionId]);
      const answer = mission.organiser.get(ofKept(`merge-previews/${gone}`)).then(({ status }) => status);
      await eventually('the merge to wait for the list', async () => {
        // Within a transaction what others do is read once, unless it is let go of.
        await tx.query('SELECT pg_stat_clear_snapshot()');
        const waiting = await tx.query(
          `SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE 'SELECT 1 FROM missions%'`,
        );
        return waiting.length > 0 ? true : null;
      });
      return { answer };
    });
    expect(await asked.answer).toBe(200);
  });

  it('are forgotten with a company that is erased, whichever of its names they say', async () => {
    const [one, other] = [await nameOf(kept), await nameOf(gone)];
    const namingOne = await send(one, 'Blue Hill Trade');
    const namingOther = await send(other, 'Blue Hill Trade');
    await mergeNow(['name']);
    await mission.organiser.get(namingOne).expect(404);
    await mission.organiser.get(namingOther).expect(200);
    await mission.organiser.post(ofKept('erasure')).expect(204);
    await mission.organiser.get(namingOther).expect(404);
  });

  it('are forgotten with a company that is erased where they say the name of the one that went', async () => {
    const naming = await send(await nameOf(gone));
    await mergeNow();
    await mission.organiser.get(naming).expect(200);
    await mission.organiser.post(ofKept('erasure')).expect(204);
    await mission.organiser.get(naming).expect(404);
  });
});
