import { Injectable } from '@nestjs/common';
import type { Id, MissionId } from '../../../../kernel/id.js';
import { err, ok, type Result } from '../../../../kernel/result.js';
import type { PlacesInput } from '../../../../platform/engine-threads/agenda-tasks.js';
import { EngineThreads } from '../../../../platform/engine-threads/engine-threads.js';
import type { AgendaVersionId } from '../../domain/agenda-version.js';
import type { MeetingPlace } from '../../domain/meeting-place.js';
import { readPlaces } from '../../planning/editing/read-places.js';
import { type Board, ReadBoard } from './read-board.js';

export type PlacesFailure =
  | { readonly type: 'agenda-version-unknown' }
  | { readonly type: 'meeting-unknown'; readonly meetingId: Id<'Meeting'> }
  /** The agenda itself breaks rules of the mission, so that the engine cannot reckon with it. */
  | { readonly type: 'agenda-not-sound'; readonly refusals: number };

export type RoomFailure = PlacesFailure | { readonly type: 'slot-unknown'; readonly slotId: Id<'Slot'> };

/** A board, and what the engine is to be asked about a meeting on it. */
interface Question {
  readonly board: Board;
  readonly input: PlacesInput;
}

/** Where a meeting of a version could be, slot by slot. */
@Injectable()
export class FindMeetingPlaces {
  constructor(
    private readonly readBoard: ReadBoard,
    private readonly engineThreads: EngineThreads,
  ) {}

  async run(
    missionId: MissionId,
    versionId: AgendaVersionId,
    meetingId: Id<'Meeting'>,
  ): Promise<Result<readonly MeetingPlace[], PlacesFailure>> {
    const asked = await this.question(missionId, versionId, meetingId);
    if (!asked.ok) return asked;
    const { board, input } = asked.value;
    const found = await this.engineThreads.run('find-places', input);
    if (found.status === 'refused') return err({ type: 'agenda-not-sound', refusals: found.refusals.length });
    return ok(readPlaces(board.snapshot, input.meeting, found.slots, board.hindrances));
  }

  /** Looks longer for room in one slot, however many others have to move. */
  async room(
    missionId: MissionId,
    versionId: AgendaVersionId,
    meetingId: Id<'Meeting'>,
    slotId: Id<'Slot'>,
  ): Promise<Result<MeetingPlace, RoomFailure>> {
    const asked = await this.question(missionId, versionId, meetingId);
    if (!asked.ok) return asked;
    const { board, input } = asked.value;
    const slot = board.snapshot.slots.findIndex(({ id }) => id === slotId);
    if (slot < 0) return err({ type: 'slot-unknown', slotId });
    const found = await this.engineThreads.run('find-room', { ...input, slot });
    if ('refusals' in found) return err({ type: 'agenda-not-sound', refusals: found.refusals.length });
    const outlooks = board.snapshot.slots.map((_, index) => (index === slot ? found : NOT_ASKED));
    const place = readPlaces(board.snapshot, input.meeting, outlooks, board.hindrances)[slot];
    return place === undefined ? err({ type: 'slot-unknown', slotId }) : ok(place);
  }

  private async question(
    missionId: MissionId,
    versionId: AgendaVersionId,
    meetingId: Id<'Meeting'>,
  ): Promise<Result<Question, PlacesFailure>> {
    const board = await this.readBoard.run(missionId, versionId);
    if (board === null) return err({ type: 'agenda-version-unknown' });
    const { snapshot, begunSlots } = board;
    const meeting = snapshot.meetings.findIndex((known) => known.meetingId === meetingId);
    if (meeting < 0) return err({ type: 'meeting-unknown', meetingId });
    const { previous, ...problem } = snapshot.problem;
    const placements = previous ?? problem.meetings.map(() => null);
    return ok({ board, input: { problem, placements, meeting, begunSlots } });
  }
}

const NOT_ASKED = { state: 'impossible' } as const;
