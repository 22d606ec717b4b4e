import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MailModule } from '../../platform/mail/mail.module.js';
import { AgendaStandbyModule } from '../agendas/index.js';
import { CompaniesModule } from '../companies/index.js';
import { MeetingsModule } from '../meetings/index.js';
import { MissionsModule } from '../missions/index.js';
import { DueWatch } from './due-watch.js';
import { CalendarsController } from './http/calendars.controller.js';
import { ContactsController } from './http/contacts.controller.js';
import { DeliveryTasksController } from './http/delivery-tasks.controller.js';
import { NotificationsController } from './http/notifications.controller.js';
import { SendersController } from './http/senders.controller.js';
import { CalendarStore } from './persistence/calendar-store.js';
import { ContactStore } from './persistence/contact-store.js';
import { DayReminderStore } from './persistence/day-reminder-store.js';
import { DeliveryTaskStore } from './persistence/delivery-task-store.js';
import { CalendarFeedRows, ContactRows, NotificationRows } from './persistence/notification-rows.js';
import { FollowUpStore } from './persistence/follow-up-store.js';
import { MissionSenderStore } from './persistence/mission-sender-store.js';
import { NotificationStore } from './persistence/notification-store.js';
import { CalendarFeeds } from './persistence/read-models/calendar-feeds.js';
import { DeliveryTaskList } from './persistence/read-models/delivery-task-list.js';
import { MessageFacts } from './persistence/read-models/message-facts.js';
import { NotificationList } from './persistence/read-models/notification-list.js';
import { WishReminderStore } from './persistence/wish-reminder-store.js';
import { TakeBackAgendaWhenWithdrawn } from './reactions/take-back-agenda-when-withdrawn.js';
import { FollowAgendaWhenPublished } from './reactions/follow-agenda-when-published.js';
import { AskWhatCameWhenMinutePassed } from './reactions/ask-what-came-when-minute-passed.js';
import { InviteWhenStandbyOffered } from './reactions/invite-when-standby-offered.js';
import { RemindOfDayWhenMinutePassed } from './reactions/remind-of-day-when-minute-passed.js';
import { RemindOfWishesWhenMinutePassed } from './reactions/remind-of-wishes-when-minute-passed.js';
import { SendNotificationsWhenDue } from './reactions/send-notifications-when-due.js';
import { TellBothWhenRequestAnswered } from './reactions/tell-both-when-request-answered.js';
import { TellEverybodyWhenMeetingsAgreed } from './reactions/tell-everybody-when-meetings-agreed.js';
import { TellRecipientWhenMeetingRequested } from './reactions/tell-recipient-when-meeting-requested.js';
import { AddressForReader } from './use-cases/address-for-reader.js';
import { ChangeCalendarFeed } from './use-cases/change-calendar-feed.js';
import { ChangeContact } from './use-cases/change-contact.js';
import { CheckSending } from './use-cases/check-sending.js';
import { ChooseAgendaNews } from './use-cases/choose-agenda-news.js';
import { ChooseContent } from './use-cases/choose-content.js';
import { ChooseReminder } from './use-cases/choose-reminder.js';
import { ClaimDueNotifications } from './use-cases/claim-due-notifications.js';
import { CloseDeliveryTask } from './use-cases/close-delivery-task.js';
import { EraseMessages } from './use-cases/erase-messages.js';
import { FindReaders } from './use-cases/find-readers.js';
import { FindSender } from './use-cases/find-sender.js';
import { TakeBackAgenda } from './use-cases/take-back-agenda.js';
import { FindTold } from './use-cases/find-told.js';
import { FollowAgenda } from './use-cases/follow-agenda.js';
import { FollowRequests } from './use-cases/follow-requests.js';
import { GatherNews } from './use-cases/gather-news.js';
import { AnnounceContacts } from './use-cases/announce-contacts.js';
import { AskWhatCame } from './use-cases/ask-what-came.js';
import { InviteStandby } from './use-cases/invite-standby.js';
import { OpenDeliveryTask } from './use-cases/open-delivery-task.js';
import { HoldContact } from './use-cases/hold-contact.js';
import { KeepListedContacts } from './use-cases/keep-listed-contacts.js';
import { PutIntoWords } from './use-cases/put-into-words.js';
import { ReadCalendarFeed } from './use-cases/read-calendar-feed.js';
import { ReadContact } from './use-cases/read-contact.js';
import { ReadNotification } from './use-cases/read-notification.js';
import { RecallAgendaMessages } from './use-cases/recall-agenda-messages.js';
import { RemindOfDay } from './use-cases/remind-of-day.js';
import { RemindOfWishes } from './use-cases/remind-of-wishes.js';
import { ReplaceMailbox } from './use-cases/replace-mailbox.js';
import { MergeMessages } from './use-cases/merge-messages.js';
import { ResendNotification } from './use-cases/resend-notification.js';
import { SendNotifications } from './use-cases/send-notifications.js';
import { SettleNotification } from './use-cases/settle-notification.js';
import { StateSender } from './use-cases/state-sender.js';
import { TellSending } from './use-cases/tell-sending.js';
import { UpdateCalendars } from './use-cases/update-calendars.js';
import { WelcomeColleague } from './use-cases/welcome-colleague.js';
import { WriteCalendarFile } from './use-cases/write-calendar-file.js';
import { WriteNotification } from './use-cases/write-notification.js';

