import { createHash } from 'node:crypto';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Response } from 'express';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { Database } from '../database/database.js';
import type { Transaction } from '../database/transaction.js';
import type { KnownRequest } from './actor-source.js';
import { problemException } from './problem.js';

const REPEATABLE = 'repeatable';
const KEY_FORM = /^[\x21-\x7e]{8,200}$/;

/** A POST that may be repeated without harm by its nature and needs no Idempotency-Key. */
export const Repeatable = (): MethodDecorator => SetMetadata(REPEATABLE, true);

interface KeptAnswer {
  readonly fingerprint: string;
  readonly body: unknown;
}

/**
 * Makes every POST safe to repeat: the change and its answer commit in one transaction under the caller's key, so
 * whoever asks again with that key, also after a crash between commit and reply, gets the first answer. A second
 * request that arrives while the first is at work waits for it on the key's row. A failed request keeps nothing.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly database: Database,
    private readonly reflector: Reflector,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    const http = context.switchToHttp();
    const request = http.getRequest<KnownRequest>();
    const isRepeatable = this.reflector.get<boolean | undefined>(REPEATABLE, context.getHandler()) === true;
    if (request.method !== 'POST' || isRepeatable) return next.handle();
    return from(this.answerOnce(request, http.getResponse<Response>(), next));
  }

  private answerOnce(request: KnownRequest, response: Response, next: CallHandler): Promise<unknown> {
    const key = keyOf(request);
    const caller = request.actor?.userId ?? request.floorWorker?.linkId ?? 'anybody';
    const fingerprint = fingerprintOf(request);
    return this.database.write(async (tx) => {
      const kept = await claimKey(tx, caller, key, fingerprint);
      if (kept !== null) {
        if (kept.fingerprint !== fingerprint) throw keyReused();
        response.setHeader('Idempotency-Replayed', 'true');
        return kept.body;
      }
      const body: unknown = await lastValueFrom(next.handle(), { defaultValue: null });
      tx.send('UPDATE idempotent_requests SET body = $3 WHERE caller = $1 AND key = $2', [
        caller,
        key,
        JSON.stringify(body ?? null),
      ]);
      return body;
    });
  }
}

/** Takes the key for this request, or gives what was answered under it. Waits while another request holds it. */
async function claimKey(tx: Transaction, caller: string, key: string, fingerprint: string): Promise<KeptAnswer | null> {
  const claimed = await tx.query(
    `INSERT INTO idempotent_requests (caller, key, fingerprint) VALUES ($1, $2, $3)
     ON CONFLICT (caller, key) DO NOTHING RETURNING key`,
    [caller, key, fingerprint],
  );
  if (claimed.length > 0) return null;
  const [kept] = await tx.query<KeptAnswer>(
    'SELECT fingerprint, body FROM idempotent_requests WHERE caller = $1 AND key = $2',
    [caller, key],
  );
  return kept ?? null;
}

function keyOf(request: KnownRequest): string {
  const key = request.headers['idempotency-key'];
  if (typeof key === 'string' && KEY_FORM.test(key)) return key;
  const detail = 'Send an Idempotency-Key header of 8 to 200 visible characters, a new one for each new intent.';
  throw problemException('idempotency-key-missing', 400, 'Idempotency-Key missing', detail);
}

function keyReused(): Error {
  const detail = 'This Idempotency-Key was used for another request: send a new one.';
  return problemException('idempotency-key-reused', 422, 'Idempotency-Key reused', detail);
}

/** Equal for equal requests: their address, their fields, and their file if they bring one. */
function fingerprintOf({ originalUrl, body, file }: KnownRequest): string {
  const hash = createHash('sha256').update(`${originalUrl}\n${JSON.stringify((body as unknown) ?? null)}\n`);
  return hash.update(file?.buffer ?? '').digest('base64url');
}
