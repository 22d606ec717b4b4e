import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../../../kernel/id.js';
import type { Result } from '../../../../kernel/result.js';
import { Database } from '../../../../platform/database/database.js';
import { CheckInParticipant } from '../../../attendance/index.js';
import { RegisterWalkIn, type WalkIn, type WalkInRefusal } from '../../../missions/index.js';

/** Admits a buyer who stands at the desk, and notes that it has come. */
@Injectable()
export class ReceiveWalkIn {
  constructor(
    private readonly database: Database,
    private readonly registerWalkIn: RegisterWalkIn,
    private readonly checkIn: CheckInParticipant,
  ) {}

  run(missionId: MissionId, walkIn: WalkIn): Promise<Result<ParticipationId, WalkInRefusal>> {
    return this.database.run(async () => {
      const registered = await this.registerWalkIn.run(missionId, walkIn);
      if (registered.ok) await this.checkIn.run(missionId, registered.value);
      return registered;
    });
  }
}
