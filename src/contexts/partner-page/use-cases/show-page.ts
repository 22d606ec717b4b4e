import { Injectable, Logger } from '@nestjs/common';
import { err, ok, type Result } from '../../../kernel/result.js';
import { Clock } from '../../../platform/time/clock.js';
import { type LinkRefusal, type OpenedLink, type PageKeys, PageLinkReader } from '../../access/index.js';
import { StandbyOfferReader } from '../../agendas/index.js';
import { ClassificationReader } from '../../classifications/index.js';
import { ReadPersonalData } from '../../privacy/index.js';
import { pageStanding, refusalToPrivacy } from '../domain/page-standing.js';
import type { Locale, PageView, PrivacyView } from '../domain/page-view.js';
import { PageFactsReader } from '../persistence/read-models/page-facts.js';
import { describePage } from './describe-page.js';
import { FindAnswerBars } from './find-answer-bars.js';
import { describePrivacy } from './describe-privacy.js';

/** A page, and the link that opened it. */
export interface ShownPage {
  readonly view: PageView;
  readonly link: OpenedLink;
}

/** Reads the page behind a link. It changes nothing, whoever opens it: a person, a mail scanner, a browser that guesses. */
@Injectable()
export class ShowPage {
  private readonly logger = new Logger(ShowPage.name);

  constructor(
    private readonly links: PageLinkReader,
    private readonly facts: PageFactsReader,
    private readonly findAnswerBars: FindAnswerBars,
    private readonly classifications: ClassificationReader,
    private readonly readPersonalData: ReadPersonalData,
    private readonly offers: StandbyOfferReader,
    private readonly clock: Clock,
  ) {}

  /** In the language chosen on the page, else in the partner's own. */
  async run(keys: PageKeys, chosen: Locale | null): Promise<Result<ShownPage, LinkRefusal>> {
    const opened = await this.links.open(keys);
    if (!opened.ok) return opened;
    const link = opened.value;
    this.logger.log({ event: 'partner-page-opened', linkId: link.linkId });
    const facts = await this.facts.find(link.missionId, link.participationId);
    if (facts === null) return err({ type: 'link-revoked' });
    const standing = pageStanding(link);
    const offers = await this.offers.openFor(link.missionId, link.participationId, this.clock.now());
    const bars = await this.findAnswerBars.run(link, facts);
    const open = standing === 'open' ? offers : [];
    const described = describePage(facts, open, chosen, bars, this.classifications);
    const { isConfirmed, areCodesLocked } = link;
    const requests = standing === 'open' ? {} : { asked: [], waiting: [], ended: [] };
    const privacy = await this.privacyOf(link);
    return ok({ link, view: { ...described, ...requests, standing, isConfirmed, areCodesLocked, privacy } });
  }

  private async privacyOf(link: OpenedLink): Promise<PrivacyView | null> {
    if (refusalToPrivacy(link) !== null) return null;
    const kept = await this.readPersonalData.run(link.actor, link.missionId, link.participationId);
    return kept === null ? null : describePrivacy(kept);
  }
}
