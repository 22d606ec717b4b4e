import type { Page } from 'playwright-core';
import { eventually } from '../builders/eventually.js';
import { demoMissionToCome, steps } from '../builders/prepared-mission.js';
import { inspect } from './inspect.js';
import { expectNoComplaints, goTo, setStage, type Stage } from './stage.js';

interface Explanation {
  readonly state: string;
  readonly days: readonly { readonly participant: { readonly participationId: string } }[];
}

/** Too few for what is agreed. */
const TABLES = 4;

let stage: Stage;
let missionId: string;
let versionId: string;
let desk: Page;

interface Place {
  readonly slotId: string;
  readonly tableId: string;
  readonly interpreterId: string | null;
}

/** Takes out whatever takes place in the second slot: those who meet before and after it then wait. */
async function emptySecondSlot(): Promise<void> {
  const path = `/api/v1/missions/${missionId}`;
  const { slots } = (await stage.organiser.get(path).expect(200)).body as { slots: { id: string }[] };
  const version = `${path}/agenda-versions/${versionId}`;
  const { placements } = (await stage.organiser.get(version).expect(200)).body as {
    placements: (Place & { meetingId: string })[];
  };
  const changes = placements
    .filter(({ slotId }) => slotId === slots[1]?.id)
    .map(({ meetingId, slotId, tableId, interpreterId }) => {
      return { meetingId, from: { slotId, tableId, interpreterId }, to: null };
    });
  await stage.organiser.post(`${version}/edits`, { changes }).expect(200);
}

async function explanation(): Promise<Explanation> {
  const path = `/api/v1/missions/${missionId}/agenda-versions/${versionId}/explanation`;
  return eventually('the explanation', async () => {
    const found = (await stage.organiser.get(path).expect(200)).body as Explanation;
    return found.state === 'explained' ? found : null;
  });
}

beforeAll(async () => {
  stage = await setStage();
  const { organiser } = stage;
  const made = await organiser.post('/api/v1/missions', { ...demoMissionToCome(), tableCount: TABLES }).expect(201);
  missionId = (made.body as { id: string }).id;
  await steps.importDemo(organiser, missionId);
  await steps.untilSuggested(organiser, missionId);
  await steps.agreeProposal(organiser, missionId, 10);
  versionId = await steps.generate(organiser, missionId, { seconds: 2 });
  await emptySecondSlot();
  await explanation();
  desk = await stage.open({ caller: organiser });
});
afterAll(() => stage.close());
afterEach(expectNoComplaints);

describe('why an agenda is as it is', () => {
  it('is told to organisers beside each meeting without a place, with what would let it in', async () => {
    await goTo(desk, `${stage.product.address}/missions/${missionId}/agenda`);
    await desk.getByText('Che cosa lo farebbe entrare').first().waitFor();
    await desk.getByRole('heading', { name: 'Che cosa porterebbe qualcosa in più' }).waitFor();
    await desk.locator('.days-with-waits > summary').click();
    expect(await inspect(desk, 'explained-agenda')).toEqual([]);
  });

  it('is found out anew when somebody asks', async () => {
    await desk.getByRole('button', { name: 'Ricalcola' }).click();
    await desk.getByText('Si sta cercando che cosa tiene fuori gli incontri').waitFor();
    await desk.getByText('Calcolato').waitFor();
  });

  it('is told to each participant about its own day', async () => {
    await explanation();
    await steps.publish(stage.organiser, missionId, versionId).expect(200);
    const { days } = await explanation();
    const participationId = days[0]?.participant.participationId ?? '';
    const caller = await stage.participant(missionId, participationId);
    const phone = await stage.open({ caller, width: 390 });
    await goTo(phone, `${stage.product.address}/missions/${missionId}/participants/${participationId}/agenda`);
    await phone.locator('.day-line li').first().waitFor();
    expect(await inspect(phone, 'explained-day')).toEqual([]);
    const path = `/missions/${missionId}/participants/${participationId}/agenda`;
    expect(await stage.walkInRussian(caller, { 'explained-day': path })).toEqual([]);
  });

  it('shows beforehand on the overview of the mission, with what to do about it', async () => {
    await goTo(desk, `${stage.product.address}/missions/${missionId}`);
    await desk.getByText('e c’è posto per 96: aggiungi tavoli').waitFor();
    expect(await inspect(desk, 'overview-with-findings')).toEqual([]);
  });

  it('is told in Russian without a fault in the layout', async () => {
    const paths = {
      'explained-agenda': `/missions/${missionId}/agenda`,
      'overview-with-findings': `/missions/${missionId}`,
    };
    expect(await stage.walkInRussian(stage.organiser, paths)).toEqual([]);
  });
});
