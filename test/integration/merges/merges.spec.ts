import type { ParticipationId } from '../../../src/kernel/id.js';
import { changing } from '../../builders/change.js';
import { eventually } from '../../builders/eventually.js';
import { agree, makeMissionWithCompanies, type MissionWithCompanies } from '../../builders/mission-with-companies.js';
import { publishExactly } from '../../builders/published-agenda.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';
import { closeVerified } from '../../verifier/verify-published.js';

let product: TestProduct;
let mission: MissionWithCompanies;
let kept: ParticipationId;
let gone: ParticipationId;

beforeAll(async () => {
  product = await startTestProduct();
});
afterAll(() => closeVerified(product));
beforeEach(async () => {
  mission = await makeMissionWithCompanies(product, {
    smes: 3,
    buyers: 2,
    profileOf: () => ({ languages: ['en'] }),
  });
  const [first, second] = mission.buyers;
  if (first === undefined || second === undefined) throw new Error('the mission has no two buyers');
  [kept, gone] = [first, second];
});

interface Preview {
  readonly digest: string;
  readonly fields: readonly { readonly field: string; readonly preferred: string }[];
  readonly counts: Readonly<Record<string, number>>;
  readonly linksEnded: number;
  readonly keptLinksAtStake: number;
  readonly clashes: readonly object[];
}

const ofKept = (rest: string) => `${mission.path}/participants/${kept}/${rest}`;

async function preview(): Promise<Preview> {
  const answer = await mission.organiser.get(ofKept(`merge-previews/${gone}`)).expect(200);
  const body = answer.body as Preview;
  expect(answer.get('ETag')).toBe(`"merge-${body.digest}"`);
  return body;
}

const merge = (digest: string, fromGone: readonly string[] = []) =>
  mission.organiser.post(ofKept('merges'), { goneId: gone, fromGone }).set('If-Match', `"merge-${digest}"`);

/** Who meets whom in the public agenda, slot by slot. */
async function publicPairs(): Promise<string[]> {
  const rows = await product.database.query<{ sme: ParticipationId; buyer: ParticipationId; slot: number }>(
    `SELECT sme_id AS sme, buyer_id AS buyer,
            (SELECT count(*)::integer FROM slots AS earlier
             WHERE earlier.mission_id = slots.mission_id AND earlier.starts_at < slots.starts_at) AS slot
     FROM public_placements JOIN slots ON slots.id = slot_id WHERE public_placements.mission_id = $1 ORDER BY starts_at`,
    [mission.missionId],
  );
  return rows.map(({ sme, buyer, slot }) => `${slot}: ${mission.smes.indexOf(sme)}-${mission.buyers.indexOf(buyer)}`);
}

