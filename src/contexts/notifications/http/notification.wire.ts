import { z } from 'zod';
import { pageOf, pageQuery } from '../../../platform/http/page.js';
import { sentInstant, wireId } from '../../../platform/http/wire-types.js';
import { abilitiesOn } from '../domain/notification.js';
import type { ListedNotification } from '../persistence/read-models/notification-list.js';

const notificationState = z.enum(['held', 'waiting', 'kept', 'sent', 'bounced', 'failed', 'recalled']);

/** Addresses a message inside of a mission. */
export const notificationAddress = z.object({
  missionId: wireId<'Mission'>(),
  notificationId: wireId<'Notification'>(),
});

export const notificationsQuery = pageQuery.extend({ state: notificationState.optional() });

/** A message to a participation, without its words. */
export const notificationWire = z
  .object({
    id: wireId<'Notification'>(),
    recipient: z.object({
      participationId: wireId<'Participation'>(),
      companyName: z.string(),
      /** Whether its people had all that was kept of them erased: then the name is a dash, and nobody can be written to. */
      isErased: z.boolean(),
      side: z.enum(['sme', 'buyer']),
      hasEmail: z.boolean(),
      phone: z.string().nullable(),
    }),
    topic: z.enum(['agenda', 'requests', 'day', 'wishes', 'standby', 'takeover', 'earlier-mailbox', 'follow-up']),
    state: notificationState,
    locale: z.enum(['it', 'en', 'ru', 'uz']).nullable(),
    attempts: z.int(),
    failure: z.string().nullable(),
    createdAt: sentInstant,
    sendNotBefore: sentInstant,
    settledAt: sentInstant.nullable(),
    abilities: z.array(z.enum(['resend'])),
  })
  .meta({ id: 'Notification' });

/** A page of messages, with what there is beside it. */
export const notificationPageWire = pageOf(notificationWire)
  .extend({
    counts: z.partialRecord(notificationState, z.int()),
    /** Whether there is a mail server; where there is none, messages are kept. */
    isSendingPossible: z.boolean(),
    abilities: z.array(z.enum(['recall'])),
  })
  .meta({ id: 'NotificationPage' });

/** A message with its words, null as long as it still gathers news. */
export const notificationTextWire = notificationWire
  .extend({ subject: z.string().nullable(), text: z.string().nullable() })
  .meta({ id: 'NotificationText' });

export const recallWire = z.object({ recalled: z.int() }).meta({ id: 'NotificationRecall' });

export type NotificationWire = z.infer<typeof notificationWire>;

export function presentNotification(notification: ListedNotification): NotificationWire {
  const { id, participationId, companyName, isErased, side, hasEmail, phone } = notification;
  const { topic, state, locale, attempts, failure, createdAt, sendNotBefore, settledAt } = notification;
  return {
    id,
    recipient: { participationId, companyName, isErased, side, hasEmail, phone },
    ...{ topic, state, locale, attempts, failure, createdAt, sendNotBefore, settledAt },
    abilities: abilitiesOn(notification),
  };
}
