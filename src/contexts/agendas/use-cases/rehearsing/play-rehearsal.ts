import { Injectable, Logger } from '@nestjs/common';
import type { MissionId } from '../../../../kernel/id.js';
import { Database } from '../../../../platform/database/database.js';
import { EngineThreads } from '../../../../platform/engine-threads/engine-threads.js';
import { Clock } from '../../../../platform/time/clock.js';
import type { Rehearsal, RehearsalId } from '../../domain/rehearsal.js';
import { AgendaVersionStore } from '../../persistence/agenda-version-store.js';
import { type RehearsalEnd, RehearsalStore } from '../../persistence/rehearsal-store.js';
import type { AgendaSnapshot } from '../../planning/snapshot/agenda-snapshot.js';
import { takeSnapshot } from '../../planning/snapshot/take-snapshot.js';
import { type AskedRehearsal, askForRehearsal, readRehearsal } from '../../planning/rehearsing/read-rehearsal.js';
import { GatherAgendaFrame } from '../gathering/gather-agenda-frame.js';

/** A repair on the day is given ten times as much; in a rehearsal there are hundreds, of a day each. */
const REPAIR_STEPS = 3_000;

/** How often progress is noted, and a cancellation noticed. */
const NOTE_EVERY_MILLISECONDS = 1_000;

/** A day to be played, with what its indices stand for. */
interface RehearsedDay {
  readonly snapshot: AgendaSnapshot;
  readonly request: AskedRehearsal;
}

/** Plays a rehearsal on a thread of its own. Played again from its beginning where a worker was lost: it comes to the same. */
@Injectable()
export class PlayRehearsal {
  private readonly logger = new Logger(PlayRehearsal.name);

  constructor(
    private readonly database: Database,
    private readonly versions: AgendaVersionStore,
    private readonly rehearsals: RehearsalStore,
    private readonly gatherAgendaFrame: GatherAgendaFrame,
    private readonly engineThreads: EngineThreads,
    private readonly clock: Clock,
  ) {}

  /** Throws where it is to be played once more, since the signal said that this process is about to end. */
  async run(missionId: MissionId, id: RehearsalId, signal: AbortSignal): Promise<void> {
    const rehearsal = await this.rehearsals.find(missionId, id);
    if (rehearsal?.finishedAt !== null) return;
    const day = await this.dayOf(rehearsal);
    const end = day === null ? notToPlay('day-without-meetings') : await this.play(rehearsal, day, signal);
    if (signal.aborted) throw new Error(`Rehearsal ${id} is left to another process, since this one is about to end`);
    await this.database.write((tx) => this.rehearsals.end(tx, id, end, this.clock.now()));
  }

  private async dayOf({ missionId, versionId, day, terms }: Rehearsal): Promise<RehearsedDay | null> {
    const placements = await this.database.write((tx) => this.versions.placements(tx, versionId));
    const frame = await this.gatherAgendaFrame.run(missionId, placements);
    const snapshot = takeSnapshot(frame);
    const slotIds = new Set(frame.slots.filter((slot) => slot.day === day).map(({ id }) => id));
    const request = askForRehearsal(snapshot, slotIds, terms);
    return request === null ? null : { snapshot, request };
  }

  private async play(
    { id, seed }: Rehearsal,
    { snapshot, request }: RehearsedDay,
    signal: AbortSignal,
  ): Promise<RehearsalEnd> {
    const givenUp = new AbortController();
    let share = 0;
    const note = async (): Promise<void> => {
      const isWanted = await this.database.write((tx) => this.rehearsals.touch(tx, id, share, this.clock.now()));
      if (!isWanted) givenUp.abort();
    };
    let noting = note();
    const timer = setInterval(() => {
      noting = noting.then(note).catch((error: unknown) => {
        this.logger.warn({ event: 'rehearsal-unwatched', rehearsalId: id, reason: String(error) });
      });
    }, NOTE_EVERY_MILLISECONDS);
    try {
      const report = await this.engineThreads.run(
        'rehearse-day',
        { request, seed, steps: REPAIR_STEPS },
        {
          onProgress: (news) => {
            ({ share } = news);
          },
          signal: AbortSignal.any([signal, givenUp.signal]),
        },
      );
      return report === null
        ? { status: 'cancelled' }
        : { status: 'succeeded', report: readRehearsal(snapshot, report) };
    } catch (error) {
      this.logger.error({ event: 'rehearsal-broke', rehearsalId: id, reason: String(error) });
      return notToPlay('agenda-not-sound');
    } finally {
      clearInterval(timer);
      await noting;
    }
  }
}

const notToPlay = (failure: NonNullable<Rehearsal['failure']>): RehearsalEnd => ({ status: 'failed', failure });
