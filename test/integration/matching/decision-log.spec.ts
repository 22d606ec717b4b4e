import type { Caller } from '../../builders/caller.js';
import { Desk } from '../../builders/desk.js';
import { eventually } from '../../builders/eventually.js';
import {
  agree,
  announceImport,
  makeMissionWithCompanies,
  type MissionWithCompanies,
} from '../../builders/mission-with-companies.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';
import { LogDecisions } from '../../../src/contexts/matching/use-cases/log-decisions.js';
import type { MeetingRequestId } from '../../../src/contexts/meetings/index.js';

interface LoggedRow {
  readonly decider: string;
  readonly counterpart: string;
  readonly isAccepted: boolean;
  readonly rank: number | null;
  readonly weightsVersion: string;
  readonly smeValues: Readonly<Record<string, number>>;
  readonly buyerValues: Readonly<Record<string, number>>;
}

let product: TestProduct;
let mission: MissionWithCompanies;
let buyer: Caller;

beforeAll(async () => {
  product = await startTestProduct();
});
beforeEach(async () => {
  mission = await makeMissionWithCompanies(product, {
    smes: 3,
    buyers: 2,
    // The last SME makes something that nobody seeks.
    profileOf: (side, index) => ({
      products: [{ scheme: 'HS', code: side === 'sme' && index === 2 ? '040610' : '844630' }],
    }),
  });
  await announceImport(product, mission.missionId);
  await eventually('recommendations', async () => ((await suggestions(mission.buyers[0])).length === 2 ? true : null));
  buyer = await mission.callerOf(mission.buyers[0]);
});
afterAll(() => product.close());

const requests = () => `${mission.path}/meeting-requests`;

async function suggestions(participationId: string | undefined) {
  const address = `${mission.path}/participants/${String(participationId)}/suggestions`;
  return ((await mission.organiser.get(address).expect(200)).body as { items: object[] }).items;
}

/** Asks as that SME for the first buyer, and gives the id of the request. */
async function askAs(index: number): Promise<string> {
  const sme = await mission.callerOf(mission.smes[index]);
  const wish = { fromParticipationId: mission.smes[index], toParticipationId: mission.buyers[0] };
  return String((await sme.post(requests(), wish).expect(201)).body.id);
}

const answer = (caller: Caller, id: string, how: 'acceptance' | 'decline') =>
  caller.post(`${requests()}/${id}/${how}`, {}).expect(200);

const logged = (): Promise<LoggedRow[]> =>
  product.database.query<LoggedRow>(
    `SELECT decider_id AS decider, counterpart_id AS counterpart, is_accepted AS "isAccepted", rank_shown AS rank,
            weights_version AS "weightsVersion", sme_values AS "smeValues", buyer_values AS "buyerValues"
     FROM match_decisions WHERE mission_id = $1 ORDER BY decided_at, request_id`,
    [mission.missionId],
  );

const loggedAtLast = (count: number) =>
  eventually('the log', async () => {
    const rows = await logged();
    return rows.length === count ? rows : null;
  });

/** Does what the reaction does with that request, so that nothing is pending when this returns. */
const logNow = (id: string) => product.app.get(LogDecisions, { strict: false }).run([id as MeetingRequestId]);

describe('the log of decisions', () => {
  it('keeps a yes and a no with what the suggestion rested on', async () => {
    const [first, second] = [await askAs(0), await askAs(1)];
    await answer(buyer, first, 'acceptance');
    await answer(buyer, second, 'decline');
    const rows = await loggedAtLast(2);
    const values = { products: 1, languages: 1 };
    const common = { decider: mission.buyers[0], weightsVersion: 'prior-1', smeValues: values, buyerValues: values };
    expect(rows.map(({ rank: _, ...row }) => row)).toEqual([
      { ...common, counterpart: mission.smes[0], isAccepted: true },
      { ...common, counterpart: mission.smes[1], isAccepted: false },
    ]);
    expect(rows.map(({ rank }) => rank).toSorted()).toEqual([1, 2]);
    await logNow(first);
    expect(await logged()).toEqual(rows);
  });

  it('keeps nothing of a pair that nobody was advised to meet', async () => {
    const strange = await askAs(2);
    await answer(buyer, strange, 'decline');
    await logNow(strange);
    expect(await logged()).toEqual([]);
  });

  it('keeps nothing of what an organiser answered for a company', async () => {
    await agree(mission, mission.smes[0], mission.buyers[0]);
    const request = await askAs(1);
    await answer(mission.organiser, request, 'decline');
    await logNow(request);
    expect(await logged()).toEqual([]);
  });

  it('keeps nothing of a veto, nor of a request that ended by one', async () => {
    const [withheld, answered] = [await askAs(0), await askAs(1)];
    const desk = await Desk.open(product, mission);
    await buyer.post(`${requests()}/${answered}/time-proposals`, { slotId: desk.slots[0]?.id }).expect(200);
    for (const sme of [mission.smes[0], mission.smes[1]]) {
      const veto = `${mission.path}/participants/${String(mission.buyers[0])}/vetoes/${String(sme)}`;
      await buyer.put(veto, {}).expect(204);
    }
    const { items } = (await mission.organiser.get(requests()).expect(200)).body as {
      items: { id: string; status: string }[];
    };
    expect(items.find(({ id }) => id === answered)?.status).toBe('declined');
    await logNow(withheld);
    await logNow(answered);
    expect(await logged()).toEqual([]);
  });

  it('forgets what an erased participant decided, and what was decided about it', async () => {
    const [first, second] = [await askAs(0), await askAs(1)];
    await answer(buyer, first, 'acceptance');
    await answer(buyer, second, 'decline');
    await loggedAtLast(2);
    const erase = async (id: string | undefined, caller: Caller) =>
      caller.post(`${mission.path}/participants/${String(id)}/erasure`).expect(204);
    await erase(mission.smes[1], await mission.callerOf(mission.smes[1]));
    expect((await logged()).map(({ counterpart }) => counterpart)).toEqual([mission.smes[0]]);
    await erase(mission.buyers[0], buyer);
    await logNow(first);
    expect(await logged()).toEqual([]);
  });
});
