import { Injectable } from '@nestjs/common';
import { type Reaction, ReactsTo } from '../../../platform/reactions/reaction.js';
import type { AgendaPublished, AgendaWithdrawn } from '../domain/agenda-events.js';
import { AskForRepair } from '../use-cases/repairing/ask-for-repair.js';

/** What was proposed for an earlier version can be chosen no more, and what stood in the way may still do. */
@Injectable()
@ReactsTo({
  name: 'renew-repairs-when-agenda-published',
  when: ['agenda-published', 'agenda-withdrawn'],
  lane: 'repair',
})
export class RenewRepairsWhenAgendaPublished implements Reaction<AgendaPublished | AgendaWithdrawn> {
  constructor(private readonly askForRepair: AskForRepair) {}

  react({ missionId }: AgendaPublished | AgendaWithdrawn): Promise<void> {
    return this.askForRepair.renew(missionId);
  }
}
