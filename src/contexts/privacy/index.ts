/** On what basis data of people are used, all that is kept of somebody, and erasing it. */
export type { PrivacyEvent } from './domain/privacy-events.js';
export { PrivacyHttpModule, PrivacyModule } from './privacy.module.js';
