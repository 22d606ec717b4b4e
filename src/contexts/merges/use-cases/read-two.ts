import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import { Clock } from '../../../platform/time/clock.js';
import { CompanyReader, type ProfiledCompany } from '../../companies/index.js';
import type { MergeableFields } from '../domain/merge-field.js';
import { type MergeSide, MergeSides } from '../persistence/read-models/merge-sides.js';

export type PairRefusal =
  | { readonly type: 'participant-is-itself' }
  | { readonly type: 'not-found'; readonly what: 'participant' }
  | { readonly type: 'participants-of-two-sides' };

/** One of two participations, with all that is chosen between. */
export interface Mergeable {
  readonly side: MergeSide;
  readonly profiled: ProfiledCompany;
  readonly fields: MergeableFields;
}

/** Two of one mission and side. */
export interface MergeableTwo {
  readonly kept: Mergeable;
  readonly gone: Mergeable;
}

/** Reads two participations that are to become one. */
@Injectable()
export class ReadTwo {
  constructor(
    private readonly sides: MergeSides,
    private readonly companies: CompanyReader,
    private readonly clock: Clock,
  ) {}

  async run(
    missionId: MissionId,
    keptId: ParticipationId,
    goneId: ParticipationId,
  ): Promise<Result<MergeableTwo, PairRefusal>> {
    if (keptId === goneId) return err({ type: 'participant-is-itself' });
    const sides = await this.sides.of(missionId, [keptId, goneId], this.clock.now());
    const companies = await this.companies.profiled(sides.map(({ companyId }) => companyId));
    const find = (id: ParticipationId): Mergeable | null => {
      const side = sides.find((found) => found.id === id);
      const profiled = side === undefined ? undefined : companies.get(side.companyId);
      return side === undefined || profiled === undefined ? null : { side, profiled, fields: fieldsOf(side, profiled) };
    };
    const [kept, gone] = [find(keptId), find(goneId)];
    if (kept === null || gone === null) return err({ type: 'not-found', what: 'participant' });
    if (kept.side.side !== gone.side.side) return err({ type: 'participants-of-two-sides' });
    return ok({ kept, gone });
  }
}

function fieldsOf(
  { externalReference, maximumMeetings, availability, contact }: MergeSide,
  { company, marketProfile }: ProfiledCompany,
): MergeableFields {
  const { name, countryCode, province, city, website } = company;
  return {
    ...{ name, countryCode, province, city, website },
    ...{ externalReference, maximumMeetings, availability, contact },
    profile: { ...marketProfile },
  };
}
