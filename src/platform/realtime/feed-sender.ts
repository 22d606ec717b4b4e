import type { Server } from 'socket.io';
import type { MissionId, ParticipationId } from '../../kernel/id.js';
import {
  boardRoom,
  changesIn,
  floorRoom,
  type LiveView,
  type NumberedChange,
  organisersRoom,
  participantsRoom,
  participationRoom,
  roomsOfMission,
  type SeenChange,
} from './live-view.js';

/** One message to those who share a view. */
interface FeedMessage {
  readonly missionId: MissionId;
  /** Whoever has heard less than this has missed something. */
  readonly after: number;
  /** All of their view up to this number has been told with this message. */
  readonly sequence: number;
  readonly changes: readonly SeenChange[];
}

/** Sends the changes of one mission to the sockets of this process, to each what its view shows. */
export class FeedSender {
  private sentToAll = 0;
  /** What was sent to those of the hall, who see few of the changes. */
  private readonly sentToHall = { board: 0, floor: 0 };
  /** What was sent to single participations since something was sent to all of them. */
  private readonly sentTo = new Map<ParticipationId, number>();

  constructor(
    private readonly missionId: MissionId,
    private readonly server: Server,
  ) {}

  /** Says up to where everybody who begins to follow has heard. */
  begin(sequence: number): void {
    this.sentToAll = sequence;
    this.sentToHall.board = sequence;
    this.sentToHall.floor = sequence;
    this.sentTo.clear();
  }

  /** Sends the changes that come right after that number, in their order. */
  send(after: number, changes: readonly NumberedChange[]): void {
    const sequence = after + changes.length;
    this.emit(organisersRoom(this.missionId), after, sequence, changesIn({ as: 'organiser' }, changes));
    this.sendToHall('board', boardRoom(this.missionId), sequence, changes);
    this.sendToHall('floor', floorRoom(this.missionId), sequence, changes);
    this.sendToParticipations(sequence, changes);
  }

  /** Tells everybody that they may have missed anything. */
  tellToRebuild(sequence: number): void {
    this.begin(sequence);
    this.server.local.to(roomsOfMission(this.missionId)).emit('rebuild', { missionId: this.missionId, sequence });
  }

  private sendToHall(as: 'board' | 'floor', room: string, sequence: number, changes: readonly NumberedChange[]): void {
    const seen = changesIn({ as }, changes);
    if (seen.length === 0) return;
    this.emit(room, this.sentToHall[as], sequence, seen);
    this.sentToHall[as] = sequence;
  }

  private sendToParticipations(sequence: number, changes: readonly NumberedChange[]): void {
    const concerned = new Set(changes.flatMap(({ audience }) => (typeof audience === 'string' ? [] : audience)));
    for (const participationId of concerned) {
      const after = Math.max(this.sentToAll, this.sentTo.get(participationId) ?? 0);
      const view: LiveView = { as: 'participation', participationId };
      this.emit(participationRoom(participationId), after, sequence, changesIn(view, changes));
      this.sentTo.set(participationId, sequence);
    }
    const forAll = changes.filter(({ audience }) => audience === 'everybody');
    if (forAll.length === 0) return;
    const seen = forAll.map(({ sequence: number, topic, ids }) => ({ sequence: number, topic, ids }));
    const others = [...concerned].map(participationRoom);
    this.emit(participantsRoom(this.missionId), this.sentToAll, sequence, seen, others);
    this.sentToAll = sequence;
    this.sentTo.clear();
  }

  private emit(
    room: string,
    after: number,
    sequence: number,
    changes: readonly SeenChange[],
    except: readonly string[] = [],
  ): void {
    const message: FeedMessage = { missionId: this.missionId, after, sequence, changes };
    this.server.local
      .to(room)
      .except([...except])
      .emit('changed', message);
  }
}
