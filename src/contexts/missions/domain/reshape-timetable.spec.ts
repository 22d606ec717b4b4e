import type { Id, MissionId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import { type GoneParts, reshapeTimetable, type StandingTimetable } from './reshape-timetable.js';
import { layOutTimetable, type TimedSpan } from './timetable.js';

const at = (time: string): Instant => `2026-12-01T${time}:00.000Z` as Instant;
const rhythm = { slotMinutes: 20, changeOverMinutes: 10 };
const missionId = 'mission' as MissionId;
const venueId = 'venue' as Id<'Venue'>;
const span = (startTime: string, endTime: string): TimedSpan => ({
  ...{ day: '2026-12-01', startTime, endTime },
  ...{ startsAt: at(startTime), endsAt: at(endTime) },
});

/** A morning with slots at 9:00, 9:30 and 10:00, and two tables. */
const standing: StandingTimetable = {
  sessions: [{ ...span('09:00', '10:20'), ...rhythm, id: 'morning' as Id<'Session'>, missionId, venueId }],
  slots: ['09:00', '09:30', '10:00'].map((time) => ({
    id: time as Id<'Slot'>,
    ...{
      missionId,
      sessionId: 'morning' as Id<'Session'>,
      startsAt: at(time),
      endsAt: at(`${time.slice(0, 3)}${time.endsWith('30') ? '50' : '20'}`),
    },
  })),
  tables: [0, 1].map((position) => ({
    ...{ id: `table ${position}` as Id<'Table'>, missionId, venueId, label: String(position + 1), position },
  })),
};

const nothing: GoneParts = { slots: [], tables: [] };

function reshaped(
  spans: readonly TimedSpan[],
  tableCount = 2,
  now: Instant | null = at('08:00'),
  length = rhythm,
  gone = nothing,
) {
  const laidOut = layOutTimetable(spans, length);
  if (!laidOut.ok) throw new Error('the timetable of the test is none');
  return reshapeTimetable(standing, gone, { spans: laidOut.value, ...length, tableCount }, now);
}

describe('a timetable that is said anew', () => {
  it('changes nothing where it is the same', () => {
    expect(reshaped([span('09:00', '10:20')])).toEqual({
      ok: true,
      value: {
        ...{ goneSessionIds: [], newSpans: [], goneSlotIds: [], goneTableIds: [], newTablePositions: [] },
        ...{ revivedSlotIds: [], revivedTableIds: [] },
      },
    });
  });

  it('keeps the slots of the same time in a session that begins later and ends later', () => {
    expect(reshaped([span('09:30', '10:50')], 3)).toEqual({
      ok: true,
      value: {
        goneSessionIds: ['morning'],
        newSpans: [
          {
            ...span('09:30', '10:50'),
            keptSlotIds: ['09:30', '10:00'],
            newSlots: [{ startsAt: at('10:30'), endsAt: at('10:50') }],
          },
        ],
        goneSlotIds: ['09:00'],
        ...{ goneTableIds: [], revivedSlotIds: [], revivedTableIds: [] },
        newTablePositions: [2],
      },
    });
  });

  it('keeps no slot of another length, and no table beyond the number', () => {
    const longer = reshaped([span('09:00', '10:20')], 1, at('08:00'), { slotMinutes: 30, changeOverMinutes: 10 });
    expect(longer).toMatchObject({
      value: { goneSlotIds: ['09:00', '09:30', '10:00'], goneTableIds: ['table 1'] },
    });
  });

  it('brings back what had gone of the same time and at the same place, the latest to go', () => {
    const slot = (id: string) => ({
      ...standing.slots[0]!,
      id: id as Id<'Slot'>,
      startsAt: at('10:30'),
      endsAt: at('10:50'),
    });
    const table = (id: string, position: number) => ({ ...standing.tables[0]!, id: id as Id<'Table'>, position });
    const gone = {
      slots: [slot('latest'), slot('earlier'), { ...slot('of another length'), endsAt: at('11:00') }],
      tables: [table('third', 2), table('third before', 2)],
    };
    expect(reshaped([span('09:00', '10:50')], 4, at('08:00'), rhythm, gone)).toMatchObject({
      value: {
        newSpans: [{ keptSlotIds: ['09:00', '09:30', '10:00', 'latest'], newSlots: [] }],
        ...{ revivedSlotIds: ['latest'], revivedTableIds: ['third'], newTablePositions: [3] },
      },
    });
  });

  it('is refused where something has begun that it leaves out', () => {
    expect(reshaped([span('09:30', '10:50')], 2, at('09:00'))).toEqual({
      ok: false,
      error: { type: 'slots-have-begun', startsAt: [at('09:00')] },
    });
  });

  it('leaves out what has begun where no agenda is public', () => {
    expect(reshaped([span('09:30', '10:50')], 2, null)).toMatchObject({ ok: true, value: { goneSlotIds: ['09:00'] } });
  });
});
