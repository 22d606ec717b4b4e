import { EntitySchema } from 'typeorm';
import { instantColumn } from '../../../platform/database/instant-column.js';
import type { DeskNote, HeldMeeting } from '../domain/desk-note.js';
import type { CheckIn, Incident } from '../domain/incident.js';

const missionId = { name: 'mission_id', type: 'uuid' } as const;

export const IncidentRows = new EntitySchema<Incident>({
  name: 'incidents',
  columns: {
    id: { type: 'uuid', primary: true },
    missionId,
    details: { type: 'jsonb' },
    reportedAt: { ...instantColumn, name: 'reported_at' },
    withdrawnAt: { ...instantColumn, name: 'withdrawn_at', nullable: true },
  },
});

export const CheckInRows = new EntitySchema<CheckIn>({
  name: 'check_ins',
  columns: {
    participationId: { name: 'participation_id', type: 'uuid', primary: true },
    missionId,
    arrivedAt: { ...instantColumn, name: 'arrived_at' },
  },
});

export const HeldMeetingRows = new EntitySchema<HeldMeeting>({
  name: 'held_meetings',
  columns: {
    meetingId: { name: 'meeting_id', type: 'uuid', primary: true },
    missionId,
    slotId: { name: 'slot_id', type: 'uuid' },
    markedAt: { ...instantColumn, name: 'marked_at' },
  },
});

export const DeskNoteRows = new EntitySchema<DeskNote>({
  name: 'desk_notes',
  columns: {
    id: { type: 'uuid', primary: true },
    missionId,
    participationId: { name: 'participation_id', type: 'uuid' },
    text: { type: 'text' },
    writtenAt: { ...instantColumn, name: 'written_at' },
  },
});
