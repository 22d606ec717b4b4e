import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../../kernel/id.js';
import { err, ok, type Result } from '../../../../kernel/result.js';
import type { Transaction } from '../../../../platform/database/transaction.js';
import { Clock } from '../../../../platform/time/clock.js';
import type { AgendaVersion } from '../../domain/agenda-version.js';
import { diffAgendas } from '../../domain/diff-agendas.js';
import { publishVersion, type PublishWish } from '../../domain/publish-version.js';
import type { AgendaContent } from '../../persistence/agenda-version-store.js';
import { PublicAgendaStore } from '../../persistence/public-agenda-store.js';
import { countAgenda } from '../../planning/frame/count-agenda.js';
import { begunMeetings, changeBreaches, type Outdated } from '../../planning/rules/find-outdated.js';
import { DraftVersion, type NewVersion } from './draft-version.js';
import { GatherAgendaFrame } from '../gathering/gather-agenda-frame.js';
import { GatherHindrances } from '../gathering/gather-hindrances.js';
import { MakePublic } from './make-public.js';

/** The mission does not allow these meetings to be put there, or they have begun where they are; nothing is changed. */
export interface PlaceNotAllowed {
  readonly type: 'place-not-allowed';
  readonly breaches: readonly Outdated[];
}

/** How an agenda that is to be public at once comes about. */
export interface ContentWish extends PublishWish, Pick<NewVersion, 'origin' | 'note' | 'restoresId'> {
  readonly missionId: MissionId;
  readonly publicNow: AgendaVersion | null;
  /** What has begun may neither move nor go, unless the mission has begun whole. */
  readonly leavesBegun?: boolean;
}

/**
 * Makes an agenda the next version and public in one go. Only what differs from the public agenda is held against the
 * rules of the mission. Whoever asks holds the lock of the mission and has had bookings absorbed.
 */
@Injectable()
export class PublishContent {
  constructor(
    private readonly publicAgenda: PublicAgendaStore,
    private readonly gatherAgendaFrame: GatherAgendaFrame,
    private readonly gatherHindrances: GatherHindrances,
    private readonly draftVersion: DraftVersion,
    private readonly makePublic: MakePublic,
    private readonly clock: Clock,
  ) {}

  async run(
    tx: Transaction,
    { missionId, publicNow, leavesBegun = false, origin, note = null, restoresId = null, ...by }: ContentWish,
    content: AgendaContent,
  ): Promise<Result<AgendaVersion, PlaceNotAllowed>> {
    const now = this.clock.now();
    const { placements, unplaced } = content;
    const before = await this.publicAgenda.placements(tx, missionId);
    const frame = await this.gatherAgendaFrame.run(missionId, before);
    // What is put back was agreed as it is, and what stands in its way is for the repair that follows.
    const hindrances = origin === 'restored' ? [] : await this.gatherHindrances.run(tx, missionId);
    const diff = diffAgendas(before, placements);
    const begun = leavesBegun ? begunMeetings(frame, diff, now) : [];
    const breaches = [...begun, ...changeBreaches(frame, placements, diff, { now, hindrances })];
    if (breaches.length > 0) return err({ type: 'place-not-allowed', breaches });
    const basedOnId = publicNow?.id ?? null;
    const counts = countAgenda(frame.slots, placements, unplaced.length);
    const draft = await this.draftVersion.run(
      tx,
      { missionId, origin, basedOnId, note, restoresId, madeBy: by.publishedBy, ...counts },
      content,
    );
    const bases = [basedOnId];
    const publication = publishVersion(draft, { version: publicNow, bases }, by, now);
    if (!publication.ok) throw new Error(`A version just made of mission ${missionId}: ${publication.error.type}`);
    await this.makePublic.run(tx, publication.value);
    return ok(publication.value.published);
  }
}
