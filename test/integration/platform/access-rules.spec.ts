import type { MissionId } from '../../../src/kernel/id.js';
import { ReactionRegistry } from '../../../src/platform/reactions/reaction-registry.js';
import { newId } from '../../../src/platform/ids/new-id.js';
import { hashOfSecret } from '../../../src/platform/ids/secret.js';
import { callerWith, listenTo } from '../../builders/caller.js';
import { eventually } from '../../builders/eventually.js';
import { startTestProduct, TEST_START, type TestProduct } from '../../builders/test-product.js';
import supertest from 'supertest';

let product: TestProduct;
const missionId: MissionId = newId();

beforeAll(async () => {
  product = await startTestProduct();
});
afterAll(() => product.close());

describe('coming in by a personal link', () => {
  it('gives the places one holds', async () => {
    const organiser = await product.signIn({ missionId, role: 'organiser', participationId: null });
    const answer = await organiser.get('/api/v1/me').expect(200);
    expect(answer.body.memberships).toEqual([{ missionId, role: 'organiser', participationId: null }]);
  });

  it('ends with signing out, on every later request', async () => {
    const organiser = await product.signIn({ missionId, role: 'organiser', participationId: null });
    await organiser.delete('/api/v1/sign-ins/current').expect(204);
    const answer = await organiser.get('/api/v1/me').expect(401);
    expect(answer.body).toEqual({
      type: '/problems/not-signed-in',
      title: 'Not signed in',
      status: 401,
      detail: 'Open your personal link to sign in.',
    });
  });

  it('refuses a forged link and sets no cookie', async () => {
    const answer = await supertest(product.address).post('/api/v1/sign-ins').send({ token: 'forged' }).expect(401);
    expect(answer.body.type).toBe('/problems/link-unknown');
    expect(answer.get('Set-Cookie')).toBeUndefined();
  });

  it('is forgotten some time after it has ended, by what happens every hour', async () => {
    const place = { missionId, role: 'organiser', participationId: null } as const;
    const [leaving, staying] = [await product.signIn(place), await product.signIn(place)];
    const hash = hashOfSecret(leaving.cookie.split('=')[1] ?? '');
    await product.database.query(
      `UPDATE personal_links SET expires_at = now() - interval '1 year'
       WHERE user_id = (SELECT user_id FROM sign_ins WHERE secret_hash = $1)`,
      [hash],
    );
    await product.database.query(
      `UPDATE sign_ins SET expires_at = $2::timestamptz - interval '1 second' WHERE secret_hash = $1`,
      [hash, TEST_START],
    );
    const count = async (table: string): Promise<number> =>
      (await product.database.query(`SELECT 1 FROM ${table}`)).length;
    const before = { signIns: await count('sign_ins'), links: await count('personal_links') };
    const reactions = product.app.get(ReactionRegistry, { strict: false });
    const { reaction } = reactions.get('forget-expired-access-when-hour-passed');
    await reaction.react({ type: 'hour-passed', missionId }, new AbortController().signal);
    expect({ signIns: await count('sign_ins'), links: await count('personal_links') }).toEqual({
      signIns: before.signIns - 1,
      links: before.links - 1,
    });
    await staying.get('/api/v1/me').expect(200);
  });

  it('keeps no secret, only its hash', async () => {
    const organiser = await product.signIn({ missionId, role: 'organiser', participationId: null });
    const secret = organiser.cookie.split('=')[1];
    const found = await product.database.query('SELECT 1 FROM sign_ins WHERE secret_hash = $1', [secret]);
    expect(found).toEqual([]);
  });
});

describe('a socket', () => {
  it('is turned away without a sign-in', async () => {
    const socket = callerWith(product.address, 'incontro_sign_in=forged').socket();
    const message = await new Promise((resolve) =>
      socket.on('connect_error', (error) => {
        resolve(error.message);
      }),
    );
    expect(message).toBe('not-signed-in');
  });

  it('hears of each change once, also when it concerns very many', async () => {
    const organiser = await product.signIn({ missionId, role: 'organiser', participationId: null });
    const ear = await listenTo(organiser, missionId);
    const crowd = Array.from({ length: 1_000 }, () => newId<'Participation'>());
    await product.database.write((tx) =>
      tx.announce({ type: 'meeting-booked', missionId, meetingIds: [], participationIds: crowd }),
    );
    await product.database.write((tx) => tx.announce({ type: 'request-rules-decided', missionId }));
    await eventually('the second change is heard', () => ear.heard.find(({ topic }) => topic === 'phases'));
    ear.close();
    expect(ear.heard).toEqual([
      { topic: 'agenda', ids: [] },
      { topic: 'phases', ids: [] },
    ]);
  });

  it('may watch only missions its reader takes part in', async () => {
    const organiser = await product.signIn({ missionId, role: 'organiser', participationId: null });
    const socket = organiser.socket();
    expect(await socket.emitWithAck('watch', { missionId })).toMatchObject({ ok: true, rebuild: false, changes: [] });
    expect(await socket.emitWithAck('watch', { missionId: newId() })).toEqual({ ok: false, problem: 'not-found' });
    expect(await socket.emitWithAck('watch', { missionId: 'all' })).toEqual({ ok: false, problem: 'invalid-input' });
    socket.disconnect();
  });
});
