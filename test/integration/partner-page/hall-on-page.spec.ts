import { changing } from '../../builders/change.js';
import { agree } from '../../builders/mission-with-companies.js';
import { BUYER, PartnerScene, type PartnerStage, setPartnerStage } from '../../builders/partner-stage.js';
import { publishExactly } from '../../builders/published-agenda.js';

/** As large as a hall may be. */
const LINES = 30;
const MOST_BYTES = 50_000;

let stage: PartnerStage;
let scene: PartnerScene;

beforeAll(async () => {
  stage = await setPartnerStage();
});
afterAll(() => stage.close());
beforeEach(async () => {
  scene = await PartnerScene.set(stage);
  await agree(scene.mission, scene.mission.smes[0], scene.buyer);
  await publishExactly(stage.product, scene.mission, [
    { sme: scene.mission.smes[0], buyer: scene.buyer, slot: 0, table: 1 },
  ]);
  await scene.tell();
});

const look = async (language: string): Promise<string> =>
  (await scene.visitor().look(`${scene.pathFor(BUYER)}?lang=${language}`)).text;

async function placeTables(): Promise<void> {
  const path = `${scene.mission.path}/venue-map`;
  const { body } = await scene.mission.organiser.get(path).expect(200);
  const { tables } = body as { tables: { id: string }[] };
  const placed = tables.map(({ id }, index) => ({ id, spot: { column: index, row: LINES - 1 } }));
  await changing(scene.mission.organiser, path, { columns: LINES, rows: LINES, tables: placed }).expect(200);
}

describe('the hall on the page of a partner', () => {
  it('is not there while no table has a place', async () => {
    const text = await look('en');
    expect(text).toContain('Table 2');
    expect(text).not.toContain('<svg');
    expect(text).not.toContain('Where it is');
  });

  it('shows where the table of a meeting is, in words and as a small picture with the same words', async () => {
    await placeTables();
    const text = await look('en');
    expect(text).toContain('<summary>Where it is: row 30, place 2</summary>');
    expect(text).toContain('role="img" aria-label="Table 2: row 30, place 2"');
    expect(text).toContain('<rect x="11" y="291" width="8" height="8" rx="1.5" class="here"/>');
    expect(Buffer.byteLength(text)).toBeLessThan(MOST_BYTES);
    for (const [language, words] of [
      ['it', 'Dove si trova: fila 30, posto 2'],
      ['ru', 'Где находится: ряд 30, место 2'],
      ['uz', 'Qayerda: 30-qator, 2-oʻrin'],
    ] as const) {
      expect(await look(language)).toContain(words);
    }
  });

  it('names its front by a rule that reaches the copies, which stand in no element of the page', async () => {
    await placeTables();
    const text = await look('en');
    expect(text).toContain('<text x="150" y="-1.5" class="front">entrance</text>');
    expect(text).toMatch(/\n\.front,[^{}]*\{[^}]*font-size:4px/);
  });

  it('is left out once the meeting has begun', async () => {
    await placeTables();
    stage.clock.set('2026-12-01T04:05:00.000Z');
    expect(await look('en')).not.toContain('Where it is');
  });
});
