import type { Caller } from '../../builders/caller.js';
import { eventually } from '../../builders/eventually.js';
import {
  announceImport,
  makeMissionWithCompanies,
  type MissionWithCompanies,
} from '../../builders/mission-with-companies.js';
import { steps } from '../../builders/prepared-mission.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';

type Setup = Record<string, unknown>;

let product: TestProduct;
let mission: MissionWithCompanies;

beforeAll(async () => {
  product = await startTestProduct();
});
beforeEach(async () => {
  mission = await makeMissionWithCompanies(product, {
    smes: 3,
    buyers: 3,
    // Of one heading, and not the same: no score is full.
    profileOf: (side) => ({ products: [{ scheme: 'HS', code: side === 'sme' ? '844630' : '844621' }] }),
  });
  await announceImport(product, mission.missionId);
  await eventually('recommendations', async () => ((await suggested(mission.smes[0])).length === 3 ? true : null));
});
afterAll(() => product.close());

const address = () => `${mission.path}/match-setup`;
const at = (participationId: string | undefined, rest: string): string =>
  `${mission.path}/participants/${String(participationId)}/${rest}`;

async function suggested(participationId: string | undefined, reader: Caller = mission.organiser): Promise<string[]> {
  const { items } = (await reader.get(at(participationId, 'suggestions')).expect(200)).body as {
    items: { counterpart: { participationId: string } }[];
  };
  return items.map(({ counterpart }) => counterpart.participationId);
}

async function decide(change: Setup) {
  const read = await mission.organiser.get(address()).expect(200);
  return mission.organiser
    .put(address(), { ...(read.body.setup as Setup), ...change })
    .set('If-Match', String(read.get('ETag')));
}

const seenBy = async (sme: Caller): Promise<object> => {
  const explanation = at(mission.smes[0], `counterparts/${String(mission.buyers[0])}/explanation`);
  return (await sme.get(explanation).expect(200)).body as object;
};

