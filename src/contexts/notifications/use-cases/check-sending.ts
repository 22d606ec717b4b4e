import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { MissionId } from '../../../kernel/id.js';
import { MailTransport } from '../../../platform/mail/mail-transport.js';
import {
  type ConfigurationCheck,
  ConfigurationChecks,
  finding,
  type Finding,
  MissionReader,
} from '../../missions/index.js';
import { checkMessages } from '../domain/check-messages.js';
import { MessageFacts } from '../persistence/read-models/message-facts.js';
import { FindSender } from './find-sender.js';

/** Looks at whether messages would go out, from somebody and to everybody. */
@Injectable()
export class CheckSending implements ConfigurationCheck, OnModuleInit {
  constructor(
    private readonly checks: ConfigurationChecks,
    private readonly missions: MissionReader,
    private readonly facts: MessageFacts,
    private readonly findSender: FindSender,
    private readonly mails: MailTransport,
  ) {}

  onModuleInit(): void {
    this.checks.add(this);
  }

  async find(missionId: MissionId): Promise<Finding[]> {
    const frame = await this.missions.frame(missionId);
    if (frame === null) return [];
    const recipients = await this.facts.recipients(
      missionId,
      frame.participations.map(({ id }) => id),
    );
    const faults = checkMessages({
      hasMailServer: this.mails.isOpen,
      hasSender: (await this.findSender.run(missionId)) !== null,
      participations: recipients.map(({ participationId: id, email }) => ({ id, email })),
    });
    return faults.map((fault) =>
      finding(fault.kind, { participationIds: 'participationIds' in fault ? fault.participationIds : [] }),
    );
  }
}
