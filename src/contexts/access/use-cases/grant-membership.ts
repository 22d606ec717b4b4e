import { Injectable } from '@nestjs/common';
import type { MissionId, UserId } from '../../../kernel/id.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { newId } from '../../../platform/ids/new-id.js';
import { AccessStore } from '../persistence/access-store.js';

/** Gives a user a place in a mission. */
@Injectable()
export class GrantMembership {
  constructor(private readonly store: AccessStore) {}

  organise(tx: Transaction, userId: UserId, missionId: MissionId): Promise<void> {
    return this.store.addMembership(tx, { id: newId(), userId, missionId, role: 'organiser', participationId: null });
  }
}
