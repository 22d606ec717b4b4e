import { jest } from '@jest/globals';
import { noticeServerTime, serverInstant } from './server-clock.js';

const at = (time: string): number => Date.parse(`2026-12-01T${time}Z`);

describe('the clock of the server', () => {
  beforeEach(() => {
    jest.useFakeTimers({ now: at('10:00:00.000') });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('is read from an answer, half of its way ago, and goes on by itself', () => {
    const askedAt = Date.now();
    jest.setSystemTime(at('10:00:00.200'));
    noticeServerTime('2026-12-01T10:07:00.100Z', askedAt);
    expect(serverInstant()).toBe(at('10:07:00.200'));
    jest.setSystemTime(at('10:25:00.200'));
    expect(serverInstant()).toBe(at('10:32:00.200'));
  });

  it('is not learnt from a slow answer as long as a quick one is fresh', () => {
    jest.setSystemTime(at('10:01:00.000'));
    const slow = Date.now();
    jest.setSystemTime(at('10:01:08.000'));
    noticeServerTime('2026-12-01T10:09:00.000Z', slow);
    expect(serverInstant()).toBe(at('10:08:08.000'));
  });
});
