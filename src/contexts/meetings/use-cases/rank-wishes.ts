import { Injectable } from '@nestjs/common';
import { type Actor, mayActFor } from '../../../kernel/actor.js';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import { Database } from '../../../platform/database/database.js';
import { Clock } from '../../../platform/time/clock.js';
import { MissionReader } from '../../missions/index.js';
import { isOrganiser } from '../domain/acting.js';
import type { WishesChanged } from '../domain/meeting-events.js';
import type { PhaseBar } from '../domain/phase-bar.js';
import { areSameWishes, type Wish, type WishList, type WishRefusal } from '../domain/wish.js';
import { MeetingStore } from '../persistence/meeting-store.js';
import { WishStore } from '../persistence/wish-store.js';
import { CheckPhase } from './check-phase.js';
import { JudgeWishes } from './judge-wishes.js';

/** Whose wishes, in which order, and on which version of the list they are based. */
export interface RankedWishes {
  readonly missionId: MissionId;
  readonly participationId: ParticipationId;
  readonly basedOnVersion: number;
  readonly wishes: readonly Wish[];
}

export type RankRefusal =
  | WishRefusal
  | PhaseBar
  | { readonly type: 'participation-unknown'; readonly participationId: ParticipationId }
  | { readonly type: 'wishes-moved-on'; readonly basedOnVersion: number; readonly latestVersion: number };

/**
 * Says whom a participation wishes to meet, as a whole list. What is said already is said again at no cost, so that a lost
 * answer can be asked for again.
 */
@Injectable()
export class RankWishes {
  constructor(
    private readonly database: Database,
    private readonly store: MeetingStore,
    private readonly wishes: WishStore,
    private readonly missions: MissionReader,
    private readonly judgeWishes: JudgeWishes,
    private readonly checkPhase: CheckPhase,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, ranked: RankedWishes): Promise<Result<WishList, RankRefusal>> {
    const { missionId, participationId, basedOnVersion } = ranked;
    return this.database.run(async (tx) => {
      await this.store.lockMission(tx, missionId);
      const now = this.clock.now();
      const own = await this.missions.participation(missionId, participationId);
      if (own === null || !mayActFor(actor, missionId, participationId)) {
        return err({ type: 'participation-unknown', participationId });
      }
      const bar = await this.checkPhase.run(actor, missionId, 'wish', [participationId], now);
      if (bar !== null) return err(bar);
      const stored = await this.wishes.list(missionId, participationId);
      const { version: latestVersion } = stored;
      const checked = await this.judgeWishes.run(tx, ranked, own.side);
      if (checked.ok && latestVersion > 0 && areSameWishes(stored.wishes, checked.value)) return ok(stored);
      if (latestVersion !== basedOnVersion) return err({ type: 'wishes-moved-on', basedOnVersion, latestVersion });
      if (!checked.ok) return checked;
      const isActedFor = isOrganiser(actor, missionId);
      const version = latestVersion + 1;
      const list = { missionId, participationId, version, wishes: checked.value, changedAt: now, isActedFor };
      await this.wishes.save(tx, list);
      await tx.announce({ type: 'wishes-changed', missionId, participationId } satisfies WishesChanged);
      return ok(list);
    });
  }
}
