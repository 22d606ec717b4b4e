import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '../../../kernel/domain-event.js';
import { type Reaction, ReactsTo } from '../../../platform/reactions/reaction.js';
import { HandDownRules } from '../use-cases/hand-down-rules.js';

/** Who is of a group depends on the rules and on what the profiles state. */
@Injectable()
@ReactsTo({
  name: 'keep-apart-when-rules-or-profiles-changed',
  when: ['match-setup-decided', 'participants-imported', 'profile-revised'],
  lane: 'quick',
})
export class KeepApartWhenRulesOrProfilesChanged implements Reaction {
  constructor(private readonly handDownRules: HandDownRules) {}

  react({ missionId }: DomainEvent): Promise<void> {
    return this.handDownRules.run(missionId);
  }
}
