import { describeOutbox } from '../builders/outbox-behaviour.js';
import { startTestRedis, type TestRedis } from '../setup/redis-server.js';

const settings = { REDIS_URL: '' };
let redis: TestRedis;

beforeAll(async () => {
  redis = await startTestRedis();
  settings.REDIS_URL = redis.url;
});
afterAll(() => redis.stop());

describeOutbox('Redis', settings);
