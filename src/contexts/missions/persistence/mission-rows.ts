import { EntitySchema } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import { instantColumn } from '../../../platform/database/instant-column.js';
import type { Interpreter, MeetingTable, Mission, Venue } from '../domain/mission.js';
import type { Session, Slot } from '../domain/timetable.js';
import { belongsTo } from './belongs-to.js';

const id = { type: 'uuid', primary: true } as const;
const missionId = { name: 'mission_id', type: 'uuid' } as const;
const venueId = { name: 'venue_id', type: 'uuid' } as const;
const timeZone = { name: 'time_zone', type: 'text' } as const;
const startsAt = { ...instantColumn, name: 'starts_at' } as const;
const endsAt = { ...instantColumn, name: 'ends_at' } as const;
const goneAt = { ...instantColumn, name: 'gone_at', nullable: true } as const;

/** What a mission has no more stays known to the agendas that name it. */
type Kept<Part> = Part & { readonly goneAt: Instant | null };

/** Whoever left stays known to the agendas that they were in, and is in no later one. */
export interface KeptInterpreter extends Interpreter {
  readonly leftAt: Instant | null;
}

export const MissionRows = new EntitySchema<Mission>({
  name: 'missions',
  columns: {
    id,
    name: { type: 'text' },
    city: { type: 'text' },
    countryCode: { name: 'country_code', type: 'text' },
    timeZone,
    isSynthetic: { name: 'is_synthetic', type: 'boolean' },
    createdAt: { ...instantColumn, name: 'created_at' },
  },
});

/** The map of a venue is read and written by itself; here it is only known to be there. */
interface MappedVenue extends Venue {
  readonly mapColumns?: number;
  readonly mapRows?: number;
}

type MappedTable = Kept<MeetingTable> & { readonly mapColumn?: number | null; readonly mapRow?: number | null };

const mapPart = { type: 'integer', select: false } as const;

export const VenueRows = new EntitySchema<MappedVenue>({
  name: 'venues',
  columns: {
    id,
    missionId,
    name: { type: 'text' },
    city: { type: 'text' },
    timeZone,
    mapColumns: { ...mapPart, name: 'map_columns', default: 12 },
    mapRows: { ...mapPart, name: 'map_rows', default: 8 },
  },
  foreignKeys: [belongsTo('missions', 'venues', 'mission_id')],
});

export const SessionRows = new EntitySchema<Kept<Session>>({
  name: 'sessions',
  columns: {
    id,
    missionId,
    venueId,
    day: { type: 'date' },
    startTime: { name: 'start_time', type: 'text' },
    endTime: { name: 'end_time', type: 'text' },
    startsAt,
    endsAt,
    slotMinutes: { name: 'slot_minutes', type: 'integer' },
    changeOverMinutes: { name: 'change_over_minutes', type: 'integer' },
    goneAt,
  },
  foreignKeys: [belongsTo('missions', 'sessions', 'mission_id'), belongsTo('venues', 'sessions', 'venue_id')],
});

export const SlotRows = new EntitySchema<Kept<Slot>>({
  name: 'slots',
  columns: { id, missionId, sessionId: { name: 'session_id', type: 'uuid' }, startsAt, endsAt, goneAt },
  foreignKeys: [belongsTo('missions', 'slots', 'mission_id'), belongsTo('sessions', 'slots', 'session_id')],
});

export const MeetingTableRows = new EntitySchema<MappedTable>({
  name: 'meeting_tables',
  columns: {
    id,
    missionId,
    venueId,
    label: { type: 'text' },
    position: { type: 'integer' },
    goneAt,
    mapColumn: { ...mapPart, name: 'map_column', nullable: true },
    mapRow: { ...mapPart, name: 'map_row', nullable: true },
  },
  foreignKeys: [
    belongsTo('missions', 'meeting_tables', 'mission_id'),
    belongsTo('venues', 'meeting_tables', 'venue_id'),
  ],
});

export const InterpreterRows = new EntitySchema<KeptInterpreter>({
  name: 'interpreters',
  columns: {
    id,
    missionId,
    label: { type: 'text' },
    languages: { type: 'text', array: true },
    spoken: { type: 'jsonb' },
    hours: { type: 'jsonb' },
    maximumConsecutive: { name: 'maximum_consecutive', type: 'integer', nullable: true },
    maximumPerDay: { name: 'maximum_per_day', type: 'integer', nullable: true },
    preferredParticipationIds: { name: 'preferred_participation_ids', type: 'uuid', array: true },
    leftAt: { ...instantColumn, name: 'left_at', nullable: true },
    position: { type: 'integer' },
  },
  foreignKeys: [belongsTo('missions', 'interpreters', 'mission_id')],
});
