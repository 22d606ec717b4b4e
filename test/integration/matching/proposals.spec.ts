import { EngineThreads } from '../../../src/platform/engine-threads/engine-threads.js';
import { ReactionRegistry } from '../../../src/platform/reactions/reaction-registry.js';
import { makeMissionWithCompanies, type MissionWithCompanies } from '../../builders/mission-with-companies.js';
import { steps } from '../../builders/prepared-mission.js';
import { agreedPairs, makeProposalMarket, proposedPairs } from '../../builders/proposal-market.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';

let product: TestProduct;
let mission: MissionWithCompanies;

/** Nine meetings for seven places of one table: a search that goes on until it is stopped. */
const crowdedProblem = {
  slots: Array.from({ length: 7 }, (_, slot) => ({
    startMinute: slot * 30,
    endMinute: slot * 30 + 30,
    day: 0,
    session: 0,
  })),
  participants: Array.from({ length: 6 }, () => ({})),
  meetings: [0, 1, 2].flatMap((sme) => [3, 4, 5].map((buyer) => ({ participants: [sme, buyer] as const, weight: 1 }))),
  tables: [{}],
  interpreters: [],
  languagePairCount: 0,
};

beforeAll(async () => {
  product = await startTestProduct();
});
beforeEach(async () => {
  mission = await makeProposalMarket(product);
});
afterAll(() => product.close());

const runs = () => `${mission.path}/proposal-runs`;

async function ask(sme: number, buyer: number): Promise<string> {
  const body = { fromParticipationId: mission.smes[sme], toParticipationId: mission.buyers[buyer] };
  return String((await mission.organiser.post(`${mission.path}/meeting-requests`, body).expect(201)).body.id);
}

describe('a proposal of meetings', () => {
  it('is made by a worker, agrees nothing, and says who is left with nothing and why', async () => {
    const { id } = await steps.propose(mission.organiser, mission.missionId, { maximumPerSme: 2 });
    expect(await agreedPairs(product, mission)).toEqual([]);
    const pairs = await proposedPairs(mission, id);
    expect((await mission.organiser.get(`${runs()}/${id}`).expect(200)).body).toMatchObject({
      status: 'succeeded',
      meetings: pairs.length,
      progress: { share: 1, meetings: pairs.length },
      agreedAt: null,
    });
    const { items } = (await mission.organiser.get(`${runs()}/${id}/shortfalls`).expect(200)).body;
    expect(items).toEqual([
      {
        participant: expect.objectContaining({ participationId: mission.smes[3], companyName: '[SYNTHETIC] sme 3' }),
        meetings: 0,
        minimum: 0,
        reason: 'nobody_suitable',
        filtered: { products_unrelated: 4 },
      },
    ]);
  });

  it('can be given up while it waits, and lets others ask meanwhile', async () => {
    const threads = product.app.get(EngineThreads, { strict: false });
    const stop = new AbortController();
    // Every thread is taken, so the proposal waits.
    const computing = Array.from({ length: 3 }, () =>
      threads.run(
        'solve-agenda',
        { problem: crowdedProblem, seed: 1, milliseconds: 60_000, steps: null, startSlots: null },
        { signal: stop.signal },
      ),
    );
    const { id } = (await mission.organiser.post(runs(), {}).expect(202)).body as { id: string };
    const another = await mission.organiser.post(runs(), {}).expect(409);
    expect(another.body).toMatchObject({ type: '/problems/proposal-run-active', runId: id });
    await ask(1, 1);
    const early = await mission.organiser.post(`${runs()}/${id}/agreement`, {}).expect(409);
    expect(early.body.type).toBe('/problems/proposal-not-made');
    const cancelled = await mission.organiser.post(`${runs()}/${id}/cancellation`).expect(200);
    expect(cancelled.body.status).toBe('cancelled');
    stop.abort();
    await Promise.all(computing);
    // The next one is made as if that had never been.
    expect(await steps.agreeProposal(mission.organiser, mission.missionId, 2)).toBeGreaterThan(0);
    expect((await mission.organiser.get(`${runs()}/${id}`).expect(200)).body.status).toBe('cancelled');
    const late = await mission.organiser.post(`${runs()}/${id}/cancellation`).expect(200);
    expect(late.body.status).toBe('cancelled');
  });

  it('is failed when its job is lost, so that there can be another one', async () => {
    const runId = '0199a000-0000-7000-8000-00000000000a';
    await product.database.query(
      `INSERT INTO proposal_runs (id, mission_id, status, attempts, requested_at) VALUES ($1, $2, 'queued', 0, now())`,
      [runId, mission.missionId],
    );
    const { reaction } = product.app
      .get(ReactionRegistry, { strict: false })
      .get('fail-lost-proposals-when-minute-passed');
    await reaction.react({ type: 'minute-passed', missionId: mission.missionId }, new AbortController().signal);
    const lost = (await mission.organiser.get(`${runs()}/${runId}`).expect(200)).body;
    expect(lost).toMatchObject({ status: 'failed', failure: 'job-lost' });
  });

  it('pairs nobody who comes to no session together', async () => {
    const twoDays = await makeMissionWithCompanies(product, {
      smes: 1,
      buyers: 2,
      sessions: ['2026-12-01', '2026-12-02'].map((day) => ({
        day,
        startTime: '09:00',
        endTime: '12:00',
      })),
    });
    const [sme] = twoDays.smes;
    const onlyOn = (id: string | undefined, day: string) =>
      product.database.query(
        `INSERT INTO availability_windows (participation_id, starts_at, ends_at) VALUES ($1, $2, $3)`,
        [id, `${day}T00:00:00Z`, `${day}T23:00:00Z`],
      );
    await onlyOn(sme, '2026-12-01');
    await onlyOn(twoDays.buyers[0], '2026-12-02');
    const { id } = await steps.propose(twoDays.organiser, twoDays.missionId);
    const { items } = (await twoDays.organiser.get(`${twoDays.path}/proposal-runs/${id}/shortfalls`).expect(200)).body;
    expect(items).toEqual([
      expect.objectContaining({
        participant: expect.objectContaining({ participationId: twoDays.buyers[0] }),
        reason: 'nobody_suitable',
        filtered: { no_common_session: 1 },
      }),
    ]);
  });

  it('needs somebody on both sides', async () => {
    const empty = await makeMissionWithCompanies(product, { smes: 1, buyers: 0 });
    const refused = await empty.organiser.post(`${empty.path}/proposal-runs`, {}).expect(422);
    expect(refused.body.type).toBe('/problems/nobody-to-propose');
  });

  it('is the organiser’s to ask for, to see and to agree', async () => {
    const { id } = await steps.propose(mission.organiser, mission.missionId);
    const sme = await mission.callerOf(mission.smes[0]);
    await sme.post(runs(), {}).expect(403);
    await sme.get(`${runs()}/${id}`).expect(403);
    await sme.get(`${runs()}/${id}/shortfalls`).expect(403);
    await sme.post(`${runs()}/${id}/agreement`, {}).expect(403);
    await sme.get(`${mission.path}/fairness-report`).expect(403);
    const stranger = await makeMissionWithCompanies(product, { smes: 1, buyers: 1 });
    await stranger.organiser.get(`${stranger.path}/proposal-runs/${id}`).expect(404);
    await stranger.organiser.post(`${stranger.path}/proposal-runs/${id}/agreement`, {}).expect(404);
  });
});

