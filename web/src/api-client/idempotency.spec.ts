import { AttemptKey } from './idempotency.js';

describe('the key of an attempt', () => {
  it('stays while the outcome of the same command is unknown', () => {
    const attempt = new AttemptKey();
    const key = attempt.keyFor({ missionId: 'tashkent' });
    expect(attempt.keyFor({ missionId: 'tashkent' })).toBe(key);
  });

  it('is new for another command, and for the same one once the server has answered', () => {
    const attempt = new AttemptKey();
    const key = attempt.keyFor({ missionId: 'tashkent' });
    expect(attempt.keyFor({ missionId: 'almaty' })).not.toBe(key);
    const last = attempt.keyFor({ missionId: 'tashkent' });
    attempt.settle();
    expect(attempt.keyFor({ missionId: 'tashkent' })).not.toBe(last);
  });

  it('tells two files apart', () => {
    const attempt = new AttemptKey();
    const key = attempt.keyFor({ file: new File(['one'], 'firms.csv', { lastModified: 1 }) });
    expect(attempt.keyFor({ file: new File(['one'], 'firms.csv', { lastModified: 1 }) })).toBe(key);
    expect(attempt.keyFor({ file: new File(['other'], 'firms.csv', { lastModified: 2 }) })).not.toBe(key);
  });
});
