import type { Page } from 'playwright-core';
import { Desk } from '../builders/desk.js';
import { agree, makeMissionWithCompanies, type MissionWithCompanies } from '../builders/mission-with-companies.js';
import type { TestProduct } from '../builders/test-product.js';

/** A mission whose first interpreter has three meetings, two of them one after the other at the first table. */
export async function makeFloorMission(product: TestProduct): Promise<MissionWithCompanies> {
  const mission = await makeMissionWithCompanies(product, {
    smes: 2,
    buyers: 2,
    tableCount: 3,
    interpreters: [
      { label: 'Interprete 1 (it-ru)', languages: ['it', 'ru'] },
      { label: 'Interprete 2 (it-uz)', languages: ['it', 'uz'] },
    ],
    profileOf: (side) =>
      side === 'sme'
        ? {
            languages: ['it', 'en'],
            description: { it: 'Telai per tessere la seta.', ru: 'Ткацкие станки для шёлка.' },
          }
        : { languages: ['ru', 'uz'], description: { ru: 'Оптовая торговля оборудованием.' } },
  });
  const [one, other] = mission.smes;
  const [first, second] = mission.buyers;
  for (const sme of mission.smes) for (const buyer of mission.buyers) await agree(mission, sme, buyer);
  await Desk.open(product, mission, [
    { sme: one, buyer: first, slot: 0, table: 0, interpreter: 0 },
    { sme: other, buyer: first, slot: 1, table: 0, interpreter: 0 },
    { sme: other, buyer: second, slot: 4, table: 2, interpreter: 0 },
  ]);
  return mission;
}

/** A link for the host of the first table. */
export async function linkOfFirstTable({ missionId, organiser, path }: MissionWithCompanies): Promise<string> {
  const [table] = (await organiser.get(path).expect(200)).body.tables as { id: string }[];
  const post = { kind: 'table', id: table?.id };
  const { body } = await organiser.post(`/api/v1/missions/${missionId}/floor-links`, { post }).expect(201);
  return (body as { url: string }).url;
}

interface Attendance {
  readonly incidents: readonly {
    readonly kind: string;
    readonly participationIds: string[];
    readonly endsAt: string;
  }[];
}

/** What has come up of that kind and stands. */
export async function incidentsOf(mission: MissionWithCompanies, kind: string): Promise<Attendance['incidents']> {
  const { body } = await mission.organiser.get(`${mission.path}/attendance`).expect(200);
  return (body as Attendance).incidents.filter((incident) => incident.kind === kind);
}

/** Opens a page that reads again every half minute: its network is never idle for good. */
export async function goToPost(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.locator('.floor-meeting').first().waitFor();
}
