import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import { Database } from '../../../platform/database/database.js';
import { newId } from '../../../platform/ids/new-id.js';
import { Clock } from '../../../platform/time/clock.js';
import { ClassificationReader } from '../../classifications/index.js';
import { EMPTY_PROFILE, type Profile, RecordCompanies } from '../../companies/index.js';
import type { AvailabilityChanged } from '../domain/mission-events.js';
import type { NotFound } from '../domain/not-found.js';
import { MissionStore } from '../persistence/mission-store.js';
import { ParticipationStore } from '../persistence/participation-store.js';

/** The least that has to be known of a buyer who comes without having been invited. */
export interface WalkIn {
  readonly companyName: string;
  /** ISO 3166-1 alpha-2. */
  readonly countryCode: string;
  /** ISO 639-1, at least one: who interprets depends on it. */
  readonly languages: readonly string[];
  readonly products: Profile['products'];
  readonly roles: Profile['roles'];
  /** Null: stays to the end. */
  readonly leavesAt: Instant | null;
}

export type WalkInRefusal =
  | NotFound
  /** Some of what it seeks is no code of goods in the edition in force; with what took its place, as far as is known. */
  | {
      readonly type: 'walk-in-codes-unknown';
      readonly codes: readonly { readonly code: string; readonly successors: readonly string[] }[];
    }
  /** No slot of the mission begins before it leaves. */
  | { readonly type: 'no-slot-left'; readonly from: Instant; readonly until: Instant };

/** As many as a day has slots to be held in; the organiser's list says otherwise where it matters. */
const MOST_MEETINGS = 12;

/** Admits a buyer who stands at the desk, for the time that is left. Its pairs are scored at once, by what follows. */
@Injectable()
export class RegisterWalkIn {
  constructor(
    private readonly database: Database,
    private readonly missions: MissionStore,
    private readonly participations: ParticipationStore,
    private readonly recordCompanies: RecordCompanies,
    private readonly classifications: ClassificationReader,
    private readonly clock: Clock,
  ) {}

  async run(missionId: MissionId, walkIn: WalkIn): Promise<Result<ParticipationId, WalkInRefusal>> {
    const codes = this.unknownCodes(walkIn);
    if (codes.length > 0) return err({ type: 'walk-in-codes-unknown', codes });
    return this.database.run<Result<ParticipationId, WalkInRefusal>>(async (tx) => {
      await this.missions.lock(tx, missionId);
      const mission = await this.missions.find(tx, missionId);
      if (mission === null) return err({ type: 'not-found', what: 'mission' });
      const slots = await this.missions.slotsOf(tx, missionId);
      const now = this.clock.now();
      const until = walkIn.leavesAt ?? slots.at(-1)?.endsAt ?? now;
      if (!slots.some(({ startsAt, endsAt }) => startsAt > now && endsAt <= until)) {
        return err({ type: 'no-slot-left', from: now, until });
      }
      const [id, companyId] = [newId<'Participation'>(), newId<'Company'>()];
      const { companyName: name, countryCode, languages, products, roles } = walkIn;
      const { isSynthetic } = mission;
      const address = { city: null, province: null, website: null };
      await this.recordCompanies.run(tx, [
        {
          company: { id: companyId, side: 'buyer', name, countryCode, ...address, isSynthetic },
          profile: { ...EMPTY_PROFILE, languages, products, roles },
        },
      ]);
      const terms = { externalReference: null, status: 'admitted', maximumMeetings: MOST_MEETINGS } as const;
      await this.participations.saveAll(tx, [{ id, missionId, companyId, side: 'buyer', ...terms }]);
      await this.participations.replaceAvailability(tx, id, [{ startsAt: now, endsAt: until }]);
      const changed: AvailabilityChanged = { type: 'availability-changed', missionId, participationId: id };
      await tx.announce(changed);
      return ok(id);
    });
  }

  private unknownCodes({
    products,
  }: WalkIn): readonly { readonly code: string; readonly successors: readonly string[] }[] {
    return products.flatMap(({ scheme, code }) => {
      const standing = this.classifications.standing(scheme, code);
      if (standing.kind === 'known') return [];
      return [{ code, successors: standing.kind === 'another-edition' ? standing.successors : [] }];
    });
  }
}
