import type { Server } from 'socket.io';
import type { Socket } from 'socket.io-client';
import type { MissionId } from '../../../src/kernel/id.js';
import { newId } from '../../../src/platform/ids/new-id.js';
import { LiveGateway } from '../../../src/platform/realtime/live-gateway.js';
import { eventually } from '../../builders/eventually.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';

/** More than what the operating system keeps of a line that nobody reads. */
const FILLING = 'x'.repeat(4_000_000);
const FILLINGS = 8;
const WAITING = 600;

const missionId: MissionId = newId();
let product: TestProduct;

beforeAll(async () => {
  product = await startTestProduct();
});
afterAll(() => product.close());

/** A page that follows the mission, and the number up to which it has heard. */
async function openPage(): Promise<{ socket: Socket; heard: number }> {
  const caller = await product.signIn({ missionId, role: 'organiser', participationId: null });
  const socket = caller.socket();
  const answer: unknown = await socket.emitWithAck('watch', { missionId });
  return { socket, heard: (answer as { sequence: number }).sequence };
}

/** Lets nothing more in from the line of that page, as a network does that has stopped. */
function stopReading({ io }: Socket): void {
  const { ws } = io.engine.transport as unknown as { ws: { pause(): void } };
  ws.pause();
}

it('a page whose line takes nothing more is dropped, and gets what it missed when it is back', async () => {
  const slow = await openPage();
  const quick = await openPage();
  const { server } = product.app.get<unknown, { server: Server }>(LiveGateway, { strict: false });
  const atServer = server.sockets.sockets.get(slow.socket.id ?? '');
  const reasons: string[] = [];
  atServer?.once('disconnect', (reason) => reasons.push(reason));
  stopReading(slow.socket);
  for (let index = 0; index < FILLINGS; index += 1) atServer?.emit('filling', FILLING);
  for (let index = 0; index < WAITING; index += 1) atServer?.emit('pulse', { missionId, sequence: 0 });
  await product.database.write((tx) => tx.announce({ type: 'request-rules-decided', missionId }));
  expect(await eventually('the slow one is dropped', () => reasons[0])).toBe('forced close');
  expect(quick.socket.connected).toBe(true);
  slow.socket.disconnect();

  slow.socket.connect();
  const answer: unknown = await slow.socket.emitWithAck('watch', { missionId, after: slow.heard });
  expect(answer).toMatchObject({ ok: true, changes: [{ topic: 'phases' }] });
  slow.socket.disconnect();
  quick.socket.disconnect();
});
