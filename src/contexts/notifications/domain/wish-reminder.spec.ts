import type { Instant } from '../../../kernel/instant.js';
import { wishRemindersDue } from './wish-reminder.js';

const until = '2026-11-20T17:00:00.000Z' as Instant;
const dueAt = (instant: string) => wishRemindersDue(until, instant as Instant);

describe('reminders of wishes', () => {
  it('are due three days before they end, and on the last day', () => {
    expect(dueAt('2026-11-17T16:59:59.000Z')).toBe(0);
    expect(dueAt('2026-11-17T17:00:00.000Z')).toBe(1);
    expect(dueAt('2026-11-19T20:59:59.000Z')).toBe(1);
    expect(dueAt('2026-11-19T21:00:00.000Z')).toBe(2);
  });

  it('are not due once wishing is over', () => {
    expect(dueAt('2026-11-20T17:00:00.000Z')).toBe(0);
  });
});
