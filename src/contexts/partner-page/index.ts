/** The page at a personal link, on which a partner answers, without an account. */
export type { PartnerPageEvent } from './domain/page-events.js';
export { PageFailures } from './http/page-failures.js';
export { PartnerPageHttpModule, PartnerPageModule } from './partner-page.module.js';
