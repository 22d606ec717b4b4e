import { Injectable } from '@nestjs/common';
import type { Id, MissionId, UserId } from '../../../../kernel/id.js';
import { err, ok, type Result } from '../../../../kernel/result.js';
import { Database } from '../../../../platform/database/database.js';
import type { Transaction } from '../../../../platform/database/transaction.js';
import { Clock } from '../../../../platform/time/clock.js';
import type { AgendaVersionEdited } from '../../domain/agenda-events.js';
import type {
  AgendaPlace,
  AgendaVersion,
  AgendaVersionId,
  PlacedMeeting,
  Placement,
  UnplacedMeeting,
} from '../../domain/agenda-version.js';
import { changePlaces, type ChangeRefusal, type PlaceChange, takeBack } from '../../domain/change-places.js';
import { isDraft } from '../../domain/publish-version.js';
import { agreedNoMore, isPutBack, takenOutBy } from '../../domain/taken-out.js';
import { AgendaVersionStore } from '../../persistence/agenda-version-store.js';
import type { AgendaFrame } from '../../planning/frame/agenda-frame.js';
import { countAgenda } from '../../planning/frame/count-agenda.js';
import { findBreaches } from '../../planning/rules/find-breaches.js';
import { listUnplaced } from '../../planning/frame/list-unplaced.js';
import { AbsorbBookings } from '../booking/absorb-bookings.js';
import { GatherAgendaFrame } from '../gathering/gather-agenda-frame.js';
import { GatherHindrances } from '../gathering/gather-hindrances.js';
import { type PlaceNotAllowed, PublishContent } from '../publishing/publish-content.js';

export type EditFailure =
  | ChangeRefusal
  | PlaceNotAllowed
  | { readonly type: 'agenda-version-unknown' }
  | { readonly type: 'meeting-unknown'; readonly meetingId: Id<'Meeting'> }
  /** Neither a draft nor what is public now. */
  | {
      readonly type: 'version-closed';
      readonly versionId: AgendaVersionId;
      readonly foundStatus: AgendaVersion['status'];
    };

/** One meeting to be moved, placed or taken out, as whoever asks sees it. */
export interface WantedChange {
  readonly meetingId: Id<'Meeting'>;
  readonly from: AgendaPlace | null;
  readonly to: AgendaPlace | null;
}

export interface EditWish {
  readonly by: UserId;
  readonly note: string | null;
  readonly changes: readonly WantedChange[];
}

/** An edit that was made: the version it is in, and what takes it back. */
export interface Edited {
  readonly version: AgendaVersion;
  readonly undo: readonly PlaceChange[];
}

const AGREED_LATER = { reason: 'agreed-later', facts: {} };

/** Edits by hand, all changes or none: a draft is changed itself, of the public agenda a new version is made. */
@Injectable()
export class EditAgenda {
  constructor(
    private readonly database: Database,
    private readonly versions: AgendaVersionStore,
    private readonly absorbBookings: AbsorbBookings,
    private readonly gatherAgendaFrame: GatherAgendaFrame,
    private readonly gatherHindrances: GatherHindrances,
    private readonly publishContent: PublishContent,
    private readonly clock: Clock,
  ) {}

  run(missionId: MissionId, versionId: AgendaVersionId, wish: EditWish): Promise<Result<Edited, EditFailure>> {
    return this.database.run(async (tx) => {
      await this.versions.lockMission(tx, missionId);
      const asked = await this.versions.find(tx, missionId, versionId);
      if (asked === null) return err({ type: 'agenda-version-unknown' });
      // Bookings may have been gathered into a version since the public one was looked at: an edit says what it saw.
      const publicNow = isDraft(asked) ? null : await this.absorbBookings.run(tx, missionId);
      const isPublic = publicNow !== null && (await this.versions.draftBasesOf(tx, publicNow)).includes(versionId);
      if (!isDraft(asked) && !isPublic) {
        return err({ type: 'version-closed', versionId, foundStatus: asked.status });
      }
      return this.edit(tx, publicNow ?? asked, wish);
    });
  }

