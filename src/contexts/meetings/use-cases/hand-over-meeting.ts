import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import type { Result } from '../../../kernel/result.js';
import { Database } from '../../../platform/database/database.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { Clock } from '../../../platform/time/clock.js';
import { CompanyReader } from '../../companies/index.js';
import { MissionReader } from '../../missions/index.js';
import { type HandedOver, handOver, type HandOverFacts, type HandOverRefusal } from '../domain/hand-over.js';
import { requestEvent } from '../domain/meeting-events.js';
import type { MeetingRequest, MeetingRequestId } from '../domain/meeting-request.js';
import { HandOverStore } from '../persistence/hand-over-store.js';
import { MeetingStore } from '../persistence/meeting-store.js';

/** A colleague to be sent: for whom, and what they speak (ISO 639-1). */
export interface Colleague {
  readonly participationId: ParticipationId;
  readonly languages: readonly string[];
}

/** Lets a colleague go to a meeting, asked for or agreed, and checks anew how the two will talk. */
@Injectable()
export class HandOverMeeting {
  constructor(
    private readonly database: Database,
    private readonly store: MeetingStore,
    private readonly handOvers: HandOverStore,
    private readonly missions: MissionReader,
    private readonly companies: CompanyReader,
    private readonly clock: Clock,
  ) {}

  run(
    actor: Actor,
    missionId: MissionId,
    requestId: MeetingRequestId,
    colleague: Colleague,
  ): Promise<Result<HandedOver, HandOverRefusal>> {
    return this.database.run(async (tx) => {
      await this.store.lockMission(tx, missionId);
      const request = await this.store.findRequest(tx, missionId, requestId);
      const facts = await this.factsOf(tx, missionId, request, colleague.participationId);
      const handed = handOver(actor, request, colleague, facts, this.clock.now());
      if (!handed.ok) return handed;
      await this.handOvers.save(tx, handed.value.handOver);
      await tx.announce(requestEvent('meeting-handed-over', handed.value.request));
      return handed;
    });
  }

  private async factsOf(
    tx: Transaction,
    missionId: MissionId,
    request: MeetingRequest | null,
    participationId: ParticipationId,
  ): Promise<HandOverFacts> {
    const interpreters = await this.missions.interpreterLanguages(missionId);
    if (request === null) return { otherLanguages: [], interpreters };
    const otherId = participationId === request.fromId ? request.toId : request.fromId;
    const sent = await this.handOvers.languagesOf(tx, request.id, otherId);
    return { otherLanguages: sent ?? (await this.languagesOf(missionId, otherId)), interpreters };
  }

  private async languagesOf(missionId: MissionId, id: ParticipationId): Promise<readonly string[]> {
    const participation = await this.missions.participation(missionId, id);
    if (participation === null) return [];
    const companies = await this.companies.profiled([participation.companyId]);
    return companies.get(participation.companyId)?.profile.languages ?? [];
  }
}
