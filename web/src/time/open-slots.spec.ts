import { openSlots, windowsAround } from './open-slots.js';

const slot = (id: string, sessionId: string, startsAt: string, endsAt: string) => ({
  id,
  sessionId,
  startsAt: `2026-12-01T${startsAt}:00.000Z`,
  endsAt: `2026-12-01T${endsAt}:00.000Z`,
});
const slots = [
  slot('a', 'morning', '04:00', '04:20'),
  slot('b', 'morning', '04:25', '04:45'),
  slot('c', 'morning', '04:50', '05:10'),
  slot('d', 'afternoon', '09:00', '09:20'),
];
const window = (startsAt: string, endsAt: string) => ({
  startsAt: `2026-12-01T${startsAt}:00.000Z`,
  endsAt: `2026-12-01T${endsAt}:00.000Z`,
});

describe('when somebody can meet', () => {
  it('is every slot without a window, and no window where it is every slot', () => {
    expect(openSlots([], slots)).toEqual(['a', 'b', 'c', 'd']);
    expect(windowsAround(['a', 'b', 'c', 'd'], slots)).toEqual([]);
  });

  it('is one window for slots that follow each other in a session', () => {
    expect(windowsAround(['b', 'c', 'd'], slots)).toEqual([window('04:25', '05:10'), window('09:00', '09:20')]);
    expect(windowsAround(['a', 'c'], slots)).toEqual([window('04:00', '04:20'), window('04:50', '05:10')]);
  });

  it('is no slot that a window holds in part', () => {
    expect(openSlots([window('04:10', '05:10')], slots)).toEqual(['b', 'c']);
  });

  it('cannot be never', () => {
    expect(windowsAround([], slots)).toBeNull();
  });
});
