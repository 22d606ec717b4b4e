import type supertest from 'supertest';
import type { MissionId, ParticipationId } from '../../src/kernel/id.js';
import { newId } from '../../src/platform/ids/new-id.js';
import type { Caller } from './caller.js';
import type { TestProduct } from './test-product.js';

/** A mission that was made over HTTP, with somebody who organises it. */
export interface TestMission {
  readonly id: MissionId;
  readonly path: string;
  readonly organiser: Caller;
}

/** Two mornings in Tashkent with two slots each, two tables and one interpreter. */
export const smallMission = {
  name: 'Tashkent 2026',
  city: 'Tashkent',
  countryCode: 'UZ',
  timeZone: 'Asia/Tashkent',
  venueName: 'Demo venue',
  isSynthetic: true,
  sessions: [
    { day: '2026-12-02', startsAt: '09:30', endsAt: '10:15' },
    { day: '2026-12-01', startsAt: '09:30', endsAt: '10:20' },
  ],
  slotMinutes: 20,
  changeOverMinutes: 5,
  tableCount: 2,
  interpreters: [{ label: 'Interpreter 1 (it-ru)', languages: ['it', 'ru'] }],
};

/** Somebody who organises some other mission, and so may make new ones. */
export function signInOrganiser(product: TestProduct): Promise<Caller> {
  return product.signIn({ missionId: newId(), role: 'organiser', participationId: null });
}

/** Makes a small mission, unlike it where `change` says so. */
export async function createTestMission(product: TestProduct, change: object = {}): Promise<TestMission> {
  const organiser = await signInOrganiser(product);
  const { body } = await organiser.post('/api/v1/missions', { ...smallMission, ...change }).expect(201);
  const { id } = body as { id: MissionId };
  return { id, path: `/api/v1/missions/${id}`, organiser };
}

/** A participant as lists show it, by what tests look at. */
export interface ListedParticipant {
  readonly id: ParticipationId;
  readonly company: { readonly name: string };
}

/** The participants that a query finds, and the cursor of those that follow. */
export async function participantsOf(
  { path, organiser }: TestMission,
  query = 'limit=200',
): Promise<{ readonly items: readonly ListedParticipant[]; readonly nextCursor: string | null }> {
  const { body } = await organiser.get(`${path}/participants?${query}`).expect(200);
  return body as { items: ListedParticipant[]; nextCursor: string | null };
}

/** Sends a list of participants to be checked. */
export function sendList(
  { path, organiser }: TestMission,
  side: string,
  file: Buffer | string,
  fileName = 'list.csv',
): supertest.Test {
  return organiser.upload(`${path}/participant-imports`, Buffer.from(file), fileName).field('side', side);
}

/** Takes a list of participants over. */
export async function importList(mission: TestMission, side: string, file: Buffer | string): Promise<void> {
  const { body } = await sendList(mission, side, file).expect(201);
  const { id } = body as { id: string };
  await mission.organiser.post(`${mission.path}/participant-imports/${id}/confirmation`).expect(200);
}
