/** Telling people what concerns them, and calendars that agree with it. */
export { localeOf, timeZoneOf } from './domain/contact.js';
export { correctionEndsLinks } from './domain/mailbox-correction.js';
export type { ContactRecorded, NotificationEvent } from './domain/notification-events.js';
export { NotificationsHttpModule, NotificationsJobsModule, NotificationsModule } from './notifications.module.js';
export { FindSender } from './use-cases/find-sender.js';
export { ChangeContact } from './use-cases/change-contact.js';
export { EraseMessages } from './use-cases/erase-messages.js';
export { MergeMessages, type MessageMerge } from './use-cases/merge-messages.js';
export { OpenDeliveryTask } from './use-cases/open-delivery-task.js';
export { readerClocks } from './use-cases/reader-clocks.js';
export { ReadContact } from './use-cases/read-contact.js';
export { WelcomeColleague } from './use-cases/welcome-colleague.js';
export { WriteCalendarFile } from './use-cases/write-calendar-file.js';
export { plainName } from './wording/plain-name.js';
export { readTime } from './wording/read-time.js';
