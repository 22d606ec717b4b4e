import { Inject, Injectable } from '@nestjs/common';
import type { MissionId } from '../../../kernel/id.js';
import type { Config } from '../../../platform/config/config.js';
import { CONFIG } from '../../../platform/config/config.module.js';
import { mailSender, type MailSender } from '../domain/mission-sender.js';
import { MissionSenderStore } from '../persistence/mission-sender-store.js';

/** Finds out whom the mails of a mission are from. */
@Injectable()
export class FindSender {
  constructor(
    private readonly senders: MissionSenderStore,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The address of the operator, which all missions share; null where there is none. */
  get operatorAddress(): string | null {
    return this.config.mailFrom;
  }

  /** The address that an organiser has stated for the mission; null where there is none. */
  missionAddress(missionId: MissionId): Promise<string | null> {
    return this.senders.address(missionId);
  }

  /** Null where mails would be from nobody. */
  async run(missionId: MissionId): Promise<MailSender | null> {
    return mailSender(this.operatorAddress, await this.missionAddress(missionId));
  }
}
