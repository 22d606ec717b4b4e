import type { Response } from 'supertest';
import type { Caller } from './caller.js';

/** Reads something that has versions, and puts that in its place with the ETag it was read with. */
export async function change(caller: Caller, path: string, body: object): Promise<Response> {
  const { headers } = await caller.get(path).expect(200);
  return caller.put(path, body).set('If-Match', headers.etag ?? '');
}
