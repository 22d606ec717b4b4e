import { agree } from '../../builders/mission-with-companies.js';
import { BUYER, PartnerScene, type PartnerStage, setPartnerStage } from '../../builders/partner-stage.js';
import type { SeenPage } from '../../builders/partner-visitor.js';
import { publishExactly } from '../../builders/published-agenda.js';

/** In the first slot of the mission. */
const DURING_FIRST = '2026-12-01T04:10:00.000Z';

let stage: PartnerStage;
let scene: PartnerScene;

beforeAll(async () => {
  stage = await setPartnerStage();
});
afterAll(() => stage.close());
beforeEach(async () => {
  scene = await PartnerScene.set(stage);
});

/** By a colleague who speaks with nobody of those whom the buyer meets. */
async function takeOver(): Promise<SeenPage> {
  const path = scene.pathFor(BUYER);
  const phone = scene.visitor();
  const sent = await phone.send(await phone.look(`${path}?lang=en`), '/codes');
  const colleague = { email: 'colleague@example.org', speaks: 'uz', writtenTo: 'uz' };
  return phone.send(sent, '/takeover', { ...colleague, code: await scene.codeFor(BUYER) });
}

describe('a colleague with whom those who are met cannot talk', () => {
  beforeEach(async () => {
    await agree(scene.mission, scene.mission.smes[0], scene.buyer);
    await publishExactly(stage.product, scene.mission, [
      { sme: scene.mission.smes[0], buyer: scene.buyer, slot: 0, table: 0 },
    ]);
    await scene.tell();
  });

  it('cannot attend a meeting that is to come', async () => {
    expect((await takeOver()).text).toContain('Nobody can interpret');
  });

  it('is kept from nothing by a meeting that has begun', async () => {
    stage.clock.set(DURING_FIRST);
    expect((await takeOver()).text).toContain('Your colleague attends now.');
  });
});
