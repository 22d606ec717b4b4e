import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import { Database } from '../../../platform/database/database.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { newId } from '../../../platform/ids/new-id.js';
import { Clock } from '../../../platform/time/clock.js';
import { MissionReader } from '../../missions/index.js';
import type { DeskNoteWritten } from '../domain/attendance-events.js';
import type { DeskNote } from '../domain/desk-note.js';
import { type DeskEntryTooOld, momentOfEntry } from '../domain/entry-moment.js';
import { DeskEntryStore } from '../persistence/desk-entry-store.js';
import type { ParticipantUnknown } from './check-in-participant.js';

export type NoteFailure = DeskEntryTooOld | ParticipantUnknown;

/** Keeps a few words about a participation, for whoever stands at the desk next. */
@Injectable()
export class WriteDeskNote {
  constructor(
    private readonly database: Database,
    private readonly store: DeskEntryStore,
    private readonly missions: MissionReader,
    private readonly clock: Clock,
  ) {}

  run(
    missionId: MissionId,
    participationId: ParticipationId,
    text: string,
    happenedAt: Instant | null,
  ): Promise<Result<DeskNote, NoteFailure>> {
    return this.database.run(async (tx): Promise<Result<DeskNote, NoteFailure>> => {
      const moment = momentOfEntry(happenedAt, this.clock.now());
      if (!moment.ok) return moment;
      if ((await this.missions.participation(missionId, participationId)) === null) {
        return err({ type: 'participant-unknown' });
      }
      const note = { id: newId<'DeskNote'>(), missionId, participationId, text, writtenAt: moment.value };
      await this.store.addNote(tx, note);
      await tx.announce({ type: 'desk-note-written', missionId, noteId: note.id } satisfies DeskNoteWritten);
      return ok(note);
    });
  }

  /** Forgets every word that was kept about somebody. */
  async eraseAbout(tx: Transaction, participationId: ParticipationId): Promise<void> {
    await this.store.removeNotesAbout(tx, participationId);
  }
}
