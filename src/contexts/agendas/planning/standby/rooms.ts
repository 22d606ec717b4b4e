import type { ParticipationId } from '../../../../kernel/id.js';
import type { Placement } from '../../domain/agenda-version.js';
import type { AgendaFrame } from '../frame/agenda-frame.js';

/** How many more meetings everybody may have. */
export class Rooms {
  private readonly placed = new Map<string, number>();
  private readonly agreed = new Map<string, number>();
  private readonly most: ReadonlyMap<string, number>;

  constructor({ participations, meetings }: AgendaFrame, placements: readonly Placement[]) {
    this.most = new Map(participations.map(({ id, maximumMeetings }) => [id, maximumMeetings]));
    for (const { smeId, buyerId } of placements) countBoth(this.placed, smeId, buyerId);
    for (const { smeId, buyerId } of meetings) countBoth(this.agreed, smeId, buyerId);
  }

  /** Whether one more meeting of what it agreed can have a place. */
  hasPlace(id: ParticipationId): boolean {
    return (this.placed.get(id) ?? 0) < (this.most.get(id) ?? 0);
  }

  /** Whether each can have one more place and, where the meeting is to be agreed first, agree to one more. */
  areLeft(ids: readonly ParticipationId[], isToBeAgreed: boolean): boolean {
    return ids.every((id) => this.hasPlace(id) && (!isToBeAgreed || this.mayAgree(id)));
  }

  private mayAgree(id: ParticipationId): boolean {
    return (this.agreed.get(id) ?? 0) < (this.most.get(id) ?? 0);
  }
}

function countBoth(counts: Map<string, number>, one: string, other: string): void {
  for (const id of [one, other]) counts.set(id, (counts.get(id) ?? 0) + 1);
}
