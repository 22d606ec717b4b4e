/** Who may sign in, in which role. */
export { AccessHttpModule, AccessModule } from './access.module.js';
export { type ClosedMission, ClosedMissions } from './closed-missions.js';
export { actorMembershipOf } from './domain/membership.js';
export type { CodeRefusal, CodeRequestRefusal, LinkCode } from './domain/link-code.js';
export type { LinkUseKind } from './domain/link-use.js';
export type { LinkRefusal } from './domain/personal-link.js';
export { type OpenedLink, type PageKeys, PageLinkReader } from './page-link-reader.js';
export { type UnsentCode, UnsentCodes } from './unsent-codes.js';
export { CheckLinkCode } from './use-cases/check-link-code.js';
export { FloorLinkList, type ListedFloorLink } from './persistence/read-models/floor-link-list.js';
export { EndFloorLinks } from './use-cases/end-floor-links.js';
export { GrantMembership } from './use-cases/grant-membership.js';
export { type IssuedFloorLink, IssueFloorLink } from './use-cases/issue-floor-link.js';
export { type IssuedLink, IssuePersonalLink, type LinkTarget } from './use-cases/issue-personal-link.js';
export { ReplacePageHolder } from './use-cases/replace-page-holder.js';
export { type FloorLinkNotFound, RevokeFloorLink } from './use-cases/revoke-floor-link.js';
export { RevokePersonalLink } from './use-cases/revoke-personal-link.js';
export { type PageAttempt, type PageUseRefusal, UsePageLink } from './use-cases/use-page-link.js';
