import { Injectable } from '@nestjs/common';
import { type Reaction, ReactsTo } from '../../../platform/reactions/reaction.js';
import type { AgendaPublished } from '../domain/agenda-events.js';
import { AskForRepair } from '../use-cases/repairing/ask-for-repair.js';

/** What was proposed for an earlier version can be chosen no more, and what stood in the way may still do. */
@Injectable()
@ReactsTo({ name: 'renew-repairs-when-agenda-published', when: ['agenda-published'], lane: 'repair' })
export class RenewRepairsWhenAgendaPublished implements Reaction<AgendaPublished> {
  constructor(private readonly askForRepair: AskForRepair) {}

  react({ missionId }: AgendaPublished): Promise<void> {
    return this.askForRepair.renew(missionId);
  }
}
