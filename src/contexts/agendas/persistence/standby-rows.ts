import { EntitySchema } from 'typeorm';
import { instantColumn } from '../../../platform/database/instant-column.js';
import type { StandbyOffer, StandbySearch } from '../domain/standby.js';

const uuid = { type: 'uuid' } as const;

export const StandbySearchRows = new EntitySchema<StandbySearch>({
  name: 'standby_searches',
  columns: {
    id: { ...uuid, primary: true },
    missionId: { ...uuid, name: 'mission_id' },
    freedMeetingId: { ...uuid, name: 'freed_meeting_id' },
    staysId: { ...uuid, name: 'stays_id' },
    slotId: { ...uuid, name: 'slot_id' },
    status: { type: 'text' },
    secondsPerOffer: { type: 'integer', name: 'seconds_per_offer' },
    firstChoiceId: { ...uuid, name: 'first_choice_id', nullable: true },
    versionId: { ...uuid, name: 'version_id', nullable: true },
    startedAt: { ...instantColumn, name: 'started_at' },
    endedAt: { ...instantColumn, name: 'ended_at', nullable: true },
  },
});

export const StandbyOfferRows = new EntitySchema<StandbyOffer>({
  name: 'standby_offers',
  columns: {
    id: { ...uuid, primary: true },
    searchId: { ...uuid, name: 'search_id' },
    missionId: { ...uuid, name: 'mission_id' },
    participationId: { ...uuid, name: 'participation_id' },
    because: { type: 'text' },
    meetingId: { ...uuid, name: 'meeting_id', nullable: true },
    slotId: { ...uuid, name: 'slot_id' },
    tableId: { ...uuid, name: 'table_id' },
    interpreterId: { ...uuid, name: 'interpreter_id', nullable: true },
    status: { type: 'text' },
    offeredAt: { ...instantColumn, name: 'offered_at' },
    endsAt: { ...instantColumn, name: 'ends_at' },
    answeredAt: { ...instantColumn, name: 'answered_at', nullable: true },
    answeredBy: { ...uuid, name: 'answered_by', nullable: true },
  },
});
