import { change } from '../../builders/change.js';
import { BUYER, PartnerScene, type PartnerStage, setPartnerStage } from '../../builders/partner-stage.js';

let stage: PartnerStage;
let scene: PartnerScene;

beforeAll(async () => {
  stage = await setPartnerStage();
  scene = await PartnerScene.set(stage);
});
afterAll(() => stage.close());

describe('the programme on the page of a partner', () => {
  it('is there with both clocks once there is one, as it was typed and never as markup', async () => {
    await scene.ask(0);
    await scene.tell();
    const look = () => scene.visitor().look(scene.pathFor(BUYER));
    expect((await look()).text).not.toContain('Программа мероприятий');
    await change(scene.mission.organiser, `${scene.mission.path}/programme`, {
      items: [
        {
          ...{ id: null, kind: 'transfer', title: 'Bus <from> the hotel', place: 'Gate 2' },
          ...{ day: '2026-12-01', startTime: '08:00', endTime: '08:40' },
        },
      ],
    });
    const { text } = await look();
    expect(text).toContain('Программа мероприятий');
    expect(text).toContain('Bus &lt;from&gt; the hotel');
    expect(text).toContain('вторник, 1 декабря, 08:00–08:40 Tashkent');
    expect(text).toContain('Gate 2');
  });
});
