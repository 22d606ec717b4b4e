import type { MissionId } from '../../../src/kernel/id.js';
import { newId } from '../../../src/platform/ids/new-id.js';
import { type Caller, listenTo } from '../../builders/caller.js';
import { eventually } from '../../builders/eventually.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';

interface Missed {
  readonly sequence: number;
  readonly rebuild: boolean;
  readonly changes: readonly { readonly sequence: number; readonly topic: string }[];
}

let product: TestProduct;
let missionId: MissionId;

beforeAll(async () => {
  product = await startTestProduct();
});
beforeEach(() => {
  missionId = newId();
});
afterAll(() => product.close());

const signInOrganiser = (): Promise<Caller> => product.signIn({ missionId, role: 'organiser', participationId: null });

/** Commits that many changes of one topic, each in a transaction of its own. */
async function change(topic: 'phases' | 'suggestions', times = 1): Promise<void> {
  const type = topic === 'phases' ? 'request-rules-decided' : 'recommendations-refreshed';
  for (let count = 0; count < times; count += 1) {
    await product.database.write((tx) => tx.announce({ type, missionId }));
  }
}

const missedAfter = async (caller: Caller, sequence: number): Promise<Missed> =>
  (await caller.get(`/api/v1/missions/${missionId}/changes?after=${sequence}`).expect(200)).body as Missed;

/** Ends the connection on which the product listens, as a restart of the server or a broken line does. */
async function endListening(): Promise<number> {
  const ended = await product.database.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid() AND query LIKE 'LISTEN %'
       AND application_name NOT LIKE '%bullmq%'`,
  );
  return ended.length;
}

describe('the changes of a mission', () => {
  it('are numbered without a gap, whoever commits them at once, and nothing that was rolled back has a number', async () => {
    const organiser = await signInOrganiser();
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        product.database
          .write(async (tx) => {
            await tx.announce({ type: 'request-rules-decided', missionId });
            if (index % 2 === 1) throw new Error('changed my mind');
          })
          .catch(() => undefined),
      ),
    );
    const { sequence, changes } = await missedAfter(organiser, 0);
    expect(sequence).toBe(10);
    expect(changes.map((change) => change.sequence)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('are heard in order and once, also those told while nobody could listen', async () => {
    const ear = await listenTo(await signInOrganiser(), missionId);
    expect(await endListening()).toBeGreaterThan(0);
    await change('phases', 3);
    await change('suggestions');
    await eventually('the last is heard', () => ear.heard.find(({ topic }) => topic === 'suggestions'));
    ear.close();
    expect(ear.heard.map(({ topic }) => topic)).toEqual(['phases', 'phases', 'phases', 'suggestions']);
  });

  it('are answered to whoever comes back with the number that they had heard', async () => {
    const organiser = await signInOrganiser();
    await change('phases', 2);
    const socket = organiser.socket();
    const first = (await socket.emitWithAck('watch', { missionId })) as Missed;
    expect(first).toMatchObject({ ok: true, sequence: 2, rebuild: false, changes: [] });
    // Whoever has stayed has heard both by then; else they would come after the answer, as to everybody.
    const stayed = await listenTo(organiser, missionId);
    socket.disconnect();
    await change('suggestions', 2);
    await eventually('both are told', () => (stayed.heard.length === 2 ? true : null));
    const again = organiser.socket();
    expect(await again.emitWithAck('watch', { missionId, after: 2 })).toEqual({
      ok: true,
      sequence: 4,
      rebuild: false,
      changes: [3, 4].map((sequence) => ({ sequence, topic: 'suggestions', ids: [] })),
    });
    again.disconnect();
    stayed.close();
    expect(await missedAfter(organiser, 3)).toMatchObject({ sequence: 4, changes: [{ sequence: 4 }] });
  });

  it('answer "rebuild" where they are forgotten, or where the number comes from a future that never was', async () => {
    const organiser = await signInOrganiser();
    await change('phases', 4);
    await product.database.query('DELETE FROM mission_changes WHERE mission_id = $1 AND sequence < 3', [missionId]);
    expect(await missedAfter(organiser, 1)).toEqual({ sequence: 4, rebuild: true, changes: [] });
    expect(await missedAfter(organiser, 2)).toMatchObject({ sequence: 4, rebuild: false });
    expect(await missedAfter(organiser, 9)).toEqual({ sequence: 4, rebuild: true, changes: [] });
  });

  it('show each participant those of its own, up to the number of all', async () => {
    const [own, other] = [newId<'Participation'>(), newId<'Participation'>()];
    const caller = await product.signIn({ missionId, role: 'sme', participationId: own });
    const ear = await listenTo(caller, missionId);
    for (const participationId of [other, own]) {
      await product.database.write((tx) => tx.announce({ type: 'wishes-changed', missionId, participationId }));
    }
    await eventually('its own is heard', () => ear.heard[0]);
    ear.close();
    expect(ear.heard).toEqual([{ topic: 'wishes', ids: [] }]);
    expect(await missedAfter(caller, 0)).toEqual({
      sequence: 2,
      rebuild: false,
      changes: [{ sequence: 2, topic: 'wishes', ids: [] }],
    });
    await caller.get(`/api/v1/missions/${newId()}/changes?after=0`).expect(404);
  });
});
