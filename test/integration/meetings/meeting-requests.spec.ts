import { type Caller, idsPageByPage, listenTo } from '../../builders/caller.js';
import { Desk } from '../../builders/desk.js';
import { eventually } from '../../builders/eventually.js';
import { agree, makeMissionWithCompanies, type MissionWithCompanies } from '../../builders/mission-with-companies.js';
import { moveClock } from '../../builders/moved-clock.js';
import { publishExactly } from '../../builders/published-agenda.js';
import { startTestProduct, TEST_START, type TestProduct } from '../../builders/test-product.js';

let product: TestProduct;
let mission: MissionWithCompanies;
let sme: Caller;
let buyer: Caller;

beforeAll(async () => {
  product = await startTestProduct();
});
beforeEach(async () => {
  mission = await makeMissionWithCompanies(product, { smes: 2, buyers: 2 });
  sme = await mission.callerOf(mission.smes[0]);
  buyer = await mission.callerOf(mission.buyers[0]);
});
afterAll(() => product.close());

const wish = () => ({ fromParticipationId: mission.smes[0], toParticipationId: mission.buyers[0] });
const requests = () => `${mission.path}/meeting-requests`;

/** Asks as the first SME, and gives the address of the request. */
async function ask(): Promise<string> {
  const answer = await sme.post(requests(), { ...wish(), message: 'We make looms.' }).expect(201);
  return `${requests()}/${String(answer.body.id)}`;
}

const meetingsAgreed = () =>
  product.database.query('SELECT sme_id AS sme, buyer_id AS buyer FROM meetings WHERE mission_id = $1', [
    mission.missionId,
  ]);

describe('asking for a meeting', () => {
  it('shows the request to both with what each can do', async () => {
    await ask();
    const [sent] = (await sme.get(requests()).expect(200)).body.items;
    const [received] = (await buyer.get(requests()).expect(200)).body.items;
    expect(sent).toEqual({
      id: received.id,
      from: { participationId: mission.smes[0], companyName: '[SYNTHETIC] sme 0', isErased: false },
      to: { participationId: mission.buyers[0], companyName: '[SYNTHETIC] buyer 0', isErased: false },
      status: 'open',
      message: 'We make looms.',
      messageLanguage: 'en',
      requestedAt: sent.requestedAt,
      expiresAt: sent.expiresAt,
      answeredAt: null,
      meetingId: null,
      awaitedParticipationId: mission.buyers[0],
      proposedTime: null,
      declineReason: null,
      colleagues: [],
      actedForByOrganiser: false,
      actedForParticipationIds: [],
      isAutomatic: false,
      isWithheld: false,
      notNow: null,
      abilities: ['withdraw', 'hand-over'],
    });
    expect(Date.parse(sent.expiresAt) - Date.parse(sent.requestedAt)).toBe(72 * 3_600_000);
    expect(received.abilities).toEqual(['accept', 'decline', 'propose-time', 'hand-over']);
  });

  it('is listed page by page, newest first', async () => {
    const made: string[] = [];
    for (const fromParticipationId of mission.smes) {
      for (const toParticipationId of mission.buyers) {
        const body = { fromParticipationId, toParticipationId };
        made.unshift(String((await mission.organiser.post(requests(), body).expect(201)).body.id));
      }
    }
    expect(await idsPageByPage(mission.organiser, requests(), 3)).toEqual(made);
    const forged = Buffer.from('["yesterday","1"]').toString('base64url');
    const answer = await mission.organiser.get(`${requests()}?cursor=${forged}`).expect(400);
    expect(answer.body.type).toBe('/problems/invalid-cursor');
  });

  it('stays hidden from everybody else', async () => {
    const address = await ask();
    const stranger = await mission.callerOf(mission.buyers[1]);
    expect((await stranger.get(requests()).expect(200)).body.items).toEqual([]);
    await stranger.get(`${requests()}?participationId=${String(mission.buyers[0])}`).expect(404);
    await stranger.post(`${address}/acceptance`).expect(404);
  });

  it('is refused for another company', async () => {
    const stranger = await mission.callerOf(mission.smes[1]);
    const answer = await stranger.post(requests(), wish()).expect(403);
    expect(answer.body.type).toBe('/problems/not-yours-to-request');
  });

  it('is refused between two of one side', async () => {
    const body = { fromParticipationId: mission.smes[0], toParticipationId: mission.smes[1] };
    expect((await sme.post(requests(), body).expect(422)).body.type).toBe('/problems/same-side');
  });

  it('is refused while the other has asked already', async () => {
    await ask();
    const back = { fromParticipationId: mission.buyers[0], toParticipationId: mission.smes[0] };
    expect((await buyer.post(requests(), back).expect(409)).body.type).toBe('/problems/request-already-open');
  });

  it('makes one request when both ask many times at once', async () => {
    const back = { fromParticipationId: mission.buyers[0], toParticipationId: mission.smes[0] };
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        index % 2 === 0 ? sme.post(requests(), wish()) : buyer.post(requests(), back),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, ...Array<number>(9).fill(409)]);
  });

  it('is one request when the same intent is sent twice', async () => {
    const key = 'the-same-key-twice';
    const first = await sme.post(requests(), wish(), key).expect(201);
    const second = await sme.post(requests(), wish(), key).expect(201);
    expect(second.body).toEqual(first.body);
  });
});