describe('a veto', () => {
  const veto = (from: string | undefined, to: string | undefined) => at(from, `vetoes/${String(to)}`);

  /** All that a participant can read of whom it could meet. */
  const everythingSeenBy = async (reader: Caller, own: string | undefined, others: readonly (string | undefined)[]) => {
    const read = async (address: string): Promise<object> => (await reader.get(address).expect(200)).body as object;
    return {
      list: await read(at(own, 'suggestions')),
      completeness: await read(at(own, 'profile/completeness')),
      reasons: await Promise.all(others.map((id) => read(at(own, `counterparts/${String(id)}/explanation`)))),
      participants: await read(`${mission.path}/participants?side=buyer`),
    };
  };
  /** Lists are computed beside requests: whatever a veto would set off has been done when this returns. */
  const listsComputedAnew = async () => {
    const computedAt = async () =>
      ((await mission.organiser.get(at(mission.smes[0], 'suggestions')).expect(200)).body as { computedAt: string })
        .computedAt;
    const before = await computedAt();
    await announceImport(product, mission.missionId);
    await eventually('new lists', async () => ((await computedAt()) === before ? null : true));
  };

  it('takes the refused one off one’s own list and counts until it is withdrawn', async () => {
    const buyer = await mission.callerOf(mission.buyers[0]);
    const possible = async (): Promise<unknown> =>
      (await buyer.get(at(mission.buyers[0], 'profile/completeness')).expect(200)).body.possible;
    await buyer.put(veto(mission.buyers[0], mission.smes[0]), {}).expect(204);
    await buyer.put(veto(mission.buyers[0], mission.smes[0]), {}).expect(204);
    expect(await suggested(mission.buyers[0])).toHaveLength(2);
    expect(await suggested(mission.buyers[0])).not.toContain(mission.smes[0]);
    expect(await possible()).toBe(2);
    expect((await buyer.get(at(mission.buyers[0], 'vetoes')).expect(200)).body).toEqual({
      counterpartIds: [mission.smes[0]],
    });
    await buyer.delete(veto(mission.buyers[0], mission.smes[0])).expect(204);
    expect(await suggested(mission.buyers[0])).toHaveLength(3);
    expect(await possible()).toBe(3);
  });

  it('changes nothing of what the refused one can read, neither given nor withdrawn', async () => {
    const sme = await mission.callerOf(mission.smes[0]);
    const buyer = await mission.callerOf(mission.buyers[0]);
    const seen = async () => {
      const { list, ...rest } = await everythingSeenBy(sme, mission.smes[0], mission.buyers);
      return { ...rest, list: { ...list, computedAt: null } };
    };
    const before = await seen();
    await buyer.put(veto(mission.buyers[0], mission.smes[0]), {}).expect(204);
    expect(await seen()).toEqual(before);
    await listsComputedAnew();
    expect(await seen()).toEqual(before);
    await sme.get(at(mission.buyers[0], 'vetoes')).expect(404);
    await buyer.delete(veto(mission.buyers[0], mission.smes[0])).expect(204);
    expect(await seen()).toEqual(before);
    expect(before.completeness).toMatchObject({ possible: 3 });
    expect(await suggested(mission.smes[0], sme)).toHaveLength(3);
  });

  it('leaves counts as long as the list where the organiser keeps a pair apart', async () => {
    const sme = await mission.callerOf(mission.smes[0]);
    await decide({ blockedPairs: [{ smeId: mission.smes[0], buyerId: mission.buyers[0] }] });
    await eventually('the block', async () => ((await suggested(mission.smes[0])).length === 2 ? true : null));
    expect((await sme.get(at(mission.smes[0], 'profile/completeness')).expect(200)).body).toMatchObject({
      possible: 2,
    });
    const whenBlocked = await seenBy(sme);
    await decide({ blockedPairs: [], minimumScore: 1 });
    await eventually('the bound', async () => ((await suggested(mission.smes[0])).length === 0 ? true : null));
    expect(whenBlocked).toEqual({ outcome: 'not-suggested', stoppedBy: [] });
    expect(await seenBy(sme)).toEqual(whenBlocked);
  });

  it('is seen by organisers, who can also see what the participant sees', async () => {
    const buyer = await mission.callerOf(mission.buyers[0]);
    await buyer.put(veto(mission.buyers[0], mission.smes[0]), {}).expect(204);
    const explanation = at(mission.smes[0], `counterparts/${String(mission.buyers[0])}/explanation`);
    expect((await mission.organiser.get(explanation).expect(200)).body).toEqual({
      outcome: 'not-suggested',
      stoppedBy: [{ kind: 'pair_excluded', facts: {} }],
    });
    const asParticipant = await mission.organiser.get(`${explanation}?view=participant`).expect(200);
    expect(asParticipant.body).toEqual(await seenBy(await mission.callerOf(mission.smes[0])));
    expect(asParticipant.body).toMatchObject({ outcome: 'scored', isSuggested: true });
    const { setup } = (await mission.organiser.get(address()).expect(200)).body as { setup: object };
    for (const id of [mission.smes[0], mission.buyers[0]]) {
      const body = { participationId: id, setup };
      const previewed = (await mission.organiser.post(`${address()}/list-preview`, body).expect(200)).body as {
        items: { counterpart: { participationId: string } }[];
      };
      const ids = previewed.items.map(({ counterpart }) => counterpart.participationId);
      expect(ids).toEqual(await suggested(id, await mission.callerOf(id)));
    }
  });

  it('keeps the two apart when meetings are proposed for everybody, however old the lists are', async () => {
    await decide({ maximumMeetings: { sme: null, buyer: 2 } });
    await product.database.query(
      'INSERT INTO vetoes (mission_id, participation_id, counterpart_id) VALUES ($1, $2, $3)',
      [mission.missionId, mission.buyers[0], mission.smes[0]],
    );
    await steps.agreeProposal(mission.organiser, mission.missionId, 3);
    const pairs = await product.database.query<{ sme: string; buyer: string }>(
      'SELECT sme_id AS sme, buyer_id AS buyer FROM meetings WHERE mission_id = $1',
      [mission.missionId],
    );
    expect(pairs).not.toContainEqual({ sme: mission.smes[0], buyer: mission.buyers[0] });
    for (const id of mission.buyers) expect(pairs.filter((pair) => pair.buyer === id).length).toBe(2);
  });

  it('is one’s own to give', async () => {
    const stranger = await mission.callerOf(mission.smes[1]);
    await stranger.put(veto(mission.smes[0], mission.buyers[0]), {}).expect(404);
    const sme = await mission.callerOf(mission.smes[0]);
    await sme.put(veto(mission.smes[0], mission.smes[1]), {}).expect(404);
  });
});
