/** On what basis data of people are used, all that is kept of somebody, and erasing it. */
export { NOTICE_VERSION } from './domain/processing-basis.js';
export type { PersonalData } from './persistence/read-models/personal-data.js';
export { PrivacyHttpModule, PrivacyModule } from './privacy.module.js';
export { ChangeConsent } from './use-cases/change-consent.js';
export { EndBases } from './use-cases/end-bases.js';
export { EraseParticipant, type NobodyToErase } from './use-cases/erase-participant.js';
export { ReadPersonalData } from './use-cases/read-personal-data.js';
