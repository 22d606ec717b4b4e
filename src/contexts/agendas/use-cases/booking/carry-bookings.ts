import { Injectable } from '@nestjs/common';
import { err, ok, type Result } from '../../../../kernel/result.js';
import type { Transaction } from '../../../../platform/database/transaction.js';
import type { AgendaVersion, Placement } from '../../domain/agenda-version.js';
import { changePlaces, type Clash, type PlaceChange, placeOf } from '../../domain/change-places.js';
import { changesOf, diffAgendas } from '../../domain/diff-agendas.js';
import { AGREED_NO_MORE, takenOutBy } from '../../domain/taken-out.js';
import { AgendaVersionStore } from '../../persistence/agenda-version-store.js';
import { countAgenda } from '../../planning/frame/count-agenda.js';
import { GatherAgendaFrame } from '../gathering/gather-agenda-frame.js';

/** People have booked what the draft gives to others. */
export interface BookingsInTheWay {
  readonly type: 'bookings-in-the-way';
  readonly clashes: readonly Clash[];
}

/**
 * Takes what was booked since a draft was made over into it: a booking goes before the place that the draft found. What was
 * taken out of the public agenda since, because it is agreed no more, is taken out of the draft as well.
 */
@Injectable()
export class CarryBookings {
  constructor(
    private readonly versions: AgendaVersionStore,
    private readonly gatherAgendaFrame: GatherAgendaFrame,
  ) {}

  /** Gives the draft with the bookings in it and without what was lost, based on what is public now. */
  async run(
    tx: Transaction,
    draft: AgendaVersion,
    publicNow: AgendaVersion | null,
  ): Promise<Result<AgendaVersion, BookingsInTheWay>> {
    if (publicNow === null || draft.basedOnId === publicNow.id) return ok(draft);
    const base = draft.basedOnId === null ? [] : await this.versions.placements(tx, draft.basedOnId);
    const since = changesOf(diffAgendas(base, await this.versions.placements(tx, publicNow.id)));
    const own = await this.versions.placements(tx, draft.id);
    const ownByMeeting = new Map(own.map((placement) => [placement.meetingId, placement]));
    const changes = since.map((change) => ({ ...change, from: placeOf(ownByMeeting.get(change.meeting.meetingId)) }));
    const changed = changePlaces(own, changes);
    if (changed.ok) return ok(await this.store(tx, { ...draft, basedOnId: publicNow.id }, changed.value, changes));
    if (changed.error.type === 'place-taken')
      return err({ type: 'bookings-in-the-way', clashes: changed.error.clashes });
    throw new Error(`Draft ${draft.id} was read a moment ago and is another now: ${changed.error.meetingId}`);
  }

  private async store(
    tx: Transaction,
    draft: AgendaVersion,
    placements: readonly Placement[],
    changes: readonly PlaceChange[],
  ): Promise<AgendaVersion> {
    const placed = new Set(placements.map(({ meetingId }) => meetingId));
    const unplaced = (await this.versions.unplaced(tx, draft.id)).filter(
      ({ meetingId, reason }) => !placed.has(meetingId) && reason !== AGREED_NO_MORE,
    );
    const lost = takenOutBy(changes, new Set());
    const { slots } = await this.gatherAgendaFrame.run(draft.missionId, []);
    const carried = { ...draft, ...countAgenda(slots, placements, unplaced.length) };
    await this.versions.changeContent(tx, carried, { placements, unplaced: [...unplaced, ...lost] });
    return carried;
  }
}
