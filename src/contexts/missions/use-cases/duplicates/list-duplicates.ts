import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../../kernel/id.js';
import { type Duplicate, findDuplicates } from '../../domain/duplicates/find-duplicates.js';
import { ComparedParticipants, type ListedCompany } from '../../persistence/read-models/compared-participants.js';
import { ToldApartStore } from '../../persistence/told-apart-store.js';

/** More than these, and the list was sent twice: the likeliest are enough to see that. */
const MOST_LISTED = 200;

/** Two who look like one company, with what a person needs to judge it. */
export interface ListedDuplicate extends Pick<Duplicate, 'reasons' | 'toldApartAt'> {
  readonly one: ListedCompany;
  readonly other: ListedCompany;
}

/** Finds those of a mission who look like one company. */
@Injectable()
export class ListDuplicates {
  constructor(
    private readonly participants: ComparedParticipants,
    private readonly toldApart: ToldApartStore,
  ) {}

  /** The likeliest first, those told apart last; `total` counts them all. */
  async run(missionId: MissionId): Promise<{ readonly items: readonly ListedDuplicate[]; readonly total: number }> {
    const compared = await this.participants.of(missionId);
    const byId = new Map(compared.map((participant) => [participant.id, participant]));
    const found = findDuplicates(compared, await this.toldApart.of(missionId));
    const items = found.slice(0, MOST_LISTED).flatMap(({ oneId, otherId, reasons, toldApartAt }) => {
      const [one, other] = [byId.get(oneId), byId.get(otherId)];
      return one === undefined || other === undefined ? [] : [{ one, other, reasons, toldApartAt }];
    });
    return { items, total: found.length };
  }
}
