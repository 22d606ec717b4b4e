/** Codes of goods, activities and services: which exist, what they are called, what lies above them. */
export { ClassificationReader } from './classification-reader.js';
export { CodeNamesReader } from './code-names-reader.js';
export { ClassificationsHttpModule, ClassificationsModule } from './classifications.module.js';
export type { CodeStanding } from './domain/code-standing.js';
export { type Code, type CodeLevel, type Labels, type Locale, type Scheme, SCHEMES } from './domain/code.js';
export { OFFICIAL_SCHEMES, type OfficialScheme } from './domain/official/official-entry.js';
export { type ImportLosses, losesMost, type StatedCode } from './domain/official/import-losses.js';
export type { OfficialFile } from './domain/official/official-file.js';
export type { BadRow, ImportPlan } from './domain/official/plan-import.js';
export {
  ImportClassificationFile,
  type ImportRefusal,
  type ImportReport,
} from './use-cases/import-classification-file.js';
export {
  RemoveClassificationFile,
  type RemovalRefusal,
  type RemovalReport,
} from './use-cases/remove-classification-file.js';
export { RenewClassifications } from './use-cases/renew-classifications.js';
export { WarmCodeIndexes } from './use-cases/warm-code-indexes.js';
