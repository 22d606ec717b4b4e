import pg from 'pg';
import { logDecisionsByLanguage } from '../builders/decisions-by-language.js';
import { steps } from '../builders/prepared-mission.js';
import { takeComplaints } from './browser.js';
import { inspect } from './inspect.js';
import { expectNoComplaints, goTo, setStage, type Stage } from './stage.js';

const ASK = 'Pesi dalle risposte';

let stage: Stage;
let missionId: string;

beforeAll(async () => {
  stage = await setStage();
  missionId = await steps.missionToCome(stage.organiser);
});
afterAll(() => stage.close());
afterEach(expectNoComplaints);

async function logDecisions(count: number): Promise<void> {
  const database = new pg.Client({ connectionString: stage.settings.DATABASE_URL });
  await database.connect();
  const idsOf = async (side: string): Promise<string[]> => {
    const { rows } = await database.query<{ id: string }>(
      'SELECT id FROM participations WHERE mission_id = $1 AND side = $2 ORDER BY id',
      [missionId, side],
    );
    return rows.map(({ id }) => id);
  };
  const deciders = { missionId, smes: await idsOf('sme'), buyers: await idsOf('buyer') };
  await logDecisionsByLanguage((sql, values) => database.query(sql, values), deciders, count);
  await database.end();
}

describe('an organiser who wants weights learnt from answers', () => {
  it('is told how many are missing, and later sees the proposal in the sliders, by keyboard', async () => {
    const desk = await stage.open({ caller: stage.organiser });
    await goTo(desk, `${stage.product.address}/missions/${missionId}/matching`);
    const ask = desk.getByRole('button', { name: ASK });
    await ask.focus();
    await desk.keyboard.press('Enter');
    await desk.getByText('Ne mancano ancora 200 delle PMI oppure 200 dei partner.').waitFor();
    expect(await inspect(desk, 'fitted-weights-too-few')).toEqual([]);
    // The browser reports each answer that is a problem: this one is what was meant.
    expect(takeComplaints().filter((complaint) => !complaint.includes('/fitted-weights'))).toEqual([]);
    await logDecisions(400);
    const languages = desk.getByRole('group', { name: 'Lingue' }).getByLabel('Per il partner');
    const before = Number(await languages.inputValue());
    await ask.focus();
    await desk.keyboard.press('Enter');
    await desk.getByText('Partner: 240 sì, 160 no.').waitFor();
    await desk.getByText('PMI: i pesi in vigore; risposte ancora mancanti: 200.').waitFor();
    expect(Number(await languages.inputValue())).toBeGreaterThan(3 * before);
    await desk.waitForLoadState('networkidle');
    expect(await inspect(desk, 'fitted-weights')).toEqual([]);
  });
});