const stores = [
  ...[NotificationStore, CalendarStore, ContactStore, DeliveryTaskStore, DayReminderStore, WishReminderStore],
  FollowUpStore,
  MissionSenderStore,
];
const words = [
  MessageFacts,
  FindReaders,
  PutIntoWords,
  AddressForReader,
  CheckSending,
  FindTold,
  AnnounceContacts,
  KeepListedContacts,
];
const forRoutes = [
  ...[NotificationList, ReadNotification, ResendNotification, RecallAgendaMessages, TellSending],
  ...[FindSender, StateSender],
  ...[DeliveryTaskList, OpenDeliveryTask, CloseDeliveryTask],
  ...[
    ReadContact,
    ChangeContact,
    WelcomeColleague,
    EraseMessages,
    MergeMessages,
    CalendarFeeds,
    ChangeCalendarFeed,
    ReadCalendarFeed,
    WriteCalendarFile,
  ],
];
const forJobs = [
  ...[GatherNews, FollowAgenda, FollowRequests, WriteNotification, SendNotifications, ClaimDueNotifications],
  ...[TakeBackAgenda, TakeBackAgendaWhenWithdrawn],
  ...[FollowAgendaWhenPublished, TellRecipientWhenMeetingRequested, TellBothWhenRequestAnswered],
  ...[
    TellEverybodyWhenMeetingsAgreed,
    SendNotificationsWhenDue,
    SettleNotification,
    RemindOfDay,
    RemindOfDayWhenMinutePassed,
  ],
  ...[
    InviteStandby,
    InviteWhenStandbyOffered,
    ChooseAgendaNews,
    ChooseContent,
    UpdateCalendars,
    ChooseReminder,
    HoldContact,
    ReplaceMailbox,
    RemindOfWishes,
    RemindOfWishesWhenMinutePassed,
    AskWhatCame,
    AskWhatCameWhenMinutePassed,
  ],
];

@Module({
  imports: [
    TypeOrmModule.forFeature([NotificationRows, ContactRows, CalendarFeedRows]),
    AgendaStandbyModule,
    CompaniesModule,
    MailModule,
    MeetingsModule,
    MissionsModule,
  ],
  providers: [...stores, ...words, ...forRoutes, ...forJobs],
  exports: [...forRoutes, ClaimDueNotifications, RemindOfDay, RemindOfWishes, AskWhatCame],
})
export class NotificationsModule {}

@Module({
  imports: [NotificationsModule],
  controllers: [
    NotificationsController,
    DeliveryTasksController,
    ContactsController,
    CalendarsController,
    SendersController,
  ],
})
export class NotificationsHttpModule {}

/** Present only in processes that do jobs. */
@Module({ imports: [NotificationsModule], providers: [DueWatch] })
export class NotificationsJobsModule {}
