import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { io } from 'socket.io-client';
import type { MissionId } from '../../../src/kernel/id.js';
import { newId } from '../../../src/platform/ids/new-id.js';
import { eventually } from '../../builders/eventually.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';

const missionId: MissionId = newId();
let product: TestProduct;
let proxy: Server;
let refusedUpgrades = 0;

beforeAll(async () => {
  product = await startTestProduct();
  proxy = createServer((incoming, outgoing) => {
    const { method, headers, url = '/' } = incoming;
    const forwarded = request(new URL(url, product.address), { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    forwarded.on('error', () => outgoing.destroy());
    incoming.pipe(forwarded);
  });
  proxy.on('upgrade', (_request, socket) => {
    refusedUpgrades += 1;
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  proxy.closeAllConnections();
  proxy.close();
  await product.close();
});

it('changes reach a page behind a proxy that forbids websockets', async () => {
  const { cookie } = await product.signIn({ missionId, role: 'organiser', participationId: null });
  const { port } = proxy.address() as AddressInfo;
  // As the product's own pages connect: by requests first, with a websocket as soon as one can be had.
  const socket = io(`http://127.0.0.1:${port}`, { extraHeaders: { cookie }, reconnection: false, forceNew: true });
  const heard: number[] = [];
  socket.on('changed', ({ sequence }: { sequence: number }) => heard.push(sequence));
  expect(await socket.emitWithAck('watch', { missionId })).toMatchObject({ ok: true, sequence: 0 });
  await eventually('a websocket was refused', () => (refusedUpgrades > 0 ? true : null));
  for (const expected of [1, 2]) {
    await product.database.write((tx) => tx.announce({ type: 'request-rules-decided', missionId }));
    await eventually('the change is heard', () => (heard.at(-1) === expected ? true : null));
  }
  expect(socket.io.engine.transport.name).toBe('polling');
  socket.disconnect();
});
