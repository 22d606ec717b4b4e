import { Desk } from '../builders/desk.js';
import { eventually } from '../builders/eventually.js';
import { announceImport, makeMissionWithCompanies } from '../builders/mission-with-companies.js';
import { moveClock } from '../builders/moved-clock.js';
import { startTestProduct, type TestProduct } from '../builders/test-product.js';
import { closeVerified, violationsEverPublished } from '../verifier/verify-published.js';

/** In UTC; the morning of the mission is 9 to 12 in Tashkent, that is 4 to 7, in slots of 20 minutes and 5 between. */
const at = (time: string): string => `2026-12-01T${time}:00.000Z`;

interface SeenOpenings {
  readonly isScored: boolean;
  readonly items: readonly {
    readonly counterpart: { readonly participationId: string };
    readonly score: number | null;
    readonly needsInterpreter: boolean;
    readonly place: { readonly slotId: string; readonly interpreterId: string | null } | null;
    readonly freeWithoutInterpreterAt: string | null;
  }[];
}

let product: TestProduct;

beforeAll(async () => {
  product = await startTestProduct();
});
afterAll(() => closeVerified(product));

/** Three Italian firms, and one interpreter between Italian and Russian, who is away until 5:10. */
async function openDesk(): Promise<Desk> {
  const mission = await makeMissionWithCompanies(product, {
    smes: 3,
    buyers: 1,
    tableCount: 2,
    interpreters: [{ label: 'it-ru', languages: ['it', 'ru'] }],
    profileOf: (side) => ({ languages: [side === 'sme' ? 'it' : 'ru'] }),
  });
  await announceImport(product, mission.missionId);
  return Desk.open(product, mission);
}

it('a walk-in buyer is registered, gets three well-matched meetings with an interpreter, and one is booked', async () => {
  moveClock(product, at('04:40'));
  const desk = await openDesk();
  const { organiser, path } = desk.mission;
  await desk.report({ kind: 'interpreter-absence', interpreterId: desk.interpreters[0], endsAt: at('05:10') });
  const walkIn = { companyName: '[SYNTHETIC] Walk-in', countryCode: 'UZ', languages: ['ru'], hsCodes: ['844630'] };
  const { body } = await organiser.post(`${path}/walk-ins`, walkIn).expect(201);
  const buyer = String(body.participationId);
  const attendance = await organiser.get(`${path}/attendance`).expect(200);
  expect(attendance.body.checkIns).toMatchObject([{ participationId: buyer, arrivedAt: at('04:40') }]);
  const openings = await eventually('scored openings', async () => {
    const seen = (await organiser.get(`${path}/walk-ins/${buyer}/openings`).expect(200)).body as SeenOpenings;
    return seen.isScored ? seen : null;
  });
  expect(openings.items).toHaveLength(3);
  const slots = openings.items.map(({ place }) => place?.slotId);
  expect(new Set(slots).size).toBe(3);
  for (const { place, needsInterpreter, score } of openings.items) {
    expect(needsInterpreter).toBe(true);
    expect(score).toBeGreaterThan(0);
    expect(place?.interpreterId).toBe(desk.interpreters[0]);
  }
  // The two would be free at 4:50, when no interpreter is: that and the next time are told.
  const [best] = openings.items;
  expect(best).toMatchObject({ place: { slotId: desk.slots[3]?.id }, freeWithoutInterpreterAt: at('04:50') });
  const wish = { counterpartId: best?.counterpart.participationId, slotId: best?.place?.slotId };
  const booked = await organiser.post(`${path}/walk-ins/${buyer}/meetings`, wish).expect(200);
  expect(booked.body).toMatchObject({ slotId: best?.place?.slotId, interpreterId: desk.interpreters[0] });
  const placed = (await desk.published()).filter((placement) => placement.buyer.participationId === buyer);
  expect(placed).toMatchObject([{ sme: { participationId: best?.counterpart.participationId } }]);
  const again = await organiser.post(`${path}/walk-ins/${buyer}/meetings`, wish).expect(409);
  expect(again.body.type).toBe('/problems/opening-gone');
  expect(await violationsEverPublished(product, desk.mission.missionId)).toEqual([]);
});

it('a buyer who comes when no slot is left is refused, and nobody is admitted', async () => {
  moveClock(product, at('06:59'));
  const { mission } = await openDesk();
  const walkIn = { companyName: '[SYNTHETIC] Too late', countryCode: 'UZ', languages: ['ru'] };
  const refused = await mission.organiser.post(`${mission.path}/walk-ins`, walkIn).expect(422);
  expect(refused.body.type).toBe('/problems/no-slot-left');
});

it('a buyer who seeks what is no code is refused with what took its place, and nobody is admitted', async () => {
  moveClock(product, at('04:40'));
  const { mission } = await openDesk();
  const participants = async (): Promise<number> =>
    (await mission.organiser.get(`${mission.path}/participants`).expect(200)).body.items.length;
  const before = await participants();
  const hsCodes = ['844630', '990000', '854140'];
  const walkIn = { companyName: '[SYNTHETIC] No code', countryCode: 'UZ', languages: ['ru'], hsCodes };
  const refused = await mission.organiser.post(`${mission.path}/walk-ins`, walkIn).expect(422);
  expect(refused.body).toMatchObject({
    type: '/problems/walk-in-codes-unknown',
    codes: [
      { code: '990000', successors: [] },
      { code: '854140', successors: ['854141', '854142', '854143', '854149'] },
    ],
  });
  expect(await participants()).toBe(before);
});
