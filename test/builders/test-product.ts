import type { AddressInfo } from 'node:net';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { buildProcess, listen } from '../../src/composition/start-process.js';
import { GrantMembership, IssuePersonalLink, type LinkTarget } from '../../src/contexts/access/index.js';
import type { MissionId } from '../../src/kernel/id.js';
import { instantFromEpoch } from '../../src/kernel/instant.js';
import { parseConfig } from '../../src/platform/config/config.js';
import { Database } from '../../src/platform/database/database.js';
import { newId } from '../../src/platform/ids/new-id.js';
import { Clock } from '../../src/platform/time/clock.js';
import { createTestDatabase } from '../setup/test-database.js';
import { noteMissions } from '../verifier/noted-missions.js';
import { type Caller, signInWith } from './caller.js';

/** The place of an organiser, who stands for no company. */
export interface OrganiserOf {
  readonly missionId: MissionId;
  readonly role: 'organiser';
  readonly participationId: null;
}

/** The product inside the test's own process, on a database of its own: for what is not seen from outside. */
export interface TestProduct {
  readonly app: NestExpressApplication;
  readonly address: string;
  readonly database: Database;
  /** The same as the value of DATABASE_URL for a process beside this one. */
  readonly databaseUrl: string;
  /** Signs somebody in who holds that place; there need be no such mission. */
  signIn(place: LinkTarget | OrganiserOf): Promise<Caller>;
  close(): Promise<void>;
}

/** A week before the days of the missions in tests, half past nine in Milan and half past one in Tashkent. */
export const TEST_START = '2026-11-24T08:30:00.000Z';

/**
 * Starts the product as one process that answers; its engine threads exist only in the built product. Its clock goes on
 * from the same moment in every run, so that no test depends on the day and the hour, unless other processes with the
 * true clock share its database.
 */
export async function startTestProduct(
  settings: Readonly<Record<string, string>> = {},
  start = TEST_START,
): Promise<TestProduct> {
  const testDatabase = await createTestDatabase();
  const config = parseConfig({ LOG_LEVEL: 'silent', PORT: '0', ...settings, DATABASE_URL: testDatabase.url });
  const app = await buildProcess(config, testDatabase.connection);
  setClock(app, start);
  await listen(app, config);
  const { port } = app.getHttpServer().address() as AddressInfo;
  const address = `http://127.0.0.1:${port}`;
  const database = app.get(Database);
  await noteMissions(database);
  return {
    app,
    address,
    database,
    databaseUrl: testDatabase.url,
    signIn: async (place) => signInWith(address, await linkTo(app, place)),
    close: async () => {
      await app.close();
      await testDatabase.drop();
    },
  };
}

function setClock(app: NestExpressApplication, start: string): void {
  const ahead = Date.parse(start) - Date.now();
  app.get(Clock).now = () => instantFromEpoch(Date.now() + ahead);
}

/** The secret of a link for somebody who holds that place. */
async function linkTo(app: NestExpressApplication, place: LinkTarget | OrganiserOf): Promise<string> {
  const issueLink = app.get(IssuePersonalLink, { strict: false });
  const issued = await app.get(Database).write(async (tx) => {
    if (place.role !== 'organiser') return issueLink.run(tx, place);
    const userId = newId<'User'>();
    const link = await issueLink.forOrganiser(tx, userId);
    await app.get(GrantMembership, { strict: false }).organise(tx, userId, place.missionId);
    return link;
  });
  return issued.secret;
}
