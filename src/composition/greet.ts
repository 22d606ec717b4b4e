import type { INestApplication } from '@nestjs/common';
import { IssuePersonalLink } from '../contexts/access/index.js';
import type { UserId } from '../kernel/id.js';
import type { Config } from '../platform/config/config.js';
import { Database } from '../platform/database/database.js';
import { Clock } from '../platform/time/clock.js';
import { DemoOrganiser } from './demo-mission/demo-organiser.js';
import { participantLinks } from './demo-mission/participant-links.js';
import { prepareDemoMission } from './demo-mission/prepare-demo-mission.js';
import type { OrderlyEnd } from './orderly-end.js';
import { say } from './say.js';

/** The organiser of the demo mission: the same user at every start. */
const DEMO_ORGANISER = '01935f00-0000-7000-8000-000000000001' as UserId;

/** Says where the product is to be found, and prepares the demo mission with links to sign in to it. */
export async function greet(app: INestApplication, config: Config, end: OrderlyEnd): Promise<void> {
  if (config.role === 'worker') return;
  say(`Incontro is at ${config.publicUrl}`);
  if (!config.hasDemoMission) return;
  try {
    await offerDemo(app, config);
  } catch (error) {
    // Told to end meanwhile: what failed then is no news.
    if (end.hasBegun) return;
    // Whoever runs the product for real can do without: it goes on serving.
    say(`The demo mission could not be prepared: ${reasonOf(error)}`);
  }
}

async function offerDemo(app: INestApplication, config: Config): Promise<void> {
  const issueLink = app.get(IssuePersonalLink, { strict: false });
  const { secret } = await app.get(Database).write((tx) => issueLink.forOrganiser(tx, DEMO_ORGANISER));
  const organiser = await DemoOrganiser.signIn(await app.getUrl(), secret);
  const today = app.get(Clock).now().slice(0, 'yyyy-mm-dd'.length);
  const missionId = await prepareDemoMission(organiser, today);
  const links = await participantLinks(organiser, missionId);
  say('The demo mission is ready (its companies are invented). Sign in as');
  say(`  an organiser  ${config.publicUrl}/sign-in#${secret}`);
  for (const { reader, url } of links) say(`  ${reader.padEnd(12)}  ${url}`);
}

/** What failed, with what lies behind it: "fetch failed" alone helps nobody. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : `${error.message} (${reasonOf(error.cause)})`;
}
