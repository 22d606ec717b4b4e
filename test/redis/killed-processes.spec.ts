import { describeRecovery } from '../builders/recovery-behaviour.js';
import { startTestRedis, type TestRedis } from '../setup/redis-server.js';

let redis: TestRedis;

beforeAll(async () => {
  redis = await startTestRedis();
});
afterAll(() => redis.stop());

describeRecovery('Redis', () => ({ REDIS_URL: redis.url }));
