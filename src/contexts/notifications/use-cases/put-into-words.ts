import { Injectable } from '@nestjs/common';
import { writeCalendar } from '../../../platform/documents/calendar-file.js';
import type { Mail, MailedCalendar } from '../../../platform/mail/mail-transport.js';
import type { MessageContent } from '../domain/notification.js';
import { calendarUid, type PlaceNews } from '../domain/place-news.js';
import type { MissionFacts } from '../persistence/read-models/message-facts.js';
import { describeMeeting, type ReaderSetting } from '../wording/describe-meeting.js';
import { plainName } from '../wording/plain-name.js';
import { writeMessage, type WrittenMessage } from '../wording/write-message.js';
import { FindSender } from './find-sender.js';
import { FindReaders, type ReachableReader, type Reader } from './find-readers.js';
import type { ReadyMessage } from './write-notification.js';

/** Makes sentences, and whole mails, of what messages say. */
@Injectable()
export class PutIntoWords {
  constructor(
    private readonly findReaders: FindReaders,
    private readonly findSender: FindSender,
  ) {}

  /** The message as its reader reads it, with the address that its link leads to. */
  async message(content: MessageContent, mission: MissionFacts, reader: Reader, url: string): Promise<WrittenMessage> {
    return writeMessage(content, { ...(await this.settingOf(content, mission, reader)), url });
  }

  /** The message as it goes to the mail server. Throws where mails have no sender. */
  async mail({ notification, mission, reader }: ReadyMessage, url: string): Promise<Mail> {
    const sender = await this.findSender.run(mission.id);
    if (sender === null)
      throw new Error('A message is to be sent by nobody: check MAIL_FROM and the sender of the mission');
    const { id, content } = notification;
    const setting = await this.settingOf(content, mission, reader);
    return {
      messageId: `${id}@incontro`,
      from: { name: plainName(mission.name), address: sender.from },
      replyTo: sender.replyTo,
      to: reader.email,
      language: reader.locale,
      ...writeMessage(content, { ...setting, url }),
      calendars:
        content.topic === 'agenda' || content.topic === 'earlier-mailbox'
          ? content.items.map((news) => invitationTo(news, reader, mission, setting, sender.replyTo ?? sender.from))
          : [],
    };
  }

  private settingOf(content: MessageContent, mission: MissionFacts, reader: Reader): Promise<ReaderSetting> {
    const counterpartIds = 'items' in content ? content.items.map(({ counterpartId }) => counterpartId) : [];
    return this.findReaders.settingOf(reader, mission, counterpartIds);
  }
}

/** Asks the reader's calendar to take a meeting over as it is now, or to drop it. */
function invitationTo(
  { meetingId, counterpartId, sequence, before, after, changedAt }: PlaceNews,
  { participationId, companyName, email }: ReachableReader,
  mission: MissionFacts,
  setting: ReaderSetting,
  organiserAddress: string,
): MailedCalendar {
  const place = after ?? before;
  if (place === null) throw new Error(`A message to ${participationId} says nothing of meeting ${meetingId}`);
  const method = after === null ? 'CANCEL' : 'REQUEST';
  const event = {
    uid: calendarUid({ meetingId, participationId }),
    sequence,
    isCancelled: after === null,
    changedAt,
    startsAt: place.startsAt,
    endsAt: place.endsAt,
    ...describeMeeting(counterpartId, place, setting),
    organiser: { name: mission.name, email: organiserAddress },
    attendee: { name: companyName, email },
  };
  return { method, content: writeCalendar({ method, timeZone: mission.venueTimeZone, name: '', events: [event] }) };
}
