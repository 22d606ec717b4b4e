import type { Response } from 'supertest';
import type { Caller } from './caller.js';

/** What is known of an answer once its status has been looked at. */
export interface Awaited {
  expect(status: number): Promise<Response>;
}

/** The same as {@link change}, for tests that say which status they await. */
export function changing(caller: Caller, path: string, body: object): Awaited {
  return {
    expect: async (status) => {
      const { headers } = await caller.get(path).expect(200);
      return caller
        .put(path, body)
        .set('If-Match', headers.etag ?? '')
        .expect(status);
    },
  };
}

/** Reads something that has versions, and puts that in its place with the ETag it was read with. */
export async function change(caller: Caller, path: string, body: object): Promise<Response> {
  const { headers } = await caller.get(path).expect(200);
  return caller.put(path, body).set('If-Match', headers.etag ?? '');
}
