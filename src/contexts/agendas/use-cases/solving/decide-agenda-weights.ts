import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../../kernel/id.js';
import { Database } from '../../../../platform/database/database.js';
import type { AgendaTermsDecided } from '../../domain/agenda-events.js';
import type { AgendaWeights } from '../../domain/agenda-weights.js';
import { AgendaTermsStore } from '../../persistence/agenda-terms-store.js';

/** Says what agendas of a mission mind, and by how much. */
@Injectable()
export class DecideAgendaWeights {
  constructor(
    private readonly database: Database,
    private readonly terms: AgendaTermsStore,
  ) {}

  current(missionId: MissionId): Promise<AgendaWeights> {
    return this.terms.weights(missionId);
  }

  run(missionId: MissionId, weights: AgendaWeights): Promise<AgendaWeights> {
    return this.database.write(async (tx) => {
      await this.terms.saveWeights(tx, missionId, weights);
      await tx.announce({ type: 'agenda-terms-decided', missionId } satisfies AgendaTermsDecided);
      return weights;
    });
  }
}
