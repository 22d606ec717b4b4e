/** What a mission amounts to, for whoever paid for it. */
export { ReportsHttpModule } from './reports.module.js';
