import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../kernel/id.js';
import { ok, type Result } from '../../../kernel/result.js';
import { Database } from '../../../platform/database/database.js';
import type { FrameMovedOn } from '../domain/frame-revision.js';
import type { VenueMapRevised } from '../domain/mission-events.js';
import { type PlacedTable, placeTables, type VenueMapPlan, type VenueMapRefusal } from '../domain/venue-map.js';
import { FrameRevisionStore } from '../persistence/frame-revision-store.js';
import { MissionStore } from '../persistence/mission-store.js';
import { VenueMapStore } from '../persistence/venue-map-store.js';

export type ReviseVenueMapFailure = VenueMapRefusal | FrameMovedOn<'venue-map'>;

/** Says anew where the tables of a mission stand. Meetings stay at their tables. */
@Injectable()
export class ReviseVenueMap {
  constructor(
    private readonly database: Database,
    private readonly missions: MissionStore,
    private readonly revisions: FrameRevisionStore,
    private readonly maps: VenueMapStore,
  ) {}

  /** `basedOnVersion` is what was read. */
  run(missionId: MissionId, plan: VenueMapPlan, basedOnVersion: number): Promise<Result<null, ReviseVenueMapFailure>> {
    return this.database.run(async (tx): Promise<Result<null, ReviseVenueMapFailure>> => {
      await this.missions.lock(tx, missionId);
      const advanced = await this.revisions.advance(tx, missionId, 'venue-map', basedOnVersion);
      if (!advanced.ok) return advanced;
      const standing = await this.maps.tablesOf(tx, missionId);
      const placed = placeTables(standing, plan);
      if (!placed.ok) return placed;
      await this.maps.save(tx, missionId, plan, movedIn(standing, placed.value));
      await tx.announce({ type: 'venue-map-revised', missionId } satisfies VenueMapRevised);
      return ok(null);
    });
  }
}

/** Those of the second that stood elsewhere in the first; both are in the same order. */
function movedIn(before: readonly PlacedTable[], after: readonly PlacedTable[]): readonly PlacedTable[] {
  return after.filter(({ spot }, index) => {
    const was = before[index]?.spot;
    return spot?.column !== was?.column || spot?.row !== was?.row;
  });
}
