import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { io } from 'socket.io-client';
import { LiveConnection } from './live-connection.js';

const patience = { shortestWait: 20, longestWait: 80, answer: 100 };

type Acknowledge = (answer: object) => void;
/** What the server does with each question in turn; the last holds for all that follow. */
type Reply = (acknowledge: Acknowledge) => void;
const accept: Reply = (acknowledge) => {
  acknowledge({ ok: true });
};
const refuse: Reply = (acknowledge) => {
  acknowledge({ ok: false, problem: 'too-many-messages' });
};
const ignore: Reply = () => undefined;

let http: HttpServer;
let server: Server;
let connection: LiveConnection;
let questions: unknown[];
let told: string[];

async function serve(replies: readonly Reply[]): Promise<void> {
  questions = [];
  server.on('connection', (socket) =>
    socket.on('watch', (question: unknown, acknowledge: Acknowledge) => {
      questions.push(question);
      (replies[questions.length - 1] ?? replies.at(-1) ?? ignore)(acknowledge);
    }),
  );
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  told = [];
  const { port } = http.address() as AddressInfo;
  const listener = {
    onChange: () => undefined,
    onProgress: () => undefined,
    onCaughtUp: () => told.push('caught up'),
    onSignedOut: () => told.push('signed out'),
  };
  const socket = io(`http://127.0.0.1:${String(port)}`, { autoConnect: false, transports: ['websocket'] });
  connection = new LiveConnection(listener, socket, patience);
}

const until = (isReached: () => boolean): Promise<void> =>
  new Promise((resolve) => {
    const look = setInterval(() => {
      if (!isReached()) return;
      clearInterval(look);
      resolve();
    }, 5);
  });
const isLive = (): boolean => connection.currentState().status === 'live';

beforeEach(() => {
  http = createServer();
  server = new Server(http);
});
afterEach(async () => {
  connection.close();
  await server.close();
});

describe('the live connection of a page', () => {
  it('asks again after a refused question, and says meanwhile that it is not live', async () => {
    await serve([refuse, refuse, accept]);
    connection.watch('tashkent');
    await until(() => questions.length === 1 && connection.currentState().status === 'offline');
    await until(isLive);
    expect(questions).toEqual([{ missionId: 'tashkent' }, { missionId: 'tashkent' }, { missionId: 'tashkent' }]);
    expect(told).toEqual(['caught up']);
  });

  it('asks again when nobody answers', async () => {
    await serve([ignore, accept]);
    connection.watch('tashkent');
    await until(isLive);
    expect(questions).toHaveLength(2);
  });

  it('comes back after the server has ended it, asks again and catches up', async () => {
    await serve([accept]);
    connection.watch('tashkent');
    await until(isLive);
    server.disconnectSockets(true);
    await until(() => !isLive());
    await until(isLive);
    expect(told).toEqual(['caught up', 'caught up']);
  });

  it('says that the sign-in has ended and does not come back', async () => {
    await serve([accept]);
    connection.watch('tashkent');
    await until(isLive);
    server.use((_socket, next) => {
      next(new Error('not-signed-in'));
    });
    server.disconnectSockets(true);
    await until(() => told.includes('signed out'));
    expect(connection.currentState().status).toBe('offline');
  });

  it('asks no more for a mission that the page has left', async () => {
    await serve([refuse, accept]);
    connection.watch('tashkent');
    await until(() => questions.length === 1);
    connection.watch('almaty');
    await until(isLive);
    expect(questions.at(-1)).toEqual({ missionId: 'almaty' });
  });
});