describe('two participations of one company', () => {
  it('become one: what the one that goes had is with the one kept, public times as well', async () => {
    await agree(mission, mission.smes[0], kept);
    await agree(mission, mission.smes[1], gone);
    await publishExactly(product, mission, [
      { sme: mission.smes[0], buyer: kept, slot: 0, table: 0 },
      { sme: mission.smes[1], buyer: gone, slot: 1, table: 0 },
    ]);
    const asked = { fromParticipationId: gone, toParticipationId: mission.smes[2] };
    await mission.organiser.post(`${mission.path}/meeting-requests`, asked).expect(201);
    const shown = await preview();
    expect(shown.clashes).toEqual([]);
    expect(shown.counts).toMatchObject({ meetingsMoved: 1, placesMoved: 1, requestsMoved: 2, placesFreed: 0 });
    expect(await publicPairs()).toEqual(['0: 0-0', '1: 1-1']);
    const merged = await merge(shown.digest).expect(201);
    expect(merged.body.effect).toMatchObject({ meetingsMoved: 1, placesMoved: 1, requestsMoved: 2 });
    expect(await publicPairs()).toEqual(['0: 0-0', '1: 1-0']);
    await mission.organiser.get(`${mission.path}/participants/${gone}`).expect(404);
    const { body } = await mission.organiser.get(`${mission.path}/meeting-requests?status=open`).expect(200);
    expect(body.items).toHaveLength(1);
    expect(body.items[0].from.participationId).toBe(kept);
    const listed = await mission.organiser.get(`${mission.path}/merges`).expect(200);
    expect(listed.body.items).toEqual([{ ...merged.body, keptName: expect.any(String), goneName: expect.any(String) }]);
  });

  it('keep one meeting with a counterpart whom both meet, and the place of the other is free', async () => {
    for (const buyer of [kept, gone]) await agree(mission, mission.smes[0], buyer);
    await publishExactly(product, mission, [
      { sme: mission.smes[0], buyer: kept, slot: 0, table: 0 },
      { sme: mission.smes[0], buyer: gone, slot: 1, table: 0 },
    ]);
    const shown = await preview();
    expect(shown.counts).toMatchObject({ meetingsMoved: 0, meetingsJoined: 1, placesFreed: 1 });
    await merge(shown.digest).expect(201);
    expect(await publicPairs()).toEqual(['0: 0-0']);
  });

  it('are not merged while each has a meeting at one time: it says what to cancel, and nothing is changed', async () => {
    await agree(mission, mission.smes[0], kept);
    await agree(mission, mission.smes[1], gone);
    await publishExactly(product, mission, [
      { sme: mission.smes[0], buyer: kept, slot: 0, table: 0 },
      { sme: mission.smes[1], buyer: gone, slot: 0, table: 1 },
    ]);
    const shown = await preview();
    const clash = { kind: 'same-time', startsAt: expect.any(String), rule: null };
    expect(shown.clashes).toEqual([{ ...clash, keptWith: expect.any(String), goneWith: expect.any(String) }]);
    const refused = await merge(shown.digest).expect(409);
    expect(refused.body).toMatchObject({ type: '/problems/merge-clashes', clashes: shown.clashes });
    expect(await publicPairs()).toEqual(['0: 0-0', '0: 1-1']);
    await mission.organiser.get(`${mission.path}/participants/${gone}`).expect(200);
  });

  it('are not merged by somebody who has not seen what they are by now', async () => {
    const { digest } = await preview();
    await agree(mission, mission.smes[1], gone);
    const outdated = await merge(digest).expect(409);
    expect(outdated.body.type).toBe('/problems/merge-preview-outdated');
    const unseen = await mission.organiser.post(ofKept('merges'), { goneId: gone, fromGone: [] }).expect(428);
    expect(unseen.body.type).toBe('/problems/if-match-missing');
    const malformed = await merge('1').expect(400);
    expect(malformed.body.type).toBe('/problems/if-match-malformed');
  });

  it('are merged once, by one of two organisers who do so at the same moment', async () => {
    const { digest } = await preview();
    const answers = await Promise.all([merge(digest), merge(digest)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 404]);
  });

  it('say from then on what was chosen of each, field by field', async () => {
    await mission.organiser
      .put(`${mission.path}/participants/${gone}/contact`, { email: 'export@silk.example' })
      .expect(200);
    const names = async () => {
      const { body } = await mission.organiser.get(`${mission.path}/participants?side=buyer`).expect(200);
      return (body as { items: { id: string; company: { name: string } }[] }).items;
    };
    const goneName = (await names()).find(({ id }) => id === gone)?.company.name;
    const shown = await preview();
    expect(shown.fields.map(({ field, preferred }) => [field, preferred])).toEqual([
      ['name', 'kept'],
      ['contact', 'gone'],
    ]);
    const unknown = await merge(shown.digest, ['city']).expect(422);
    expect(unknown.body).toMatchObject({ type: '/problems/merge-field-unknown', field: 'city' });
    await merge(shown.digest, ['name', 'contact']).expect(201);
    expect(await names()).toMatchObject([{ id: kept, company: { name: goneName } }]);
    const contact = await mission.organiser.get(ofKept('contact')).expect(200);
    expect(contact.body.email).toBe('export@silk.example');
  });

  it('have one list of wishes, and others one wish for them; links to the one that goes end', async () => {
    const wishes = (id: ParticipationId | undefined) => `${mission.path}/participants/${String(id)}/wishes`;
    const rank = async (id: ParticipationId | undefined, items: readonly object[]) => {
      await changing(mission.organiser, wishes(id), { items }).expect(200);
    };
    const [first, second, third] = mission.smes;
    await rank(kept, [{ counterpartId: first, level: 'meet' }]);
    await rank(gone, [
      { counterpartId: first, level: 'must-meet' },
      { counterpartId: second, level: 'meet' },
    ]);
    await rank(third, [{ counterpartId: gone, level: 'meet' }]);
    const visitor = await mission.callerOf(gone);
    await visitor.get(`${mission.path}/participants/${gone}`).expect(200);
    const shown = await preview();
    expect(shown.counts).toMatchObject({ wishesMoved: 1, wishesJoined: 1, wishesOfOthersMoved: 1 });
    expect(shown.linksEnded).toBe(1);
    await merge(shown.digest).expect(201);
    const rows = await product.database.query<{ by: string; of: string; level: string }>(
      `SELECT participation_id AS by, counterpart_id AS of, level FROM wishes
       JOIN participations ON participations.id = participation_id WHERE mission_id = $1 ORDER BY rank, 1`,
      [mission.missionId],
    );
    expect(rows).toEqual(
      expect.arrayContaining([
        { by: kept, of: first, level: 'meet' },
        { by: kept, of: second, level: 'meet' },
        { by: third, of: kept, level: 'meet' },
      ]),
    );
    expect(rows).toHaveLength(3);
    await visitor.get('/api/v1/me').expect(401);
  });

  it('end the links of the one kept as well where it takes the contact of the other: it is said before and after', async () => {
    const contact = (id: ParticipationId, email: string) =>
      mission.organiser.put(`${mission.path}/participants/${id}/contact`, { email }).expect(200);
    await contact(kept, 'sales@silk.example');
    await contact(gone, 'export@silk.example');
    const visitor = await mission.callerOf(kept);
    const shown = await preview();
    expect(shown).toMatchObject({ keptLinksAtStake: 1, counts: { keptLinksEnded: 0 } });
    const merged = await merge(shown.digest, ['contact']).expect(201);
    expect(merged.body.effect).toMatchObject({ keptLinksEnded: 1 });
    const listed = await mission.organiser.get(`${mission.path}/merges`).expect(200);
    expect(listed.body.items).toMatchObject([{ effect: { keptLinksEnded: 1 } }]);
    await visitor.get('/api/v1/me').expect(401);
  });

  it('keep the links of the one kept where it keeps its contact', async () => {
    await mission.organiser
      .put(`${mission.path}/participants/${gone}/contact`, { email: 'export@silk.example' })
      .expect(200);
    const visitor = await mission.callerOf(kept);
    const shown = await preview();
    expect(shown.keptLinksAtStake).toBe(0);
    const merged = await merge(shown.digest, ['contact']).expect(201);
    expect(merged.body.effect).toMatchObject({ keptLinksEnded: 0 });
    await visitor.get('/api/v1/me').expect(200);
  });

  it('are of one side, and for organisers alone', async () => {
    const otherSide = await mission.organiser
      .get(`${mission.path}/participants/${String(mission.smes[0])}/merge-previews/${gone}`)
      .expect(422);
    expect(otherSide.body.type).toBe('/problems/participants-of-two-sides');
    const buyer = await mission.callerOf(kept);
    await buyer.get(ofKept(`merge-previews/${gone}`)).expect(403);
  });

  it('leave an earlier agenda fit to be put back, with the one kept in it', async () => {
    await agree(mission, mission.smes[1], gone);
    await publishExactly(product, mission, [{ sme: mission.smes[1], buyer: gone, slot: 1, table: 0 }]);
    const { digest } = await preview();
    await merge(digest).expect(201);
    const { body } = await mission.organiser.get(`${mission.path}/agenda-versions`).expect(200);
    const first = (body as { items: { id: string; number: number }[] }).items.find(({ number }) => number === 1);
    const again = await mission.organiser
      .post(`${mission.path}/agenda-versions/${first?.id ?? ''}/restoration`, { note: null })
      .expect(409);
    expect(again.body.type).toBe('/problems/nothing-to-change');
    await eventually('the reactions to the merge', async () => {
      const waiting = await product.database.query('SELECT 1 FROM outbox_events LIMIT 1');
      return waiting.length === 0 ? true : null;
    });
    expect(await publicPairs()).toEqual(['1: 1-0']);
  });

  it('are erased together: who asks to be forgotten is forgotten under both names', async () => {
    const { digest } = await preview();
    await merge(digest).expect(201);
    await mission.organiser.post(ofKept('erasure')).expect(204);
    const { body } = await mission.organiser.get(`${mission.path}/merges`).expect(200);
    expect((body as { items: object[] }).items).toMatchObject([{ keptName: null, goneName: null }]);
    const names = await product.database.query<{ name: string }>(
      `SELECT DISTINCT name FROM companies JOIN participations ON participations.company_id = companies.id
       WHERE mission_id = $1 AND companies.side = 'buyer'`,
      [mission.missionId],
    );
    expect(names).toEqual([{ name: '—' }]);
  });
});
