import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../../kernel/id.js';
import { ok, type Result } from '../../../../kernel/result.js';
import type { Transaction } from '../../../../platform/database/transaction.js';
import { Clock } from '../../../../platform/time/clock.js';
import type { AgendaVersionId } from '../../domain/agenda-version.js';
import type { SolveTerms } from '../../domain/solve-terms.js';
import { AgendaTermsStore } from '../../persistence/agenda-terms-store.js';
import type { AgendaSnapshot } from '../../planning/snapshot/agenda-snapshot.js';
import { withRemoteTimes } from '../../planning/rules/standing-pins.js';
import { asTheyStand, standingPlaces } from '../../planning/snapshot/as-they-stand.js';
import { checkTerms, type TermsConflict } from '../../planning/solving/check-terms.js';
import { takeSnapshot } from '../../planning/snapshot/take-snapshot.js';
import { withObstacles } from '../../planning/snapshot/with-obstacles.js';
import { withoutBegun } from '../../planning/snapshot/without-begun.js';
import { withoutHindered } from '../../planning/snapshot/without-hindered.js';
import { GatherHindrances } from '../gathering/gather-hindrances.js';
import { GatherObstacles } from '../gathering/gather-obstacles.js';
import { GatherPublicFrame } from '../gathering/gather-public-frame.js';

/** A problem, and the public version that it starts from. */
export interface RunSnapshot {
  readonly snapshot: AgendaSnapshot;
  readonly basedOnId: AgendaVersionId | null;
}

/** Makes the problem of a run out of what it was asked for and what the mission is at this moment. Whoever asks holds the lock of the mission. */
@Injectable()
export class TakeRunSnapshot {
  constructor(
    private readonly gatherPublicFrame: GatherPublicFrame,
    private readonly terms: AgendaTermsStore,
    private readonly gatherObstacles: GatherObstacles,
    private readonly gatherHindrances: GatherHindrances,
    private readonly clock: Clock,
  ) {}

  async run(tx: Transaction, missionId: MissionId, terms: SolveTerms): Promise<Result<RunSnapshot, TermsConflict>> {
    const { frame, basedOnId } = await this.gatherPublicFrame.run(tx, missionId);
    const byHand = await this.terms.pins(missionId);
    const now = this.clock.now();
    const checked = checkTerms(frame, terms, withRemoteTimes(frame, byHand), now);
    if (!checked.ok) return checked;
    const { frame: termed, untouchable, leftAside } = checked.value;
    const taken = takeSnapshot(termed);
    const standing = { ...taken, problem: asTheyStand(taken.problem, standingPlaces(taken, untouchable)) };
    const pins = checked.value.pins.filter(({ meetingId }) => byHand.some((pin) => pin.meetingId === meetingId));
    const undisturbed = { ...withoutBegun(standing, now), untouchable, pins, leftAside };
    // Where nothing public may move, what came up is a repair's to see to: only what is free is taken away.
    const snapshot =
      terms.mode === 'everything'
        ? withObstacles(undisturbed, await this.gatherObstacles.run(missionId))
        : withoutHindered(undisturbed, await this.gatherHindrances.run(tx, missionId), frame.publicPlacements);
    return ok({ snapshot, basedOnId });
  }
}
