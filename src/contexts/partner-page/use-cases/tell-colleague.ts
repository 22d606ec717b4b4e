import { Inject, Injectable } from '@nestjs/common';
import type { MissionId } from '../../../kernel/id.js';
import { err, type Result } from '../../../kernel/result.js';
import type { Config } from '../../../platform/config/config.js';
import { CONFIG } from '../../../platform/config/config.module.js';
import type { OpenedLink } from '../../access/index.js';
import { plainName } from '../../notifications/index.js';
import { PageFactsReader } from '../persistence/read-models/page-facts.js';
import { wordings } from '../wording/wordings.js';
import { MailToMailbox, type NotSent } from './mail-to-mailbox.js';
import type { Colleague } from './send-colleague.js';

/** Sends a colleague the link to the page that is theirs now. */
@Injectable()
export class TellColleague {
  constructor(
    private readonly facts: PageFactsReader,
    private readonly mail: MailToMailbox,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  isPossible(missionId: MissionId): Promise<boolean> {
    return this.mail.isPossible(missionId);
  }

  async run(
    { missionId, participationId }: OpenedLink,
    { email, languages }: Colleague,
    linkSecret: string,
  ): Promise<Result<null, NotSent>> {
    const facts = await this.facts.find(missionId, participationId);
    if (facts === null) return err({ type: 'code-not-sent' });
    const [locale = 'en'] = languages;
    const missionName = plainName(facts.missionName);
    const { title, colleague } = wordings[locale];
    const text = colleague.mailText(plainName(facts.companyName), `${this.config.publicUrl}/partner/${linkSecret}`);
    return this.mail.run({ missionId, to: email, locale, missionName, subject: title(missionName), text });
  }
}
