import { Inject, Injectable } from '@nestjs/common';
import type { MissionId } from '../../../kernel/id.js';
import type { Config } from '../../../platform/config/config.js';
import { CONFIG } from '../../../platform/config/config.module.js';
import { Database } from '../../../platform/database/database.js';
import { IssuePersonalLink } from '../../access/index.js';
import type { Topic } from '../domain/notification.js';
import type { Reader } from './find-readers.js';

/** Stands in for the secret of a link wherever a message is shown to somebody whom it is not for. */
const SECRET_LEFT_OUT = '…';

/** Finds where a reader sees what a message is about: partners on the page of their own, firms in the product. */
@Injectable()
export class AddressForReader {
  constructor(
    private readonly database: Database,
    private readonly issuePersonalLink: IssuePersonalLink,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** For a mail that goes out. A partner's page gets a new link with each, since no secret is kept. */
  async toSend(missionId: MissionId, topic: Topic, reader: Reader): Promise<string> {
    const { side: role, participationId } = reader;
    // Whoever reads an earlier mailbox has no business there any more.
    if (topic === 'earlier-mailbox') return this.config.publicUrl;
    if (role === 'sme') return this.inProduct(missionId, topic, reader);
    const link = await this.database.write((tx) => {
      return this.issuePersonalLink.forPage(tx, { missionId, role, participationId });
    });
    return this.ofPage(link.secret);
  }

  /** For whoever looks at a message that goes to somebody else. */
  toShow(missionId: MissionId, topic: Topic, reader: Reader): string {
    if (topic === 'earlier-mailbox') return this.config.publicUrl;
    return reader.side === 'sme' ? this.inProduct(missionId, topic, reader) : this.ofPage(SECRET_LEFT_OUT);
  }

  private ofPage(secret: string): string {
    return `${this.config.publicUrl}/partner/${secret}`;
  }

  private inProduct(missionId: MissionId, topic: Topic, { participationId }: Reader): string {
    const own = `participants/${participationId}`;
    const placeByTopic: Readonly<Record<Topic, string>> = {
      requests: 'requests',
      wishes: `${own}/wishes`,
      agenda: `${own}/agenda`,
      day: `${own}/agenda`,
      standby: `${own}/agenda`,
      'follow-up': `${own}/agenda`,
      takeover: `${own}/agenda`,
      'earlier-mailbox': '',
    };
    return `${this.config.publicUrl}/missions/${missionId}/${placeByTopic[topic]}`;
  }
}
