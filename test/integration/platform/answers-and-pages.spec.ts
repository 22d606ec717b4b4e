import { existsSync, readdirSync } from 'node:fs';
import supertest from 'supertest';
import { epochOf } from '../../../src/kernel/instant.js';
import { newId } from '../../../src/platform/ids/new-id.js';
import { Clock } from '../../../src/platform/time/clock.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';

let product: TestProduct;

beforeAll(async () => {
  if (!existsSync('web/dist/index.html')) throw new Error('web/dist is missing: run "npm run build" first');
  product = await startTestProduct();
});
afterAll(() => product.close());

const get = (path: string): supertest.Test => supertest(product.address).get(path);
const asset = (): string => `/assets/${String(readdirSync('web/dist/assets')[0])}`;

describe('what a browser or a proxy may keep', () => {
  it.each(['/api/v1/me', '/api/v1/nowhere', '/health/live', '/health/ready', '/status', '/metrics'])(
    'is nothing of %s',
    async (path) => {
      expect((await get(path)).get('Cache-Control')).toContain('no-store');
    },
  );

  it('is nothing of what somebody signed in is answered', async () => {
    const organiser = await product.signIn({ missionId: newId(), role: 'organiser', participationId: null });
    expect((await organiser.get('/api/v1/me').expect(200)).get('Cache-Control')).toBe('no-store');
  });

  it('is an asset for good, since its name holds a hash of it', async () => {
    expect((await get(asset()).expect(200)).get('Cache-Control')).toBe('public, max-age=31536000, immutable');
  });

  it.each(['/', '/index.html', '/missions/one/agenda', '/favicon.svg'])('is %s only after asking', async (path) => {
    expect((await get(path).expect(200)).get('Cache-Control')).toBe('no-cache');
  });
});

it('every answer says what time it is by the clock of the product, from which pages learn how wrong their own is', async () => {
  const told = Date.parse(String((await get('/api/v1/me')).get('Date')));
  const now = epochOf(product.app.get(Clock).now());
  expect({ isWhole: told % 1000 === 0, isBefore: told <= now, isRecent: now - told < 3_600_000 }).toEqual({
    isWhole: true,
    isBefore: true,
    isRecent: true,
  });
});

describe('an address that nothing is at', () => {
  it.each(['/foo.js', '/assets/x', '/assets/x.js', '/missions/app.css', '/api/v1/nowhere', '/api', '/health/nowhere'])(
    'is told as such at %s',
    async (path) => {
      const answer = await get(path).expect(404);
      expect([answer.type, answer.body.type]).toEqual(['application/problem+json', '/problems/not-found']);
    },
  );

  it('shows the application’s own page of the lost where it may be a page', async () => {
    const answer = await get('/somewhere/else').expect(200);
    expect(answer.type).toBe('text/html');
  });
});

describe('what operators are told', () => {
  it('counts the jobs that wait, and those that were given up', async () => {
    const { body } = await get('/status').expect(200);
    expect(Object.keys(body as object)).toEqual([
      'product',
      'role',
      'queue',
      'uptimeSeconds',
      'outboxEvents',
      'quickJobs',
      'longJobs',
      'repairJobs',
      'explainJobs',
      'mailJobs',
      'failedQuickJobs',
      'failedLongJobs',
      'failedRepairJobs',
      'failedExplainJobs',
      'failedMailJobs',
    ]);
    expect((await get('/metrics').expect(200)).text).toContain('incontro_backlog{kind="failedLongJobs"} 0');
  });
});
