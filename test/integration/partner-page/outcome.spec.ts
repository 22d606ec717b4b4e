import { agree } from '../../builders/mission-with-companies.js';
import { BUYER, PartnerScene, type PartnerStage, setPartnerStage } from '../../builders/partner-stage.js';
import type { PartnerVisitor, SeenPage } from '../../builders/partner-visitor.js';
import { publishExactly } from '../../builders/published-agenda.js';

/** Both meetings are on the first of December, at nine and at a quarter past ten in Tashkent. */
const WHILE_THE_FIRST_GOES_ON = '2026-12-01T04:05:00.000Z';
/** With as many meetings as somebody has at most, a page stays below its 50 kB. */
const MOST_BYTES_FOR_ONE = 1_700;

let stage: PartnerStage;
let scene: PartnerScene;
let phone: PartnerVisitor;
let path: string;

beforeAll(async () => {
  stage = await setPartnerStage();
});
afterAll(() => stage.close());
beforeEach(async () => {
  scene = await PartnerScene.set(stage);
  const [first, second] = scene.mission.smes;
  for (const sme of [first, second]) await agree(scene.mission, sme, scene.buyer);
  await publishExactly(stage.product, scene.mission, [
    { sme: first, buyer: scene.buyer, slot: 0, table: 0 },
    { sme: second, buyer: scene.buyer, slot: 3, table: 0 },
  ]);
  await scene.tell();
  path = scene.pathFor(BUYER);
  phone = scene.visitor();
  stage.clock.set(WHILE_THE_FIRST_GOES_ON);
});

const look = (visitor = phone): Promise<SeenPage> => visitor.look(`${path}?lang=en`);
const asked = ({ forms }: SeenPage): number => [...forms.keys()].filter((action) => action.endsWith('/outcome')).length;

async function kept(): Promise<unknown> {
  const partner = await scene.mission.callerOf(scene.buyer);
  return (await partner.get(scene.ofBuyer('meeting-reviews')).expect(200)).body.items;
}

async function meetingIds(): Promise<string[]> {
  const { body } = await scene.mission.organiser.get(scene.ofBuyer('agenda')).expect(200);
  return (body as { meetings: { meetingId: string }[] }).meetings.map(({ meetingId }) => meetingId);
}

describe('what a partner says of a meeting on their page', () => {
  it('is asked once the meeting has begun, in a small form', async () => {
    stage.clock.set('2026-12-01T03:59:00.000Z');
    const before = await phone.look(`${path}?lang=ru`);
    expect(asked(before)).toBe(0);
    stage.clock.set(WHILE_THE_FIRST_GOES_ON);
    const page = await phone.look(`${path}?lang=ru`);
    expect(asked(page)).toBe(1);
    expect(page.text).toContain('<summary>Как прошло · не указано</summary>');
    expect(Buffer.byteLength(page.text) - Buffer.byteLength(before.text)).toBeLessThan(MOST_BYTES_FOR_ONE);
  });

  it('is kept as if they had signed in, shown again, and can be said anew', async () => {
    const outcome = { interest: 'strong', nextStep: 'quote', note: 'Asks <for> prices\r\nby May' };
    const said = await phone.send(await look(), '/outcome', outcome);
    expect(said.text).toContain('Thank you: what you said is saved.');
    expect(said.text).toContain('<summary>How it went · said</summary>');
    expect(said.text).toContain('value="strong" checked');
    expect(said.text).toContain('<option value="quote" selected>');
    expect(said.text).toContain('\nAsks &lt;for&gt; prices\nby May</textarea>');
    const note = 'Asks <for> prices\nby May';
    expect(await kept()).toMatchObject([{ interest: 'strong', nextStep: 'quote', note }]);
    const again = await phone.send(said, '/outcome', { nextStep: '', note: '' });
    expect(again.text).toContain('Thank you');
    expect(await kept()).toMatchObject([{ interest: null, nextStep: null, note: '' }]);
    expect((await phone.send(said, '/outcome', outcome)).text).toContain('This was sent already');
  });

  it('is not overwritten unseen: what somebody of the company wrote meanwhile stands until it is sent again', async () => {
    const page = await look();
    const partner = await scene.mission.callerOf(scene.buyer);
    const [meetingId] = await meetingIds();
    await partner
      .put(`${scene.ofBuyer('meeting-reviews')}/${String(meetingId)}`, {
        ...{ note: 'by a colleague', interest: null, nextStep: null, seenChangedAt: null },
      })
      .expect(200);
    const refused = await phone.send(page, '/outcome', { interest: 'some', note: 'by me' });
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('Meanwhile somebody of your company has written about this meeting');
    expect(refused.text).toContain('<details open><summary>How it went');
    expect(refused.text).toContain('by me</textarea>');
    expect(await kept()).toMatchObject([{ note: 'by a colleague' }]);
    await phone.send(refused, '/outcome', { interest: 'some', note: 'by me' });
    expect(await kept()).toMatchObject([{ note: 'by me', interest: 'some' }]);
  });

  it('is refused before the meeting, of meetings of others, and in words that there are not', async () => {
    const page = await look();
    const [, later = ''] = await meetingIds();
    const send = async (meetingId: string, fields: object) => {
      const form = `meetings/${meetingId}/outcome`;
      return phone.post(`${path}/${form}`, { token: scene.tokenFor(path, form), lang: 'en', seen: '', ...fields });
    };
    await scene.expectUnchanged(() => send(later, { interest: 'some' }), 409, 'This meeting has not begun');
    const unknown = '01890000-0000-7000-8000-000000000000';
    await scene.expectUnchanged(() => send(unknown, {}), 404, 'This meeting is no longer in your agenda');
    await scene.expectUnchanged(() => phone.send(page, '/outcome', { interest: 'huge' }), 400, 'cannot be read');
    const tooLong = await phone.send(page, '/outcome', { note: 'x'.repeat(2_001) });
    expect(tooLong.text).toContain('<a href="#fault">The notes are longer than 2000 characters');
  });

  it('is neither shown nor asked in a browser that is not theirs', async () => {
    await phone.send(await look(), '/outcome', { note: 'for our eyes', interest: 'none' });
    const other = await look(scene.visitor());
    expect(asked(other)).toBe(0);
    expect(other.text).not.toContain('for our eyes');
    expect(other.text).not.toContain('How it went');
  });
});
