import { EntitySchema } from 'typeorm';
import { instantColumn } from '../../../platform/database/instant-column.js';
import type { CalendarFeed } from '../domain/calendar-feed.js';
import type { Contact } from '../domain/contact.js';
import type { Notification } from '../domain/notification.js';

const participationId = { name: 'participation_id', type: 'uuid' } as const;

/** The participation a row belongs to: gone with it. */
function ofParticipation(table: string) {
  return {
    target: 'participations',
    columnNames: ['participation_id'],
    referencedColumnNames: ['id'],
    name: `${table}_participation_id_fkey`,
    onDelete: 'CASCADE' as const,
  };
}

export const ContactRows = new EntitySchema<Contact>({
  name: 'contacts',
  columns: {
    participationId: { ...participationId, primary: true },
    email: { type: 'text', nullable: true },
    phone: { type: 'text', nullable: true },
    locale: { type: 'text', nullable: true },
    timeZone: { name: 'time_zone', type: 'text', nullable: true },
    recordedAt: { ...instantColumn, name: 'recorded_at' },
  },
  foreignKeys: [ofParticipation('contacts')],
});

/** A message as it is stored, with its place among others: the database counts, whatever clocks say. */
interface StoredNotification extends Notification {
  readonly position?: string;
}

export const NotificationRows = new EntitySchema<StoredNotification>({
  name: 'notifications',
  columns: {
    id: { type: 'uuid', primary: true },
    missionId: { name: 'mission_id', type: 'uuid' },
    participationId,
    topic: { type: 'text' },
    state: { type: 'text' },
    subjectIds: { name: 'subject_ids', type: 'uuid', array: true },
    versionId: { name: 'version_id', type: 'uuid', nullable: true },
    locale: { type: 'text', nullable: true },
    content: { type: 'jsonb', nullable: true },
    earlierMailbox: { name: 'earlier_mailbox', type: 'text', nullable: true },
    attempts: { type: 'integer' },
    failure: { type: 'text', nullable: true },
    createdAt: { ...instantColumn, name: 'created_at' },
    sendNotBefore: { ...instantColumn, name: 'send_not_before' },
    claimedUntil: { ...instantColumn, name: 'claimed_until', nullable: true },
    settledAt: { ...instantColumn, name: 'settled_at', nullable: true },
    position: { type: 'bigint', select: false, insert: false, update: false },
  },
  foreignKeys: [ofParticipation('notifications')],
});

export const CalendarFeedRows = new EntitySchema<CalendarFeed>({
  name: 'calendar_feeds',
  columns: {
    participationId: { ...participationId, primary: true },
    secretHash: { name: 'secret_hash', type: 'text' },
    createdAt: { ...instantColumn, name: 'created_at' },
  },
  foreignKeys: [ofParticipation('calendar_feeds')],
});
