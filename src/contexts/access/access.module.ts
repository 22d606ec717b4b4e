import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActorSource } from '../../platform/http/actor-source.js';
import { ClosedMissions } from './closed-missions.js';
import { DisplayLinksController } from './http/display-links.controller.js';
import { PersonalLinksController } from './http/personal-links.controller.js';
import { SignInsController } from './http/sign-ins.controller.js';
import { PageLinkReader } from './page-link-reader.js';
import {
  DisplayLinkRows,
  FloorLinkRows,
  KnownDeviceRows,
  LinkCodeRows,
  LinkUseRows,
  MembershipRows,
  PersonalLinkRows,
  SignInRows,
  UserRows,
} from './persistence/access-rows.js';
import { AccessStore } from './persistence/access-store.js';
import { ActorReader } from './persistence/actor-reader.js';
import { DisplayLinkStore } from './persistence/display-link-store.js';
import { FloorLinkStore } from './persistence/floor-link-store.js';
import { PartnerAccessStore } from './persistence/partner-access-store.js';
import { DisplayLinkList } from './persistence/read-models/display-link-list.js';
import { FloorLinkList } from './persistence/read-models/floor-link-list.js';
import { PersonalLinkList } from './persistence/read-models/personal-link-list.js';
import { ForgetExpiredAccessWhenHourPassed } from './reactions/forget-expired-access-when-hour-passed.js';
import { CheckLinkCode } from './use-cases/check-link-code.js';
import { EndFloorLinks } from './use-cases/end-floor-links.js';
import { ForgetExpiredAccess } from './use-cases/forget-expired-access.js';
import { GrantMembership } from './use-cases/grant-membership.js';
import { IssueDisplayLink } from './use-cases/issue-display-link.js';
import { IssueFloorLink } from './use-cases/issue-floor-link.js';
import { IssuePersonalLink } from './use-cases/issue-personal-link.js';
import { ReplacePageHolder } from './use-cases/replace-page-holder.js';
import { RevokeDisplayLink } from './use-cases/revoke-display-link.js';
import { RevokeFloorLink } from './use-cases/revoke-floor-link.js';
import { RevokePersonalLink } from './use-cases/revoke-personal-link.js';
import { SignInByLink } from './use-cases/sign-in-by-link.js';
import { SignOut } from './use-cases/sign-out.js';
import { UsePageLink } from './use-cases/use-page-link.js';
import { UnsentCodes } from './unsent-codes.js';

const rows = [
  ...[UserRows, MembershipRows, PersonalLinkRows, SignInRows],
  ...[KnownDeviceRows, LinkCodeRows, LinkUseRows, DisplayLinkRows, FloorLinkRows],
];
const forOthers = [
  ...[GrantMembership, IssuePersonalLink, RevokePersonalLink, PersonalLinkList, SignInByLink, SignOut],
  ...[IssueDisplayLink, RevokeDisplayLink, DisplayLinkList],
  ...[IssueFloorLink, RevokeFloorLink, EndFloorLinks, FloorLinkList],
  ClosedMissions,
  ...[PageLinkReader, UsePageLink, CheckLinkCode, UnsentCodes, ReplacePageHolder],
];

/** Global because the guard of every route asks it who is calling. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature(rows)],
  providers: [
    AccessStore,
    PartnerAccessStore,
    DisplayLinkStore,
    FloorLinkStore,
    ...forOthers,
    ForgetExpiredAccess,
    ForgetExpiredAccessWhenHourPassed,
    { provide: ActorSource, useClass: ActorReader },
  ],
  exports: [ActorSource, ...forOthers],
})
export class AccessModule {}

@Module({ imports: [AccessModule], controllers: [SignInsController, PersonalLinksController, DisplayLinksController] })
export class AccessHttpModule {}