  private async edit(
    tx: Transaction,
    version: AgendaVersion,
    { by, note, changes: wanted }: EditWish,
  ): Promise<Result<Edited, EditFailure>> {
    const { missionId } = version;
    const frame = await this.gatherAgendaFrame.run(missionId, []);
    const before = await this.versions.placements(tx, version.id);
    const left = await this.versions.unplaced(tx, version.id);
    const putBack = isDraft(version) ? wanted.filter((change) => isPutBack(change, left)) : [];
    const changes = namedChanges(frame, { before, left, putBack: idsOf(putBack) }, wanted);
    if (!changes.ok) return changes;
    const changed = changePlaces(before, changes.value);
    if (!changed.ok) return changed;
    const placements = changed.value;
    const undo = takeBack(changes.value);
    const known = [takenOutBy(changes.value, idsOf(frame.meetings)), left];
    if (isDraft(version)) {
      return this.editDraft(tx, { version, undo, frame, placements, known, putBack: idsOf(putBack) });
    }
    const unplaced = listUnplaced(frame.meetings, placements, known, AGREED_LATER);
    const { isFinal } = version;
    const content = { missionId, publicNow: version, note, publishedBy: by, isFinal, leavesBegun: true };
    const published = await this.publishContent.run(tx, { ...content, origin: 'edited' }, { placements, unplaced });
    return published.ok ? ok({ version: published.value, undo }) : published;
  }

  private async editDraft(
    tx: Transaction,
    { version, undo, frame, placements, known, putBack }: EditedDraft,
  ): Promise<Result<Edited, PlaceNotAllowed>> {
    const { missionId, id: versionId } = version;
    const changing = idsOf(undo.map(({ meeting }) => meeting));
    const circumstances = { now: this.clock.now(), hindrances: await this.gatherHindrances.run(tx, missionId) };
    const judged = new Set([...changing].filter((meetingId) => !putBack.has(meetingId)));
    const breaches = findBreaches(frame, placements, judged, circumstances);
    if (breaches.length > 0) return err({ type: 'place-not-allowed', breaches });
    const unplaced = listUnplaced(frame.meetings, placements, known, AGREED_LATER);
    const edited = { ...version, ...countAgenda(frame.slots, placements, unplaced.length) };
    const placedIds = idsOf(placements);
    const left = known.flat().filter(({ meetingId }) => !placedIds.has(meetingId));
    await this.versions.changeContent(tx, edited, {
      placements: placements.filter(({ meetingId }) => changing.has(meetingId)),
      unplaced: [...unplaced, ...agreedNoMore(left, idsOf(frame.meetings))],
    });
    await tx.announce({ type: 'agenda-version-edited', missionId, versionId } satisfies AgendaVersionEdited);
    return ok({ version: edited, undo });
  }
}

/** A draft with the changes made, and what is known of meetings that have no place in it. */
interface EditedDraft extends Edited {
  readonly frame: AgendaFrame;
  readonly placements: readonly Placement[];
  readonly known: readonly (readonly UnplacedMeeting[])[];
  readonly putBack: ReadonlySet<Id<'Meeting'>>;
}

const idsOf = (meetings: readonly Pick<PlacedMeeting, 'meetingId'>[]): Set<Id<'Meeting'>> =>
  new Set(meetings.map(({ meetingId }) => meetingId));

/** The agenda that is changed, and which of the changes put back what was taken out. */
interface EditedAgenda {
  readonly before: readonly PlacedMeeting[];
  readonly left: readonly PlacedMeeting[];
  readonly putBack: ReadonlySet<Id<'Meeting'>>;
}

/** The changes with who meets; what nobody has agreed to any more can be taken out and put back, and nothing else. */
function namedChanges(
  { meetings }: AgendaFrame,
  { before, left, putBack }: EditedAgenda,
  wanted: readonly WantedChange[],
): Result<PlaceChange[], Extract<EditFailure, { readonly type: 'meeting-unknown' }>> {
  const agreed = new Map(meetings.map((meeting) => [meeting.meetingId, meeting]));
  const named = new Map(
    [...left, ...before].map(({ meetingId, smeId, buyerId }) => [meetingId, { meetingId, smeId, buyerId }]),
  );
  const changes: PlaceChange[] = [];
  for (const { meetingId, from, to } of wanted) {
    const isFreeToGo = to === null || putBack.has(meetingId);
    const meeting = agreed.get(meetingId) ?? (isFreeToGo ? named.get(meetingId) : undefined);
    if (meeting === undefined) return err({ type: 'meeting-unknown', meetingId });
    changes.push({ meeting, from, to });
  }
  return ok(changes);
}
