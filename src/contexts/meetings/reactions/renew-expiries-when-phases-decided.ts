import { Injectable } from '@nestjs/common';
import { type Reaction, ReactsTo } from '../../../platform/reactions/reaction.js';
import type { PhasesDecided } from '../../missions/index.js';
import { RenewExpiries } from '../use-cases/renew-expiries.js';

@Injectable()
@ReactsTo({ name: 'renew-expiries-when-phases-decided', when: ['phases-decided'], lane: 'quick' })
export class RenewExpiriesWhenPhasesDecided implements Reaction<PhasesDecided> {
  constructor(private readonly renewExpiries: RenewExpiries) {}

  react({ missionId }: PhasesDecided): Promise<void> {
    return this.renewExpiries.run(missionId);
  }
}
