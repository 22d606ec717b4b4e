import type { Id, ParticipationId } from '../../../../kernel/id.js';
import type { Instant } from '../../../../kernel/instant.js';
import type { Placement } from '../../domain/agenda-version.js';
import type { FrameInterpreter, FrameSlot } from '../frame/agenda-frame.js';
import { InterpreterDuties } from './interpreter-duties.js';

const slot = (sessionId: string, time: string, day = '2026-12-01'): FrameSlot => ({
  id: `${day} ${time}` as Id<'Slot'>,
  ...{ day, sessionId },
  startsAt: `${day}T${time}:00.000Z` as Instant,
  endsAt: `${day}T${time.slice(0, 3)}20:00.000Z` as Instant,
});
const [one, two, three, afternoon, nextDay] = [
  slot('morning', '09:00'),
  slot('morning', '10:00'),
  slot('morning', '11:00'),
  slot('afternoon', '14:00'),
  slot('next morning', '09:00', '2026-12-02'),
] as [FrameSlot, FrameSlot, FrameSlot, FrameSlot, FrameSlot];
const slots = [afternoon, one, two, three, nextDay];

const working = (...slotsWorked: FrameSlot[]): Placement[] =>
  slotsWorked.map(({ id }) => ({
    meetingId: `in ${id}` as Id<'Meeting'>,
    smeId: 'sme' as ParticipationId,
    buyerId: 'buyer' as ParticipationId,
    slotId: id,
    tableId: 'table' as Id<'Table'>,
    interpreterId: 'interpreter' as Id<'Interpreter'>,
  }));
const dutiesOf = (change: Partial<FrameInterpreter>, ...slotsWorked: FrameSlot[]) => {
  const interpreter = { id: 'interpreter' as Id<'Interpreter'>, languages: ['it', 'ru'], ...change };
  return {
    interpreter,
    duties: new InterpreterDuties({ slots, interpreters: [interpreter] }, working(...slotsWorked)),
  };
};

describe('an interpreter', () => {
  it('works within the hours that were said, and always where none were', () => {
    const { interpreter, duties } = dutiesOf({ hours: [{ startsAt: one.startsAt, endsAt: two.endsAt }] });
    expect(slots.filter((of) => duties.isOffDuty(interpreter, of))).toEqual([afternoon, three, nextDay]);
    const always = dutiesOf({});
    expect(slots.filter((of) => always.duties.isOffDuty(always.interpreter, of))).toEqual([]);
  });

  it('rests after so many meetings in a row, which an end of a session ends', () => {
    const { interpreter, duties } = dutiesOf({ maximumConsecutive: 2 }, one, three);
    expect(slots.filter((of) => duties.isTooMuch(interpreter, of))).toEqual([two]);
    expect(duties.hindrances()).toEqual([{ resourceId: 'interpreter', startsAt: two.startsAt, endsAt: two.endsAt }]);
  });

  it('has so many meetings a day and no more', () => {
    const { interpreter, duties } = dutiesOf({ maximumPerDay: 2 }, one, afternoon);
    expect(slots.filter((of) => duties.isTooMuch(interpreter, of))).toEqual([two, three]);
  });
});
