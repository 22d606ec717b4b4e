import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../kernel/id.js';
import type { ListedMerge } from '../domain/merge.js';
import { MergeStore } from '../persistence/merge-store.js';

/** Tells who was merged into whom in a mission, the latest first. */
@Injectable()
export class ListMerges {
  constructor(private readonly store: MergeStore) {}

  run(missionId: MissionId): Promise<readonly ListedMerge[]> {
    return this.store.of(missionId);
  }
}
