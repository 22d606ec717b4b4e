import { randomUUID } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import supertest from 'supertest';
import { SIGN_IN_COOKIE } from '../../src/platform/http/actor-source.js';

/** Somebody at a browser: what they send carries their cookie, and every POST a key of its own. */
export interface Caller {
  readonly address: string;
  readonly cookie: string;
  get(path: string): supertest.Test;
  post(path: string, body?: object, idempotencyKey?: string): supertest.Test;
  upload(path: string, file: Buffer, fileName: string): supertest.Test;
  put(path: string, body: object): supertest.Test;
  delete(path: string): supertest.Test;
  /** A socket that is not connected yet; whoever opens one closes it. */
  socket(): Socket;
}

/** A caller who holds that cookie. */
export function callerWith(address: string, cookie: string): Caller {
  const http = supertest(address);
  return {
    address,
    cookie,
    get: (path) => http.get(path).set('Cookie', cookie),
    post: (path, body = {}, idempotencyKey = randomUUID()) =>
      http.post(path).set('Cookie', cookie).set('Idempotency-Key', idempotencyKey).send(body),
    upload: (path, file, fileName) =>
      http.post(path).set('Cookie', cookie).set('Idempotency-Key', randomUUID()).attach('file', file, fileName),
    put: (path, body) => http.put(path).set('Cookie', cookie).send(body),
    delete: (path) => http.delete(path).set('Cookie', cookie),
    socket: () => io(address, { extraHeaders: { cookie }, transports: ['websocket'], reconnection: false }),
  };
}

/** Signs in with the secret of a personal link. */
export async function signInWith(address: string, linkSecret: string): Promise<Caller> {
  const answer = await supertest(address).post('/api/v1/sign-ins').send({ token: linkSecret }).expect(201);
  const [cookie] = answer.get('Set-Cookie') ?? [];
  if (cookie?.startsWith(`${SIGN_IN_COOKIE}=`) !== true) throw new Error('the sign-in set no cookie');
  return callerWith(address, cookie.split(';')[0] ?? '');
}

/** The ids of a list, read in pages of that size. */
export async function idsPageByPage(caller: Caller, path: string, limit: number): Promise<readonly string[]> {
  const ids: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const start = cursor === '' ? '' : `&cursor=${cursor}`;
    const { body } = await caller.get(`${path}?limit=${limit}${start}`).expect(200);
    const page = body as { items: { id: string }[]; nextCursor: string | null };
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  }
  return ids;
}

/** What a socket hears of a mission from now on. */
export interface Ear {
  readonly heard: readonly { readonly topic: string; readonly ids: readonly string[] }[];
  close(): void;
}

/** Watches a mission with a socket of the caller's. */
export async function listenTo(caller: Caller, missionId: string): Promise<Ear> {
  const heard: { topic: string; ids: string[] }[] = [];
  const socket = caller.socket();
  socket.on('changed', ({ changes }: { changes: { topic: string; ids: string[] }[] }) => {
    heard.push(...changes.map(({ topic, ids }) => ({ topic, ids })));
  });
  await new Promise((resolve, reject) =>
    socket
      .once('connect', () => {
        resolve(null);
      })
      .once('connect_error', reject),
  );
  const answer = (await socket.emitWithAck('watch', { missionId })) as { ok: boolean };
  if (!answer.ok) throw new Error(`the caller may not watch mission ${missionId}`);
  return {
    heard,
    close: () => {
      socket.disconnect();
    },
  };
}
