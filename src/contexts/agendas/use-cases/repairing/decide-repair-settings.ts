import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../../kernel/id.js';
import type { Result } from '../../../../kernel/result.js';
import { Database } from '../../../../platform/database/database.js';
import { checkRepairSettings, type RepairSettings, type RepairSettingsRefusal } from '../../domain/repair-settings.js';
import { RepairStore } from '../../persistence/repair-store.js';

/** Says how far repairs of a mission's agenda may go. */
@Injectable()
export class DecideRepairSettings {
  constructor(
    private readonly database: Database,
    private readonly repairs: RepairStore,
  ) {}

  current(missionId: MissionId): Promise<RepairSettings> {
    return this.database.write((tx) => this.repairs.settings(tx, missionId));
  }

  run(settings: RepairSettings): Promise<Result<RepairSettings, RepairSettingsRefusal>> {
    return this.database.run(async (tx) => {
      const checked = checkRepairSettings(settings);
      if (checked.ok) await this.repairs.saveSettings(tx, checked.value);
      return checked;
    });
  }
}
