import { Injectable } from '@nestjs/common';
import { type Reaction, ReactsTo } from '../../../platform/reactions/reaction.js';
import type { AgendaWithdrawn } from '../../agendas/index.js';
import { TakeBackAgenda } from '../use-cases/take-back-agenda.js';

@Injectable()
@ReactsTo({ name: 'take-back-agenda-when-withdrawn', when: ['agenda-withdrawn'], lane: 'quick' })
export class TakeBackAgendaWhenWithdrawn implements Reaction<AgendaWithdrawn> {
  constructor(private readonly takeBackAgenda: TakeBackAgenda) {}

  react({ missionId, versionId, participationIds }: AgendaWithdrawn): Promise<void> {
    return this.takeBackAgenda.run(missionId, versionId, participationIds);
  }
}
