/** A real PostgreSQL for whoever has none. */
export { defaultDataFolder } from './default-data-folder.js';
export { EmbeddedPostgresFailure } from './embedded-postgres-failure.js';
export { type EmbeddedPostgresConnection, startEmbeddedPostgres } from './start-embedded-postgres.js';
export type { OutageNews } from './kept-server.js';
