import { EntitySchema } from 'typeorm';
import { instantColumn } from '../../../platform/database/instant-column.js';
import type { Meeting } from '../domain/meeting.js';
import type { MeetingRequest } from '../domain/meeting-request.js';

const id = { type: 'uuid', primary: true } as const;
const missionId = { name: 'mission_id', type: 'uuid' } as const;

export const MeetingRequestRows = new EntitySchema<MeetingRequest>({
  name: 'meeting_requests',
  columns: {
    id,
    missionId,
    fromId: { name: 'from_id', type: 'uuid' },
    toId: { name: 'to_id', type: 'uuid' },
    status: { type: 'text' },
    message: { type: 'text', nullable: true },
    messageLanguage: { name: 'message_language', type: 'text', nullable: true },
    requestedAt: { ...instantColumn, name: 'requested_at' },
    expiresAt: { ...instantColumn, name: 'expires_at', nullable: true },
    expiryHours: { name: 'expiry_hours', type: 'double precision', nullable: true },
    answeredAt: { ...instantColumn, name: 'answered_at', nullable: true },
    answeredById: { name: 'answered_by_id', type: 'uuid', nullable: true },
    declineReason: { name: 'decline_reason', type: 'text', nullable: true },
    proposedSlotId: { name: 'proposed_slot_id', type: 'uuid', nullable: true },
    proposedById: { name: 'proposed_by_id', type: 'uuid', nullable: true },
    awaitedId: { name: 'awaited_id', type: 'uuid' },
    awaitedSince: { ...instantColumn, name: 'awaited_since' },
    nudges: { type: 'integer' },
    organiserActs: { name: 'organiser_acts', type: 'text', array: true },
    isAutomatic: { name: 'is_automatic', type: 'boolean' },
    isWithheld: { name: 'is_withheld', type: 'boolean' },
  },
});

export const MeetingRows = new EntitySchema<Meeting>({
  name: 'meetings',
  columns: {
    id,
    missionId,
    smeId: { name: 'sme_id', type: 'uuid' },
    buyerId: { name: 'buyer_id', type: 'uuid' },
    requestId: { name: 'request_id', type: 'uuid' },
    agreedAt: { ...instantColumn, name: 'agreed_at' },
    cancelledAt: { ...instantColumn, name: 'cancelled_at', nullable: true },
    wantedSlotId: { name: 'wanted_slot_id', type: 'uuid', nullable: true },
  },
});
