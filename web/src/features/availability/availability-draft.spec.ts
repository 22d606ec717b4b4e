import { draftOf, windowsIn } from './availability-draft.js';

const at = (time: string): string => `2026-12-01T${time}:00.000Z`;
const slot = (id: string, sessionId: string, from: string, to: string) => ({
  ...{ id, sessionId, startsAt: at(from), endsAt: at(to) },
});
const session = (id: string) => ({
  ...{ id, day: '2026-12-01', startsAt: at('04:00'), endsAt: at('10:00'), slotMinutes: 20, changeOverMinutes: 5 },
});
const timetable = {
  sessions: [session('morning'), session('afternoon')],
  slots: [
    slot('a', 'morning', '04:00', '04:20'),
    slot('b', 'morning', '04:25', '04:45'),
    slot('c', 'afternoon', '09:00', '09:20'),
  ],
};

describe('when somebody can meet, session by session', () => {
  it('is read from windows, and said by windows again', () => {
    const windows = [{ startsAt: at('04:25'), endsAt: at('04:45') }];
    const draft = draftOf({ windows }, timetable);
    expect(draft).toEqual({ morning: ['b'], afternoon: [] });
    expect(windowsIn(draft, timetable)).toEqual(windows);
  });

  it('is every slot without a window, and never where no slot is left', () => {
    expect(draftOf({ windows: [] }, timetable)).toEqual({ morning: ['a', 'b'], afternoon: ['c'] });
    expect(windowsIn({ morning: ['a', 'b'], afternoon: ['c'] }, timetable)).toEqual([]);
    expect(windowsIn({ morning: [], afternoon: [] }, timetable)).toBeNull();
  });
});
