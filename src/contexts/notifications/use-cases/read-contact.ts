import { Injectable } from '@nestjs/common';
import { type Actor, mayActFor } from '../../../kernel/actor.js';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import { MessageFacts } from '../persistence/read-models/message-facts.js';
import { FindReaders, type Reader } from './find-readers.js';

/** Reads how a participation is reached: its own people may, and organisers for anybody. */
@Injectable()
export class ReadContact {
  constructor(
    private readonly facts: MessageFacts,
    private readonly findReaders: FindReaders,
  ) {}

  /** Null where the mission has no such participation, or the actor may not act for it. */
  async run(actor: Actor, missionId: MissionId, participationId: ParticipationId): Promise<Reader | null> {
    if (!mayActFor(actor, missionId, participationId)) return null;
    const [reader] = await this.findReaders.run(await this.facts.mission(missionId), [participationId]);
    return reader ?? null;
  }
}
