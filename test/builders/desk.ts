import { eventually } from './eventually.js';
import type { MissionWithCompanies } from './mission-with-companies.js';
import { publishExactly, type WantedPlace } from './published-agenda.js';
import type { TestProduct } from './test-product.js';

/** A change that a proposal makes, by what tests look at. */
export interface SeenChange {
  readonly meetingId: string;
  readonly sme: { readonly participationId: string };
  readonly buyer: { readonly participationId: string };
  readonly before: SeenPlace | null;
  readonly after: SeenPlace | null;
  readonly reason: { readonly kind: string; readonly incidentId: string | null };
}

export interface SeenPlace {
  readonly slotId: string;
  readonly tableId: string;
  readonly interpreterId: string | null;
}

export interface SeenProposal {
  readonly versionId: string;
  readonly kinds: readonly string[];
  readonly peopleDisturbed: number;
  readonly isProvenMinimal: boolean;
  readonly isWithinBudget: boolean;
  readonly disturbed: readonly { readonly participationId: string; readonly companyName: string }[];
  readonly droppedMeetingIds: readonly string[];
  readonly changes: readonly SeenChange[];
  readonly kept: number | null;
  readonly leftOut: readonly {
    readonly meetingId: string;
    readonly obstacles: readonly { readonly kind: string }[];
  }[];
}

export interface SeenRepair {
  readonly id: string;
  readonly status: string;
  readonly incidentId: string | null;
  readonly acceptedVersionId: string | null;
  readonly proposals: readonly SeenProposal[];
  readonly abilities: readonly string[];
}

export interface SeenPlacement extends SeenPlace {
  readonly meetingId: string;
  readonly sme: { readonly participationId: string };
  readonly buyer: { readonly participationId: string };
}

/** Somebody at the desk of a mission whose agenda is public, each step over HTTP. */
export class Desk {
  /** Ids of slots, tables and interpreters, in the order in which people see them. */
  slots: readonly { readonly id: string; readonly startsAt: string; readonly endsAt: string }[] = [];
  tables: readonly string[] = [];
  interpreters: readonly string[] = [];

  private constructor(
    readonly product: TestProduct,
    readonly mission: MissionWithCompanies,
  ) {}

  /** Publishes exactly those places first, unless there are none. */
  static async open(
    product: TestProduct,
    mission: MissionWithCompanies,
    places: readonly WantedPlace[] = [],
  ): Promise<Desk> {
    const desk = new Desk(product, mission);
    const { body } = await mission.organiser.get(mission.path).expect(200);
    desk.slots = body.slots as Desk['slots'];
    desk.tables = (body.tables as { id: string }[]).map(({ id }) => id);
    desk.interpreters = (body.interpreters as { id: string }[]).map(({ id }) => id);
    if (places.length > 0) await publishExactly(product, mission, places);
    return desk;
  }

  async report(report: object): Promise<string> {
    const { body } = await this.mission.organiser.post(`${this.mission.path}/incidents`, report).expect(201);
    return String(body.id);
  }

  /** The repair of an incident, once it is more than queued. */
  repairOf(incidentId: string): Promise<SeenRepair> {
    return this.untilPrepared('the repair of an incident', (repair) => repair.incidentId === incidentId);
  }

  repair(repairId: string): Promise<SeenRepair> {
    return this.untilPrepared('a repair', ({ id }) => id === repairId);
  }

  async repairs(): Promise<readonly SeenRepair[]> {
    const { body } = await this.mission.organiser.get(`${this.mission.path}/repairs`).expect(200);
    return (body as { items: SeenRepair[] }).items;
  }

  accept(repair: SeenRepair, { versionId }: Pick<SeenProposal, 'versionId'>) {
    return this.mission.organiser.post(`${this.mission.path}/repairs/${repair.id}/acceptance`, { versionId });
  }

  undo(repair: SeenRepair) {
    return this.mission.organiser.post(`${this.mission.path}/repairs/${repair.id}/undo`);
  }

  /** What is public now, in order of meetings. */
  async published(): Promise<readonly SeenPlacement[]> {
    const { organiser, path } = this.mission;
    const { body } = await organiser.get(`${path}/agenda-versions?limit=200`).expect(200);
    const { items } = body as { items: { id: string; status: string }[] };
    const id = items.find(({ status }) => status === 'published')?.id ?? '';
    const version = (await organiser.get(`${path}/agenda-versions/${id}`).expect(200)).body as {
      placements: SeenPlacement[];
    };
    return version.placements.toSorted((one, other) => (one.meetingId < other.meetingId ? -1 : 1));
  }

  private untilPrepared(what: string, isMeant: (repair: SeenRepair) => boolean): Promise<SeenRepair> {
    return eventually(what, async () => {
      const found = (await this.repairs()).find(isMeant);
      return found === undefined || found.status === 'queued' ? null : found;
    });
  }
}
