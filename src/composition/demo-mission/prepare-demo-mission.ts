import { setTimeout as sleep } from 'node:timers/promises';
import type { DemoOrganiser } from './demo-organiser.js';
import { demoHall } from './hall.js';
import { DEMO_CITY, demoMissionAfter, demoSpreadsheets } from './mission.js';
import { demoProgramme } from './programme.js';

interface Identified {
  readonly id: string;
}
interface Summary extends Identified {
  readonly name: string;
  readonly isSynthetic: boolean;
}
interface SolveRun extends Identified {
  readonly status: string;
  readonly versionId: string | null;
}

const POLL_MILLISECONDS = 200;
const PATIENCE_MILLISECONDS = 120_000;
/** What a firm can do in two days without haste. */
const MEETINGS_PER_SME = 8;

/**
 * The demo mission, prepared as an organiser would prepare it: two spreadsheets, what the days hold beside meetings, where the
 * tables stand, the best meetings agreed, an agenda generated and published. Gives the mission's id; does nothing where a version of its agenda is there already. A mission
 * that is made lies ahead of `today`, which is `yyyy-mm-dd`.
 */
export async function prepareDemoMission(organiser: DemoOrganiser, today: string): Promise<string> {
  const { id: missionId } = await theMission(organiser, today);
  const mission = `/missions/${missionId}`;
  const versions = await organiser.read<{ items: readonly Identified[] }>(`${mission}/agenda-versions`);
  if (versions.items.length > 0) return missionId;
  for (const side of ['sme', 'buyer'] as const) await importParticipants(organiser, mission, side);
  // The first takes the product a while: the rest is said meanwhile.
  await Promise.all([
    untilSuggested(organiser, mission),
    sayProgramme(organiser, mission),
    placeTables(organiser, mission),
  ]);
  const proposal = await organiser.take<Identified>('proposal', `${mission}/proposal-runs`, {
    maximumPerSme: MEETINGS_PER_SME,
  });
  await untilProposed(organiser, mission, proposal.id);
  await organiser.take('agreement', `${mission}/proposal-runs/${proposal.id}/agreement`, {});
  const run = await organiser.take<SolveRun>('solve', `${mission}/solve-runs`, {});
  const versionId = await untilSolved(organiser, mission, run.id);
  await organiser.take('publish', `${mission}/agenda-versions/${versionId}/publication`);
  return missionId;
}

const DEMO_NAME = new RegExp(`^${DEMO_CITY} \\d{4}$`);

/** Found again by its name, since whoever tries the product may have begun missions of their own beside it. */
async function theMission(organiser: DemoOrganiser, today: string): Promise<Identified> {
  const { items } = await organiser.read<{ items: readonly Summary[] }>('/missions');
  const known = items.find(({ name, isSynthetic }) => isSynthetic && DEMO_NAME.test(name));
  return known ?? organiser.take<Identified>('mission', '/missions', demoMissionAfter(today));
}

async function importParticipants(organiser: DemoOrganiser, mission: string, side: 'sme' | 'buyer'): Promise<void> {
  const imports = `${mission}/participant-imports`;
  const { id } = await organiser.upload<Identified>(`${side}-list`, imports, demoSpreadsheets[side], { side });
  await organiser.take(`${side}-confirmation`, `${imports}/${id}/confirmation`);
}

/** What was said before a crash is not said again. */
const isUntouched = ({ version }: { readonly version: number }): boolean => version === 0;

async function sayProgramme(organiser: DemoOrganiser, mission: string): Promise<void> {
  const { sessions } = await organiser.read<{ sessions: readonly { day: string }[] }>(mission);
  const days = [...new Set(sessions.map(({ day }) => day))];
  await organiser.revise<{ version: number }>(`${mission}/programme`, (programme) =>
    isUntouched(programme) ? { items: demoProgramme(days) } : null,
  );
}

async function placeTables(organiser: DemoOrganiser, mission: string): Promise<void> {
  await organiser.revise<{ version: number; tables: readonly Identified[] }>(`${mission}/venue-map`, (map) =>
    isUntouched(map) ? demoHall(map.tables.map(({ id }) => id)) : null,
  );
}

async function untilSuggested(organiser: DemoOrganiser, mission: string): Promise<void> {
  const { items } = await organiser.read<{ items: readonly Identified[] }>(
    `${mission}/participants?side=buyer&limit=1`,
  );
  await until('suggestions for the demo mission', async () => {
    const found = await organiser.read<{ items: readonly unknown[] }>(
      `${mission}/participants/${items[0]?.id ?? ''}/suggestions`,
    );
    return found.items.length > 0 ? true : null;
  });
}

async function untilProposed(organiser: DemoOrganiser, mission: string, runId: string): Promise<void> {
  await until('proposal of meetings for the demo mission', async () => {
    const { status } = await organiser.read<{ status: string }>(`${mission}/proposal-runs/${runId}`);
    if (status === 'failed' || status === 'cancelled') throw new Error(`The proposal of meetings was ${status}`);
    return status === 'succeeded' ? true : null;
  });
}

async function untilSolved(organiser: DemoOrganiser, mission: string, runId: string): Promise<string> {
  return until('an agenda of the demo mission', async () => {
    const { status, versionId } = await organiser.read<SolveRun>(`${mission}/solve-runs/${runId}`);
    if (status === 'failed' || status === 'cancelled') throw new Error(`The agenda of the demo mission was ${status}`);
    return versionId;
  });
}

async function until<Value>(what: string, read: () => Promise<Value | null>): Promise<Value> {
  for (let waited = 0; waited < PATIENCE_MILLISECONDS; waited += POLL_MILLISECONDS) {
    const value = await read();
    if (value !== null) return value;
    await sleep(POLL_MILLISECONDS);
  }
  throw new Error(`No ${what} within ${PATIENCE_MILLISECONDS / 1000} s: see the log for the job that failed`);
}
