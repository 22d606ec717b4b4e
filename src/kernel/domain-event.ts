import type { MissionId } from './id.js';

/**
 * A fact that was committed, named in the past tense (`meeting-requested`). It carries ids, never personal data:
 * whoever reacts reads the present state again.
 */
export interface DomainEvent {
  readonly type: string;
  readonly missionId: MissionId;
}