describe('answering', () => {
  it('agrees a meeting, once, however often it is accepted', async () => {
    const address = await ask();
    const first = await buyer.post(`${address}/acceptance`).expect(200);
    const second = await buyer.post(`${address}/acceptance`).expect(200);
    expect(first.body).toMatchObject({
      status: 'accepted',
      actedForByOrganiser: false,
      abilities: ['cancel', 'hand-over'],
    });
    expect(second.body).toEqual(first.body);
    expect(await meetingsAgreed()).toEqual([{ sme: mission.smes[0], buyer: mission.buyers[0] }]);
    const again = await sme.post(requests(), wish()).expect(409);
    expect(again.body.type).toBe('/problems/meeting-already-agreed');
  });

  it('is for who was asked, not for who asks', async () => {
    const address = await ask();
    expect((await sme.post(`${address}/acceptance`).expect(403)).body.type).toBe('/problems/not-yours-to-answer');
    expect((await buyer.post(`${address}/withdrawal`).expect(403)).body.type).toBe('/problems/not-yours-to-answer');
  });

  it('ends a request that is declined, and lets a new one be made', async () => {
    const address = await ask();
    await buyer.post(`${address}/decline`).expect(200);
    const late = await buyer.post(`${address}/acceptance`).expect(409);
    expect(late.body).toMatchObject({ type: '/problems/request-closed', status: 409 });
    expect(await meetingsAgreed()).toEqual([]);
    await ask();
  });

  it('records when the organiser does it in the place of the company', async () => {
    const address = await ask();
    const answer = await mission.organiser.post(`${address}/acceptance`).expect(200);
    expect(answer.body).toMatchObject({ status: 'accepted', actedForByOrganiser: true });
  });

  it('withdraws one’s own request', async () => {
    const address = await ask();
    expect((await sme.post(`${address}/withdrawal`).expect(200)).body.status).toBe('withdrawn');
    const filtered = await sme.get(`${requests()}?status=open`).expect(200);
    expect(filtered.body.items).toEqual([]);
  });

  it('never goes beyond the meetings that somebody can have, whoever answers first', async () => {
    mission = await makeMissionWithCompanies(product, { smes: 1, buyers: 4, maximumMeetings: 2 });
    const addresses = await Promise.all(
      mission.buyers.map(async (toParticipationId) => {
        const body = { fromParticipationId: mission.smes[0], toParticipationId };
        const asked = await mission.organiser.post(requests(), body).expect(201);
        return `${requests()}/${String(asked.body.id)}`;
      }),
    );
    const answers = await Promise.all(addresses.map((address) => mission.organiser.post(`${address}/acceptance`)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 200, 409, 409]);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({
      type: '/problems/participation-full',
      participationId: mission.smes[0],
      maximumMeetings: 2,
    });
    expect(await meetingsAgreed()).toHaveLength(2);
  });
});

