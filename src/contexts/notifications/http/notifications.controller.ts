import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { MissionId } from '../../../kernel/id.js';
import { ForCapable } from '../../../platform/http/access.decorators.js';
import { Answers } from '../../../platform/http/answers.decorator.js';
import { cutPage, decodeCursor } from '../../../platform/http/page.js';
import { notFound, valueOrProblem } from '../../../platform/http/problem.js';
import { wireId } from '../../../platform/http/wire-types.js';
import type { NotificationId } from '../domain/notification.js';
import { NotificationList } from '../persistence/read-models/notification-list.js';
import { ReadNotification } from '../use-cases/read-notification.js';
import { RecallAgendaMessages } from '../use-cases/recall-agenda-messages.js';
import { ResendNotification } from '../use-cases/resend-notification.js';
import { TellSending } from '../use-cases/tell-sending.js';
import { resendProblems } from './notification-problems.js';
import {
  notificationAddress,
  notificationPageWire,
  notificationsQuery,
  notificationTextWire,
  presentNotification,
  recallWire,
} from './notification.wire.js';

type Address = z.infer<typeof notificationAddress>;

const missionIdParam = { schema: wireId<'Mission'>() };
const CURSOR_PARTS = 1;

/** The messages of a mission: what goes out, what did not arrive, and taking back what has not gone out. */
@ApiTags('notifications')
@Controller('api/v1/missions/:missionId')
@ForCapable('notifications.manage')
export class NotificationsController {
  constructor(
    private readonly notificationList: NotificationList,
    private readonly readNotification: ReadNotification,
    private readonly resendNotification: ResendNotification,
    private readonly recallAgendaMessages: RecallAgendaMessages,
    private readonly tellSending: TellSending,
  ) {}

  @Get('notifications')
  @Answers(200, notificationPageWire)
  async list(
    @Param('missionId', missionIdParam) missionId: MissionId,
    @Query({ schema: notificationsQuery }) { state, cursor, limit }: z.infer<typeof notificationsQuery>,
  ): Promise<z.infer<typeof notificationPageWire>> {
    const [before = null] = decodeCursor(cursor, CURSOR_PARTS) ?? [];
    const query = { missionId, state: state ?? null, before: before as NotificationId | null, limit: limit + 1 };
    const page = cutPage(await this.notificationList.rows(query), limit, ({ id }) => [id]);
    const counts = await this.notificationList.countByState(missionId);
    return {
      items: page.items.map(presentNotification),
      nextCursor: page.nextCursor,
      counts,
      isSendingPossible: this.tellSending.isPossible,
      abilities: (counts.held ?? 0) > 0 ? ['recall'] : [],
    };
  }

  @Get('notifications/:notificationId')
  @Answers(200, notificationTextWire)
  async view(@Param({ schema: notificationAddress }) address: Address): Promise<z.infer<typeof notificationTextWire>> {
    const view = await this.readNotification.run(address.missionId, address.notificationId);
    if (view === null) throw notFound('message');
    const { notification, words } = view;
    return { ...presentNotification(notification), subject: words?.subject ?? null, text: words?.text ?? null };
  }

  @Post('notifications/:notificationId/resending')
  @Answers(200, notificationTextWire)
  async resend(
    @Param({ schema: notificationAddress }) address: Address,
  ): Promise<z.infer<typeof notificationTextWire>> {
    const { missionId, notificationId } = address;
    valueOrProblem(await this.resendNotification.run(missionId, notificationId), resendProblems);
    return this.view(address);
  }

  /** Takes back all messages about the agenda that are still held. */
  @Post('agenda-message-recalls')
  @Answers(200, recallWire)
  async recall(@Param('missionId', missionIdParam) missionId: MissionId): Promise<z.infer<typeof recallWire>> {
    return { recalled: await this.recallAgendaMessages.run(missionId) };
  }
}
