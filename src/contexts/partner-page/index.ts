/** The page at a personal link, on which a partner answers, without an account. */
export { PartnerPageHttpModule } from './partner-page.module.js';
