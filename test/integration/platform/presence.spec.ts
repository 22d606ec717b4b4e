import type { Socket } from 'socket.io-client';
import type { MissionId } from '../../../src/kernel/id.js';
import { newId } from '../../../src/platform/ids/new-id.js';
import type { Caller } from '../../builders/caller.js';
import { eventually } from '../../builders/eventually.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';

interface Page {
  readonly socket: Socket;
  /** Who is told to be there, the last time that anything was told, each by what they edit. */
  readonly told: () => readonly (string | null)[];
  /** How often anything was told. */
  readonly times: () => number;
}

const missionId: MissionId = newId();
let product: TestProduct;

beforeAll(async () => {
  product = await startTestProduct();
});
afterAll(() => product.close());

const signInOrganiser = (of = missionId): Promise<Caller> =>
  product.signIn({ missionId: of, role: 'organiser', participationId: null });

async function open(caller: Caller, of = missionId): Promise<Page> {
  const socket = caller.socket();
  let told: readonly (string | null)[] = [];
  let times = 0;
  socket.on('presence', ({ present }: { present: { editing: string | null }[] }) => {
    times += 1;
    told = present.map(({ editing }) => editing);
  });
  await socket.emitWithAck('watch', { missionId: of });
  return { socket, told: () => told, times: () => times };
}

it('organisers see each other in a mission, with what they edit, until they leave', async () => {
  const first = await open(await signInOrganiser());
  const second = await open(await signInOrganiser());
  await eventually('both are there', () => (first.told().length === 2 ? true : null));
  const editing = 'agenda-version:01a22bc4';
  expect(await second.socket.emitWithAck('editing', { missionId, editing })).toEqual({ ok: true });
  await eventually('the first sees what the second edits', () => (first.told().includes(editing) ? true : null));
  second.socket.disconnect();
  await eventually('the second is gone', () => (first.told().length === 1 ? true : null));
  expect(first.told()).toEqual([null]);
  first.socket.disconnect();
});

it('a crowd of pages of one organiser is told to the others once, and each page of it hears who is there', async () => {
  const crowded: MissionId = newId();
  const first = await open(await signInOrganiser(crowded), crowded);
  await eventually('the first is there', () => (first.told().length === 1 ? true : null));
  const before = first.times();
  const crowd = await signInOrganiser(crowded);
  const pages = await Promise.all(Array.from({ length: 20 }, () => open(crowd, crowded)));
  await eventually('all of them know', () => pages.every((page) => page.told().length === 2) || null);
  await eventually('the first knows', () => (first.told().length === 2 ? true : null));
  const last = await open(await signInOrganiser(crowded), crowded);
  await eventually('the last is there', () => (first.told().length === 3 ? true : null));
  expect(first.times() - before).toBe(2);
  for (const { socket } of [first, last, ...pages]) socket.disconnect();
});

it('participants neither see it nor take part in it', async () => {
  const participationId = newId<'Participation'>();
  const page = await open(await product.signIn({ missionId, role: 'sme', participationId }));
  const organiser = await open(await signInOrganiser());
  await eventually('the organiser is there', () => organiser.told()[0] === null || null);
  const answers = [
    await page.socket.emitWithAck('editing', { missionId, editing: 'agenda-version:1' }),
    await organiser.socket.emitWithAck('editing', { missionId, editing: 'whatever they like' }),
  ];
  expect(answers).toEqual([
    { ok: false, problem: 'not-found' },
    { ok: false, problem: 'invalid-input' },
  ]);
  expect(page.told()).toEqual([]);
  page.socket.disconnect();
  organiser.socket.disconnect();
});
