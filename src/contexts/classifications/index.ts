/** Codes of goods and activities: which exist, what they are called, what lies above them. */
export { ClassificationReader } from './classification-reader.js';
export { ClassificationsHttpModule, ClassificationsModule } from './classifications.module.js';
export type { CodeStanding, NamedScheme } from './domain/code-standing.js';
export type { Code, CodeLevel, Labels, Locale, Scheme } from './domain/code.js';
