import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { io, type Socket } from 'socket.io-client';
import { Presence } from './presence.js';

type Acknowledge = (answer: object) => void;

let http: HttpServer;
let server: Server;
let socket: Socket;
let presence: Presence;
let told: (string | null)[];

beforeEach(async () => {
  http = createServer();
  server = new Server(http);
  told = [];
  server.on('connection', (page) =>
    page.on('editing', ({ editing }: { editing: string | null }, acknowledge: Acknowledge) => {
      told.push(editing);
      acknowledge({ ok: true });
    }),
  );
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const { port } = http.address() as AddressInfo;
  socket = io(`http://127.0.0.1:${String(port)}`, { transports: ['websocket'] });
  presence = new Presence(socket);
  presence.enter('tashkent');
});
afterEach(async () => {
  socket.disconnect();
  await server.close();
});

const tellWhoIsThere = (missionId = 'tashkent') =>
  server.emit('presence', { missionId, present: [{ userId: 'other', editing: null }] });
const until = (isReached: () => boolean): Promise<void> =>
  new Promise((resolve) => {
    const look = setInterval(() => {
      if (!isReached()) return;
      clearInterval(look);
      resolve();
    }, 5);
  });
const untilTold = (expected: readonly (string | null)[]): Promise<void> =>
  until(() => JSON.stringify(told) === JSON.stringify(expected));
const untilConnected = (): Promise<void> => until(() => socket.connected);

describe('the presence of a page', () => {
  it('is told once somebody is told who is there: what is edited, else what is looked at', async () => {
    presence.lookAt('screen:agenda');
    await untilConnected();
    tellWhoIsThere();
    await untilTold(['screen:agenda']);
    const end = presence.begin('meeting:one');
    await untilTold(['screen:agenda', 'meeting:one']);
    end();
    await untilTold(['screen:agenda', 'meeting:one', 'screen:agenda']);
  });

  it('is told anew after a connection is lost, and shows nobody meanwhile', async () => {
    presence.begin('meeting:one');
    await untilConnected();
    tellWhoIsThere();
    await untilTold(['meeting:one']);
    expect(presence.current()).toEqual([{ userId: 'other', editing: null }]);
    server.disconnectSockets(true);
    await until(() => presence.current().length === 0);
    socket.connect();
    await untilConnected();
    tellWhoIsThere();
    await untilTold(['meeting:one', 'meeting:one']);
  });

  it('does not show who is in a mission that the page has left', async () => {
    await untilConnected();
    presence.enter('almaty');
    tellWhoIsThere();
    tellWhoIsThere('almaty');
    await until(() => presence.current().length > 0);
    presence.enter(null);
    expect(presence.current()).toEqual([]);
  });
});
