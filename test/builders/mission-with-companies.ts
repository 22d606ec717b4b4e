import { IssuePersonalLink } from '../../src/contexts/access/index.js';
import {
  type CompanyRecord,
  EMPTY_PROFILE,
  type Profile,
  RecordCompanies,
} from '../../src/contexts/companies/index.js';
import { CreateMission, type NewMission } from '../../src/contexts/missions/index.js';
import type { MissionId, ParticipationId } from '../../src/kernel/id.js';
import { newId } from '../../src/platform/ids/new-id.js';
import type { Caller } from './caller.js';
import type { TestProduct } from './test-product.js';

type Side = 'sme' | 'buyer';

/** What a test says of its mission; everything else is filled in. */
export interface MissionWishes {
  readonly smes: number;
  readonly buyers: number;
  readonly maximumMeetings?: number;
  readonly tableCount?: number;
  readonly sessions?: NewMission['sessions'];
  readonly slotLength?: Pick<NewMission, 'slotMinutes' | 'changeOverMinutes'>;
  readonly interpreters?: NewMission['interpreters'];
  /** Of the `index`-th company of a side; merged into a profile with one product that all share. */
  readonly profileOf?: (side: Side, index: number) => Partial<Profile>;
}

/** A mission with companies in it, made without spreadsheets. */
export interface MissionWithCompanies {
  readonly missionId: MissionId;
  /** Address of the mission's resources. */
  readonly path: string;
  readonly smes: readonly ParticipationId[];
  readonly buyers: readonly ParticipationId[];
  readonly organiser: Caller;
  /** Signs in somebody of that participation. */
  callerOf(participationId: ParticipationId | undefined): Promise<Caller>;
}

const MORNING = { day: '2026-12-01', startTime: '09:00', endTime: '12:00' };
const SHARED_PRODUCT = { scheme: 'HS', code: '844630' } as const;

/** Makes a mission of one morning in Tashkent: 7 slots of 20 minutes unless said otherwise. */
export async function makeMissionWithCompanies(
  product: TestProduct,
  wishes: MissionWishes,
): Promise<MissionWithCompanies> {
  const missionId = await makeMission(product, wishes);
  const smes = await addParticipants(product, missionId, 'sme', wishes);
  const buyers = await addParticipants(product, missionId, 'buyer', wishes);
  return {
    missionId,
    path: `/api/v1/missions/${missionId}`,
    smes,
    buyers,
    organiser: await product.signIn({ missionId, role: 'organiser', participationId: null }),
    callerOf: (participationId) => {
      if (participationId === undefined) throw new Error('the test mission has no such participation');
      const role = smes.includes(participationId) ? 'sme' : 'buyer';
      return product.signIn({ missionId, role, participationId });
    },
  };
}

/** Says that participants were imported, as the import does: recommendations follow. */
export async function announceImport(product: TestProduct, missionId: MissionId): Promise<void> {
  await product.database.write((tx) => tx.announce({ type: 'participants-imported', missionId }));
}

/** Agrees a meeting through the front door: the organiser asks for the SME and accepts for the buyer. */
export async function agree(
  mission: MissionWithCompanies,
  sme: ParticipationId | undefined,
  buyer: ParticipationId | undefined,
): Promise<void> {
  const requests = `${mission.path}/meeting-requests`;
  const wish = { fromParticipationId: sme, toParticipationId: buyer };
  const asked = await mission.organiser.post(requests, wish).expect(201);
  await mission.organiser.post(`${requests}/${String(asked.body.id)}/acceptance`).expect(200);
}

async function makeMission(product: TestProduct, wishes: MissionWishes): Promise<MissionId> {
  const organiser = newId<'User'>();
  const issueLink = product.app.get(IssuePersonalLink, { strict: false });
  await product.database.write((tx) => issueLink.forOrganiser(tx, organiser));
  const created = await product.app.get(CreateMission, { strict: false }).run(
    {
      name: 'Test mission',
      city: 'Tashkent',
      countryCode: 'UZ',
      timeZone: 'Asia/Tashkent',
      venueName: 'Hall',
      isSynthetic: true,
      sessions: wishes.sessions ?? [MORNING],
      ...(wishes.slotLength ?? { slotMinutes: 20, changeOverMinutes: 5 }),
      tableCount: wishes.tableCount ?? 4,
      interpreters: wishes.interpreters ?? [],
    },
    organiser,
  );
  if (!created.ok) throw new Error(`no test mission: ${JSON.stringify(created.error)}`);
  return created.value;
}

async function addParticipants(
  product: TestProduct,
  missionId: MissionId,
  side: Side,
  wishes: MissionWishes,
): Promise<ParticipationId[]> {
  const count = side === 'sme' ? wishes.smes : wishes.buyers;
  const records = Array.from({ length: count }, (_, index) => companyRecord(side, index, wishes));
  const participations = records.map(({ company }) => ({ id: newId<'Participation'>(), companyId: company.id }));
  await product.database.write(async (tx) => {
    await product.app.get(RecordCompanies, { strict: false }).run(tx, records);
    await tx.query(
      `INSERT INTO participations (id, mission_id, company_id, side, status, maximum_meetings)
       SELECT id, $1, "companyId", $2, 'admitted', $3
       FROM jsonb_to_recordset($4) AS listed (id uuid, "companyId" uuid)`,
      [missionId, side, wishes.maximumMeetings ?? 10, JSON.stringify(participations)],
    );
  });
  return participations.map(({ id }) => id);
}

function companyRecord(side: Side, index: number, { profileOf }: MissionWishes): CompanyRecord {
  const isSme = side === 'sme';
  return {
    company: {
      id: newId<'Company'>(),
      side,
      name: `[SYNTHETIC] ${side} ${index}`,
      countryCode: isSme ? 'IT' : 'UZ',
      city: null,
      province: null,
      website: null,
      isSynthetic: true,
    },
    profile: {
      ...EMPTY_PROFILE,
      products: [SHARED_PRODUCT],
      languages: ['en'],
      targetCountries: isSme ? ['UZ'] : [],
      ...profileOf?.(side, index),
    },
  };
}
