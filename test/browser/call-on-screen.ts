import type { Page } from 'playwright-core';
import type { Caller } from '../builders/caller.js';
import { demoMissionToCome, steps } from '../builders/prepared-mission.js';

const LANGUAGES = [
  ['it', 'ru'],
  ['it', 'ru'],
  ['it', 'ru'],
  ['it', 'uz'],
  ['en', 'ru'],
  ['en', 'ru'],
] as const;

/** Fills in the form of a new mission as the demo's is: two days of twelve slots, twelve tables and six interpreters. */
export async function fillInMission(desk: Page): Promise<void> {
  await desk.getByLabel('Nome della missione').fill('Tashkent 2026');
  await desk.getByLabel('Città').fill('Tashkent');
  await desk.getByLabel('Sede degli incontri').fill('Sede di prova');
  const { sessions } = demoMissionToCome();
  for (const [index, { day, startsAt, endsAt }] of sessions.entries()) {
    if (index > 0) await desk.getByRole('button', { name: 'Aggiungi una sessione' }).click();
    const session = desk.getByRole('group', { name: `Sessione ${index + 1}` });
    await session.getByLabel('Giorno').fill(day);
    await session.getByLabel('Inizio').fill(startsAt);
    await session.getByLabel('Fine').fill(endsAt);
    await session.getByText('6 turni').waitFor();
  }
  for (const [index, [first, second]] of LANGUAGES.entries()) {
    await desk.getByRole('button', { name: 'Aggiungi un interprete' }).click();
    const interpreter = desk.getByRole('group', { name: `Interprete ${index + 1}` });
    await interpreter.getByLabel('Prima lingua').selectOption(first);
    await interpreter.getByLabel('Seconda lingua').selectOption(second);
  }
}

interface Party {
  readonly participationId: string;
}

/** The buyer with whom most meetings are agreed. */
export async function busiestBuyer(organiser: Caller, missionId: string): Promise<string> {
  const path = `/api/v1/missions/${missionId}/meeting-requests?status=accepted&limit=200`;
  const { items } = (await organiser.get(path).expect(200)).body as { items: { from: Party; to: Party }[] };
  const parties = items.flatMap(({ from, to }) => [from.participationId, to.participationId]);
  const meetings = (id: string): number => parties.filter((party) => party === id).length;
  const buyers = await steps.participants(organiser, missionId, 'buyer');
  const [busiest] = buyers.map(({ id }) => id).sort((one, other) => meetings(other) - meetings(one));
  if (busiest === undefined || meetings(busiest) < 2) throw new Error('no buyer has two meetings');
  return busiest;
}

/** Unfolds a part of a page, unless it is. */
export async function unfold(page: Page, part: string): Promise<void> {
  const details = page.locator(part);
  if ((await details.getAttribute('open')) === null) await details.locator('summary').first().click();
}

/** Has an agenda made in so many seconds at most. */
export async function generate(desk: Page, seconds: number): Promise<void> {
  await unfold(desk, '.run-terms');
  await desk.getByLabel('Secondi al massimo').fill(String(seconds));
  await desk.getByRole('button', { name: 'Genera una versione' }).click();
}
