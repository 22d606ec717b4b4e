import type { Socket } from 'socket.io-client';
import type { MissionId, ParticipationId } from '../../../src/kernel/id.js';
import { newId } from '../../../src/platform/ids/new-id.js';
import { SignInWatch } from '../../../src/platform/realtime/sign-in-watch.js';
import { type Caller, callerWith, listenTo } from '../../builders/caller.js';
import { eventually } from '../../builders/eventually.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';

const SOCKETS_PER_ADDRESS = 5;
const missionId: MissionId = newId();
const participationId: ParticipationId = newId();
const firm = { missionId, role: 'sme', participationId } as const;
const desk = { missionId, role: 'organiser', participationId: null } as const;

let product: TestProduct;
let sockets: Socket[] = [];

beforeAll(async () => {
  product = await startTestProduct({ SOCKETS_PER_ADDRESS: String(SOCKETS_PER_ADDRESS) });
});
afterEach(() => {
  for (const socket of sockets) socket.disconnect();
  sockets = [];
});
afterAll(() => product.close());

/** A socket of that caller, once it is in. */
async function connect(caller: Caller): Promise<Socket> {
  const socket = caller.socket();
  sockets.push(socket);
  await eventually('the socket is in', () => (socket.connected ? true : null));
  return socket;
}

/** Why that socket lost its connection. */
const end = (socket: Socket): Promise<string> => new Promise((resolve) => socket.once('disconnect', resolve));

/** Why that socket did not come in. */
const refusal = (socket: Socket): Promise<Error> => new Promise((resolve) => socket.once('connect_error', resolve));

const tellEverybody = (): Promise<void> =>
  product.database.write((tx) => tx.announce({ type: 'request-rules-decided', missionId }));

describe('the socket of a browser', () => {
  it('is ended by signing out in it, and by nobody else’s', async () => {
    const leaving = await product.signIn(desk);
    const staying = await listenTo(await product.signIn(desk), missionId);
    const socket = await connect(leaving);
    await socket.emitWithAck('watch', { missionId });
    const heard: unknown[] = [];
    socket.on('changed', (update) => heard.push(update));
    const ended = end(socket);
    await leaving.delete('/api/v1/sign-ins/current').expect(204);
    expect(await ended).toBe('io server disconnect');
    await tellEverybody();
    await eventually('the other hears of it', () => staying.heard[0]);
    staying.close();
    expect(heard).toEqual([]);
  });

  it('is ended, as the sign-in is, by a new link in the place of the one it came by', async () => {
    const finder = await product.signIn(firm);
    const ended = end(await connect(finder));
    const owner = await product.signIn(firm);
    expect(await ended).toBe('io server disconnect');
    await finder.get('/api/v1/me').expect(401);
    await owner.get('/api/v1/me').expect(200);
    await connect(owner);
  });

  it('is ended when its sign-in has expired', async () => {
    const caller = await product.signIn(firm);
    const socket = await connect(caller);
    const watch = product.app.get(SignInWatch, { strict: false });
    await watch.check();
    expect(socket.connected).toBe(true);
    const ended = end(socket);
    await product.database.query('UPDATE sign_ins SET expires_at = created_at');
    await watch.check();
    expect(await ended).toBe('io server disconnect');
  });

  it('hears nothing when its line is back until it asks for what it missed, and is not let in once it has signed out', async () => {
    const witness = await connect(await product.signIn(desk));
    await witness.emitWithAck('watch', { missionId });
    const heardElsewhere = () => new Promise((resolve) => witness.once('changed', resolve));
    const lose = async (socket: Socket): Promise<void> => {
      const ended = end(socket);
      socket.io.engine.close();
      await ended;
    };
    const caller = await product.signIn(desk);
    const socket = await connect(caller);
    const { sequence } = (await socket.emitWithAck('watch', { missionId })) as { sequence: number };
    await lose(socket);
    // Once somebody else has heard of it, it has gone out to everybody who listens.
    const missed = heardElsewhere();
    await tellEverybody();
    await missed;
    const heard: unknown[] = [];
    socket.on('changed', (update) => heard.push(update));
    socket.connect();
    await eventually('the line is back', () => (socket.connected ? true : null));
    const answer = (await socket.emitWithAck('watch', { missionId, after: sequence })) as { changes: object[] };
    expect(answer.changes).toMatchObject([{ sequence: sequence + 1 }]);
    expect(heard).toEqual([]);

    await lose(socket);
    await caller.delete('/api/v1/sign-ins/current').expect(204);
    const refused = refusal(socket);
    socket.connect();
    expect((await refused).message).toBe('not-signed-in');
  });
});

describe('the limits of sockets', () => {
  it('answer whoever says too much with a refusal, and end whoever does not stop', async () => {
    const socket = await connect(await product.signIn(desk));
    const answers = await Promise.all(
      Array.from({ length: 25 }, () => socket.emitWithAck('watch', { missionId }) as Promise<unknown>),
    );
    expect(answers[0]).toMatchObject({ ok: true });
    expect(answers.at(-1)).toEqual({ ok: false, problem: 'too-many-messages' });
    expect(socket.connected).toBe(true);
    const ended = end(socket);
    for (let message = 0; message < 200; message += 1) socket.emit('nonsense');
    expect(await ended).toBe('io server disconnect');
  });

  it('end whoever sends a message of more than 10,000 bytes', async () => {
    const socket = await connect(await product.signIn(desk));
    const ended = end(socket);
    socket.emit('watch', { missionId, padding: 'x'.repeat(10_000) });
    expect(await ended).toBe('transport close');
  });

  it('refuse more connections than an address may have, until one of them closes', async () => {
    const caller = await product.signIn(desk);
    const first = await connect(caller);
    for (let count = 1; count < SOCKETS_PER_ADDRESS; count += 1) await connect(caller);
    const reason = await fetch(`${product.address}/socket.io/?EIO=4&transport=polling`);
    expect([reason.status, await reason.json()]).toEqual([403, { code: 4, message: 'too-many-connections' }]);
    const refused = callerWith(product.address, caller.cookie).socket();
    expect(await refusal(refused)).toMatchObject({ message: 'websocket error' });
    first.disconnect();
    await eventually('there is room again', async () => {
      const answer = await fetch(`${product.address}/socket.io/?EIO=4&transport=polling`);
      return answer.ok ? true : null;
    });
  });
});
