import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { io } from 'socket.io-client';
import { LiveConnection } from './live-connection.js';

const patience = { shortestWait: 20, longestWait: 80, answer: 100 };

type Acknowledge = (answer: object) => void;
/** What the server does with each question in turn; the last holds for all that follow. */
type Reply = (acknowledge: Acknowledge, after: number | null) => void;
const accept: Reply = (acknowledge) => {
  acknowledge({ ok: true, sequence: 7, rebuild: false, changes: [] });
};
/** Answers by the number that the page has heard, however often it asks: on a busy machine an answer may come too late. */
const answerTo =
  (missedAfter: Readonly<Record<number, object>>): Reply =>
  (acknowledge, after) => {
    const missed = after === null ? { sequence: 7 } : missedAfter[after];
    acknowledge({ ok: true, rebuild: false, changes: [], ...missed });
  };
const change = (sequence: number) => ({ sequence, topic: `topic ${String(sequence)}`, ids: [] });
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
    socket.on('watch', (question: { after: number | null }, acknowledge: Acknowledge) => {
      questions.push(question);
      (replies[questions.length - 1] ?? replies.at(-1) ?? ignore)(acknowledge, question.after);
    }),
  );
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  told = [];
  const { port } = http.address() as AddressInfo;
  const listener = {
    onChange: ({ topic }: { topic: string }) => told.push(topic),
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
    const question = { missionId: 'tashkent', after: null };
    expect(questions).toEqual([question, question, question]);
    expect(told).toEqual(['caught up']);
  });

  it('asks again when nobody answers', async () => {
    await serve([ignore, accept]);
    connection.watch('tashkent');
    await until(isLive);
    expect(questions).toHaveLength(2);
  });

  it('comes back after the server has ended it, and tells of what it has missed', async () => {
    await serve([
      answerTo({ 7: { sequence: 9, changes: [change(8), change(9)] }, 9: { sequence: 90, rebuild: true } }),
    ]);
    connection.watch('tashkent');
    await until(isLive);
    for (const expected of [3, 4]) {
      server.disconnectSockets(true);
      await until(() => told.length === expected);
    }
    expect(told).toEqual(['caught up', 'topic 8', 'topic 9', 'caught up']);
  });

  it('tells of each change once, and asks for what is missing between two', async () => {
    await serve([answerTo({ 8: { sequence: 10, changes: [change(9), change(10)] } })]);
    connection.watch('tashkent');
    await until(isLive);
    const send = (after: number, changes: readonly { sequence: number }[]) =>
      server.emit('changed', { missionId: 'tashkent', after, sequence: changes.at(-1)?.sequence, changes });
    send(7, [change(8)]);
    send(7, [change(8)]);
    send(9, [change(10)]);
    send(10, [change(11)]);
    await until(() => told.includes('topic 11'));
    expect(told).toEqual(['caught up', 'topic 8', 'topic 9', 'topic 10', 'topic 11']);
  });

  it.each(['not-signed-in', 'display-link-ended', 'floor-link-ended'])('takes %s for good and says so', async (why) => {
    await serve([accept]);
    connection.watch('tashkent');
    await until(isLive);
    server.use((_socket, next) => {
      next(new Error(why));
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
    expect(questions.at(-1)).toEqual({ missionId: 'almaty', after: null });
  });

  it('forgets what it holds of a mission that the page has left', async () => {
    const holdThenAccept: Reply = (acknowledge, after) => {
      if (questions.length > 1) answerTo({})(acknowledge, after);
      else server.emit('changed', { missionId: 'tashkent', after: 49, sequence: 50, changes: [change(50)] });
    };
    await serve([holdThenAccept]);
    connection.watch('tashkent');
    await until(() => questions.length === 1);
    await new Promise((resolve) => setTimeout(resolve, patience.answer / 2));
    connection.watch('almaty');
    await until(isLive);
    server.emit('changed', { missionId: 'almaty', after: 7, sequence: 8, changes: [change(8)] });
    await until(() => told.length > 1);
    expect(told).toEqual(['caught up', 'topic 8']);
  });
});
