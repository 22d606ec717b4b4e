import { Module } from '@nestjs/common';
import { QueueModule } from '../queue/queue.module.js';
import { PendingReactions } from '../reactions/pending-reactions.js';
import { ReactionsModule } from '../reactions/reactions.module.js';
import { OutboxRelay } from './outbox-relay.js';
import { QueuedReactions } from './queued-reactions.js';
import { ReactionRunner } from './reaction-runner.js';
import { TimeRelay } from './time-relay.js';

/** Present only in processes that do jobs: there, facts leave the outbox and become the work of reactions. */
@Module({ imports: [QueueModule, ReactionsModule], providers: [OutboxRelay, TimeRelay, ReactionRunner] })
export class OutboxModule {}

/** For reactions that ask what is still to come. */
@Module({
  imports: [QueueModule, ReactionsModule],
  providers: [{ provide: PendingReactions, useClass: QueuedReactions }],
  exports: [PendingReactions],
})
export class PendingReactionsModule {}
