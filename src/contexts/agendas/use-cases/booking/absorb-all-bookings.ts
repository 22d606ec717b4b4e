import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/database/database.js';
import { AgendaVersionStore } from '../../persistence/agenda-version-store.js';
import { BookingStore } from '../../persistence/booking-store.js';
import { AbsorbBookings } from './absorb-bookings.js';

/** Takes what was booked in any mission into versions, so that the history is never far behind. */
@Injectable()
export class AbsorbAllBookings {
  constructor(
    private readonly database: Database,
    private readonly versions: AgendaVersionStore,
    private readonly bookings: BookingStore,
    private readonly absorbBookings: AbsorbBookings,
  ) {}

  async run(): Promise<void> {
    const missionIds = await this.database.write((tx) => this.bookings.missionsWithLoose(tx));
    for (const missionId of missionIds) {
      await this.database.write(async (tx) => {
        await this.versions.lockMission(tx, missionId);
        await this.absorbBookings.run(tx, missionId);
      });
    }
  }
}
