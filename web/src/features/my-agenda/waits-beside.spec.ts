import { waitsBeside } from './waits-beside.js';

const at = (time: string): string => `2026-12-01T${time}:00.000Z`;
const span = (from: string, to: string) => ({ startsAt: at(from), endsAt: at(to) });

const SLOTS = [span('08:00', '08:20'), span('08:25', '08:45'), span('08:50', '09:10'), span('09:15', '09:35')];
const MORNING = { ...span('08:00', '09:35'), cause: 'movable' as const };

describe('a wait', () => {
  it('stays as it is where nothing of the programme lies in it', () => {
    expect(waitsBeside([MORNING], SLOTS, [span('07:00', '08:00'), span('09:35', '10:00')])).toEqual([MORNING]);
  });

  it('is none while the programme lasts', () => {
    expect(waitsBeside([MORNING], SLOTS, [span('07:30', '09:40')])).toEqual([]);
  });

  it('is what is left before and after it, where it is not known whether a meeting could be moved there', () => {
    expect(waitsBeside([MORNING], SLOTS, [span('08:30', '08:40')])).toEqual([
      { ...span('08:00', '08:20'), cause: null },
      { ...span('08:50', '09:35'), cause: null },
    ]);
    expect(waitsBeside([{ ...MORNING, cause: 'people' }], SLOTS, [span('08:30', '09:40')])).toEqual([
      { ...span('08:00', '08:20'), cause: 'people' },
    ]);
  });
});
