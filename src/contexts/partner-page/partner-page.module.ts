import { Module } from '@nestjs/common';
import { MailModule } from '../../platform/mail/mail.module.js';
import { AgendaReviewsModule, AgendaStandbyModule } from '../agendas/index.js';
import { ClassificationsModule } from '../classifications/index.js';
import { MeetingsModule } from '../meetings/index.js';
import { MissionsModule } from '../missions/index.js';
import { NotificationsModule } from '../notifications/index.js';
import { PrivacyModule } from '../privacy/index.js';
import { PageAnswers } from './http/page-answers.js';
import { PageFailures } from './http/page-failures.js';
import { PageOffersController } from './http/page-offers.controller.js';
import { PageOutcomesController } from './http/page-outcomes.controller.js';
import { PagePrivacyController } from './http/page-privacy.controller.js';
import { PartnerLinksController } from './http/partner-links.controller.js';
import { PartnerPageController } from './http/partner-page.controller.js';
import { WayBackController } from './http/way-back.controller.js';
import { PageFactsReader } from './persistence/read-models/page-facts.js';
import { SendCodeWhenMade } from './reactions/send-code-when-made.js';
import { SendCodesAgainWhenMinutePassed } from './reactions/send-codes-again-when-minute-passed.js';
import { AnswerByLink } from './use-cases/answer-by-link.js';
import { AnswerOfferOnPage } from './use-cases/answer-offer-on-page.js';
import { AnswerOnPage } from './use-cases/answer-on-page.js';
import { AskForCode } from './use-cases/ask-for-code.js';
import { ActByCode } from './use-cases/act-by-code.js';
import { ConfirmDevice } from './use-cases/confirm-device.js';
import { ErasePartner } from './use-cases/erase-partner.js';
import { FindAnswerBars } from './use-cases/find-answer-bars.js';
import { HandOutPersonalData } from './use-cases/hand-out-personal-data.js';
import { IssuePageLink } from './use-cases/issue-page-link.js';
import { KeepConsent } from './use-cases/keep-consent.js';
import { MailToMailbox } from './use-cases/mail-to-mailbox.js';
import { MakePageToken } from './use-cases/make-page-token.js';
import { ReadPageCalendar } from './use-cases/read-page-calendar.js';
import { SayOutcomeOnPage } from './use-cases/say-outcome-on-page.js';
import { PutSuccessor } from './use-cases/put-successor.js';
import { SendCode } from './use-cases/send-code.js';
import { ShowOtherTimes } from './use-cases/show-other-times.js';
import { ShowPage } from './use-cases/show-page.js';
import { TakeOverPage } from './use-cases/take-over-page.js';
import { UseConfirmedLink } from './use-cases/use-confirmed-link.js';

const forRoutes = [
  ...[
    ShowPage,
    ShowOtherTimes,
    MakePageToken,
    AnswerOnPage,
    AnswerOfferOnPage,
    SayOutcomeOnPage,
    AskForCode,
    ActByCode,
    ConfirmDevice,
    TakeOverPage,
    ReadPageCalendar,
  ],
  ...[IssuePageLink, KeepConsent, HandOutPersonalData, ErasePartner],
];

@Module({
  imports: [
    ...[MailModule, ClassificationsModule, MissionsModule, MeetingsModule],
    ...[AgendaStandbyModule, AgendaReviewsModule, NotificationsModule, PrivacyModule],
  ],
  providers: [
    ...[PageFactsReader, MailToMailbox, PutSuccessor, UseConfirmedLink, AnswerByLink, FindAnswerBars],
    ...[SendCode, SendCodeWhenMade, SendCodesAgainWhenMinutePassed],
    ...forRoutes,
  ],
  exports: forRoutes,
})
export class PartnerPageModule {}

/** Only in processes that answer people. */
@Module({
  imports: [PartnerPageModule],
  providers: [PageAnswers, PageFailures],
  // The last one answers wherever none before it does.
  controllers: [
    PartnerPageController,
    PageOffersController,
    PageOutcomesController,
    PagePrivacyController,
    PartnerLinksController,
    WayBackController,
  ],
})
export class PartnerPageHttpModule {}