describe('the fairness report', () => {
  it('counts agreed meetings, and those of a proposal besides when it is named', async () => {
    const { id } = await steps.propose(mission.organiser, mission.missionId, { maximumPerSme: 2 });
    const report = `${mission.path}/fairness-report`;
    const before = (await mission.organiser.get(report).expect(200)).body;
    expect(before.bySide.sme).toEqual({
      participants: 4,
      meetings: 0,
      fewest: 0,
      most: 0,
      mean: 0,
      withNone: 4,
      gini: 0,
    });
    expect(before.withoutMeeting).toHaveLength(8);
    const asProposed = (await mission.organiser.get(`${report}?proposalRunId=${id}`).expect(200)).body;
    const pairs = await proposedPairs(mission, id);
    expect(asProposed.bySide.sme).toMatchObject({ meetings: pairs.length, withNone: 1, most: 2 });
    expect(asProposed.withoutMeeting).toEqual([
      {
        participationId: mission.smes[3],
        companyName: '[SYNTHETIC] sme 3',
        countryCode: 'IT',
        side: 'sme',
        reason: 'nobody_suitable',
        filtered: { products_unrelated: 4 },
      },
    ]);
    const groups = asProposed.groups as Record<'side' | 'attribute' | 'group' | 'participants', unknown>[];
    const sectors = groups.filter(({ side, attribute }) => side === 'sme' && attribute === 'sector');
    expect(sectors.map(({ group, participants }) => [group, participants])).toEqual([
      ['HS I', 1],
      ['HS XII', 2],
      ['HS XVI', 1],
    ]);
    await mission.organiser.post(`${runs()}/${id}/agreement`, {}).expect(200);
    const after = (await mission.organiser.get(report).expect(200)).body;
    expect(after).toEqual({ ...asProposed, proposalRunId: null });
    await mission.organiser.get(`${report}?proposalRunId=0199a000-0000-7000-8000-000000000000`).expect(404);
  });
});