describe('a request to somebody who refuses the asker', () => {
  const veto = () => `${mission.path}/participants/${String(mission.buyers[0])}/vetoes/${String(mission.smes[0])}`;
  const facts = ({ id: _, to: __, requestedAt: ___, expiresAt: ____, ...rest }: Record<string, unknown>) => rest;

  it('reads to the asker like any other that waits, and is put before nobody', async () => {
    await buyer.put(veto(), {}).expect(204);
    const refused = await sme.post(requests(), wish()).expect(201);
    const usual = await sme.post(requests(), { ...wish(), toParticipationId: mission.buyers[1] }).expect(201);
    const waitsForOther = { awaitedParticipationId: mission.buyers[1] };
    expect({ ...facts(refused.body), ...waitsForOther }).toEqual(facts(usual.body));
    expect((await buyer.get(requests()).expect(200)).body.items).toEqual([]);
    await buyer.post(`${requests()}/${String(refused.body.id)}/acceptance`).expect(404);
    expect((await mission.organiser.get(requests()).expect(200)).body.items).toMatchObject([
      { isWithheld: false },
      { isWithheld: true },
    ]);
    const forced = await mission.organiser.post(`${requests()}/${String(refused.body.id)}/acceptance`).expect(409);
    expect(forced.body).toMatchObject({ type: '/problems/refusal-stands', participationId: mission.buyers[0] });
  });

  it('is put before them once they take the refusal back', async () => {
    await ask();
    await buyer.put(veto(), {}).expect(204);
    expect((await buyer.get(requests()).expect(200)).body.items).toEqual([]);
    expect((await sme.get(requests()).expect(200)).body.items).toMatchObject([{ status: 'open', isWithheld: false }]);
    const back = { fromParticipationId: mission.buyers[0], toParticipationId: mission.smes[0] };
    expect((await buyer.post(requests(), back).expect(409)).body.type).toBe('/problems/refusal-stands');
    await buyer.delete(veto()).expect(204);
    const [shown] = (await buyer.get(requests()).expect(200)).body.items;
    await buyer.post(`${requests()}/${String(shown.id)}/acceptance`).expect(200);
  });
});

describe('the facts that are announced', () => {
  it('carry ids, and leave with the change', async () => {
    const ear = await listenTo(buyer, mission.missionId);
    const address = await ask();
    const news = await eventually('the news', () => ear.heard.find(({ topic }) => topic === 'requests'));
    expect(news.ids).toEqual([address.split('/').at(-1)]);
    ear.close();
  });
});

describe('proposing a time', () => {
  it('is for slots in which neither of the two has a public meeting or is known to be away', async () => {
    const clock = moveClock(product, '2026-12-01T03:00:00.000Z');
    await agree(mission, mission.smes[0], mission.buyers[1]);
    const desk = await Desk.open(product, mission);
    await publishExactly(product, mission, [{ sme: mission.smes[0], buyer: mission.buyers[1], slot: 1, table: 0 }]);
    const slotIds = desk.slots.map(({ id }) => id);
    const address = await ask();
    const times = async () => {
      const { items } = (await buyer.get(`${address}/meeting-times`).expect(200)).body as { items: { id: string }[] };
      return items.map(({ id }) => id);
    };
    expect(await times()).toEqual(slotIds.filter((slotId) => slotId !== slotIds[1]));
    const arrivesAt = desk.slots[3]?.startsAt;
    await desk.report({ kind: 'lateness', participationIds: [mission.smes[0]], arrivesAt });
    expect(await times()).toEqual(slotIds.slice(3));
    const propose = (slotId: string | undefined) => buyer.post(`${address}/time-proposals`, { slotId });
    expect((await propose(slotIds[2]).expect(409)).body).toMatchObject({
      type: '/problems/time-not-feasible',
      alternatives: [{ id: slotIds[3] }, { id: slotIds[4] }, { id: slotIds[5] }],
    });
    await propose(slotIds[3]).expect(200);
    clock.set(TEST_START);
  });
});
