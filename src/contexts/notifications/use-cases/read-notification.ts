import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../kernel/id.js';
import type { NotificationId } from '../domain/notification.js';
import { MessageFacts } from '../persistence/read-models/message-facts.js';
import { type ListedNotification, NotificationList } from '../persistence/read-models/notification-list.js';
import { AddressForReader } from './address-for-reader.js';
import { FindReaders } from './find-readers.js';
import { PutIntoWords } from './put-into-words.js';

/** A message with its words; null as long as it still gathers news. */
export interface ReadNotificationView {
  readonly notification: ListedNotification;
  readonly words: { readonly subject: string; readonly text: string } | null;
}

/** Reads a message as its reader gets it, in the language in which it was written. */
@Injectable()
export class ReadNotification {
  constructor(
    private readonly list: NotificationList,
    private readonly facts: MessageFacts,
    private readonly findReaders: FindReaders,
    private readonly putIntoWords: PutIntoWords,
    private readonly addressForReader: AddressForReader,
  ) {}

  /** Null where the mission has no such message. */
  async run(missionId: MissionId, id: NotificationId): Promise<ReadNotificationView | null> {
    const notification = await this.list.find(missionId, id);
    if (notification === null) return null;
    const { content, participationId } = notification;
    const mission = await this.facts.mission(missionId);
    const [reader] = await this.findReaders.run(mission, [participationId]);
    if (content === null || reader === undefined) return { notification, words: null };
    const locale = notification.locale ?? reader.locale;
    const url = this.addressForReader.toShow(missionId, content.topic, reader);
    const { subject, text } = await this.putIntoWords.message(content, mission, { ...reader, locale }, url);
    return { notification, words: { subject, text } };
  }
}
