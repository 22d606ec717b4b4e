import { Injectable, Logger } from '@nestjs/common';
import { err, ok, type Result } from '../../../kernel/result.js';
import { Clock } from '../../../platform/time/clock.js';
import { type LinkRefusal, type OpenedLink, type PageKeys, PageLinkReader } from '../../access/index.js';
import { type OpenOffer, StandbyOfferReader } from '../../agendas/index.js';
import { ClassificationReader } from '../../classifications/index.js';
import { ReadPersonalData } from '../../privacy/index.js';
import { pageStanding, refusalToPrivacy } from '../domain/page-standing.js';
import type { Locale, PageView, PrivacyView } from '../domain/page-view.js';
import { type PageFacts, PageFactsReader } from '../persistence/read-models/page-facts.js';
import { type AnswerBars, describePage } from './describe-page.js';
import { FindAnswerBars } from './find-answer-bars.js';
import { describePrivacy } from './describe-privacy.js';

/** A page, and the link that opened it. */
export interface ShownPage {
  readonly view: PageView;
  readonly link: OpenedLink;
}

/** What a page is described from. */
interface PageReading {
  readonly facts: PageFacts;
  readonly offers: readonly OpenOffer[];
  readonly bars: AnswerBars;
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
    const standing = pageStanding(link);
    const read = standing === 'open' ? await this.readOpen(link) : await this.readGuarded(link);
    if (read === null) return err({ type: 'link-revoked' });
    const described = describePage(read.facts, read.offers, chosen, read.bars, this.classifications);
    const { isConfirmed, areCodesLocked } = link;
    const privacy = await this.privacyOf(link);
    return ok({ link, view: { ...described, standing, isConfirmed, areCodesLocked, privacy } });
  }

  private async readOpen(link: OpenedLink): Promise<PageReading | null> {
    const { missionId, participationId } = link;
    const facts = await this.facts.find(missionId, participationId);
    if (facts === null) return null;
    const offers = await this.offers.openFor(missionId, participationId, this.clock.now());
    return { facts, offers, bars: await this.findAnswerBars.run(link, facts) };
  }

  /** Whoever may only look is shown meetings, so nothing else is read. */
  private async readGuarded({ missionId, participationId }: OpenedLink): Promise<PageReading | null> {
    const facts = await this.facts.findGuarded(missionId, participationId);
    return facts === null ? null : { facts, offers: [], bars: new Map() };
  }

  private async privacyOf(link: OpenedLink): Promise<PrivacyView | null> {
    if (refusalToPrivacy(link) !== null) return null;
    const kept = await this.readPersonalData.run(link.actor, link.missionId, link.participationId);
    return kept === null ? null : describePrivacy(kept);
  }
}
