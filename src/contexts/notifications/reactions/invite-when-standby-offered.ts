import { Injectable } from '@nestjs/common';
import { type Reaction, ReactsTo } from '../../../platform/reactions/reaction.js';
import type { StandbyOffered } from '../../agendas/index.js';
import { InviteStandby } from '../use-cases/invite-standby.js';

@Injectable()
@ReactsTo({ name: 'invite-when-standby-offered', when: ['standby-offered'], lane: 'quick' })
export class InviteWhenStandbyOffered implements Reaction<StandbyOffered> {
  constructor(private readonly inviteStandby: InviteStandby) {}

  react({ missionId, participationId, offerId }: StandbyOffered): Promise<void> {
    return this.inviteStandby.run(missionId, participationId, offerId);
  }
}
