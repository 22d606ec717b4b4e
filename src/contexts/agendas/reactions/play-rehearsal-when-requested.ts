import { Injectable } from '@nestjs/common';
import { type Reaction, ReactsTo } from '../../../platform/reactions/reaction.js';
import type { RehearsalRequested } from '../domain/agenda-events.js';
import { PlayRehearsal } from '../use-cases/rehearsing/play-rehearsal.js';

@Injectable()
@ReactsTo({ name: 'play-rehearsal-when-requested', when: ['rehearsal-requested'], lane: 'long', isPatient: true })
export class PlayRehearsalWhenRequested implements Reaction<RehearsalRequested> {
  constructor(private readonly playRehearsal: PlayRehearsal) {}

  react({ missionId, rehearsalId }: RehearsalRequested, signal: AbortSignal): Promise<void> {
    return this.playRehearsal.run(missionId, rehearsalId, signal);
  }
}
