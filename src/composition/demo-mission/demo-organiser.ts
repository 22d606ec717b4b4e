import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

interface ProblemDocument {
  readonly detail: string;
}

/**
 * Somebody at the product's own front door: speaks to the HTTP API as a browser does. Each step carries a key of its
 * own that never changes, so steps that were taken before a crash are answered again and not taken twice.
 */
export class DemoOrganiser {
  private constructor(
    private readonly address: string,
    private readonly cookie: string,
  ) {}

  /** Signs in with the secret of a personal link. */
  static async signIn(address: string, linkSecret: string): Promise<DemoOrganiser> {
    const answer = await fetch(`${address}/api/v1/sign-ins`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token: linkSecret }),
    });
    await assertDone(answer);
    return new DemoOrganiser(address, answer.headers.get('set-cookie')?.split(';')[0] ?? '');
  }

  async read<Answer>(path: string): Promise<Answer> {
    const answer = await fetch(`${this.address}/api/v1${path}`, { headers: { cookie: this.cookie } });
    return (await assertDone(answer)) as Answer;
  }

  /** Says a thing anew as whoever has read it wants it, or leaves it where they want nothing; gives it as it is then. */
  async revise<Current>(path: string, wanted: (current: Current) => object | null): Promise<Current> {
    const address = `${this.address}/api/v1${path}`;
    const read = await fetch(address, { headers: { cookie: this.cookie } });
    const current = (await assertDone(read)) as Current;
    const body = wanted(current);
    if (body === null) return current;
    const headers = {
      'content-type': 'application/json',
      cookie: this.cookie,
      'if-match': read.headers.get('etag') ?? '',
    };
    return (await assertDone(await fetch(address, { method: 'PUT', headers, body: JSON.stringify(body) }))) as Current;
  }

  async take<Answer>(step: string, path: string, body: object = {}): Promise<Answer> {
    return this.send(step, path, JSON.stringify(body), { 'content-type': 'application/json' });
  }

  async upload<Answer>(
    step: string,
    path: string,
    file: URL,
    fields: Readonly<Record<string, string>>,
  ): Promise<Answer> {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    form.set('file', new Blob([await readFile(file)]), basename(fileURLToPath(file)));
    return this.send(step, path, form, {});
  }

  private async send<Answer>(
    step: string,
    path: string,
    body: string | FormData,
    headers: Readonly<Record<string, string>>,
  ): Promise<Answer> {
    const answer = await fetch(`${this.address}/api/v1${path}`, {
      method: 'POST',
      headers: { ...headers, cookie: this.cookie, 'idempotency-key': `demo-mission-${step}` },
      body,
    });
    return (await assertDone(answer)) as Answer;
  }
}

async function assertDone(answer: Response): Promise<unknown> {
  const body: unknown = await answer.json();
  if (answer.ok) return body;
  throw new Error(`The demo mission was refused at ${answer.url}: ${(body as ProblemDocument).detail}`);
}
