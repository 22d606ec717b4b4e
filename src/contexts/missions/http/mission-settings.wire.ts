import { z } from 'zod';
import { sentInstant } from '../../../platform/http/wire-types.js';
import { MISSION_TIES } from '../domain/mission-settings.js';
import { missionSummaryWire, shortText } from './mission.wire.js';

const stated = { name: shortText, city: shortText, venueName: shortText };

/** What a mission is to be called, and where it is to be. */
export const missionSettingsChangeWire = z.object(stated).meta({ id: 'MissionSettingsChange' });

/** What a mission is called and where it is, and what keeps it from being removed. */
export const missionSettingsWire = z
  .object({ ...stated, version: z.int(), ties: z.array(z.enum(MISSION_TIES)) })
  .meta({ id: 'MissionSettings' });

export type MissionSettingsWire = z.infer<typeof missionSettingsWire>;

/** Missions that were removed, the latest first. */
export const removedMissionsWire = z.object({
  items: z.array(missionSummaryWire.extend({ removedAt: sentInstant }).meta({ id: 'RemovedMission' })),
});

export type RemovedMissionsWire = z.infer<typeof removedMissionsWire>;
