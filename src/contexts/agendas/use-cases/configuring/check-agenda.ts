import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../../../kernel/id.js';
import {
  type ConfigurationCheck,
  ConfigurationChecks,
  finding,
  type Finding,
  MissionReader,
} from '../../../missions/index.js';
import type { AgendaFinding } from '../../domain/agenda-finding.js';
import { checkAgreed } from '../../planning/configuring/check-agreed.js';
import { checkLanguages } from '../../planning/configuring/check-languages.js';
import { takeSnapshot } from '../../planning/snapshot/take-snapshot.js';
import { GatherAgendaFrame } from '../gathering/gather-agenda-frame.js';

/** Looks at what is agreed and at the languages, as an agenda would be made of them now. */
@Injectable()
export class CheckAgenda implements ConfigurationCheck, OnModuleInit {
  constructor(
    private readonly checks: ConfigurationChecks,
    private readonly missions: MissionReader,
    private readonly gatherAgendaFrame: GatherAgendaFrame,
  ) {}

  onModuleInit(): void {
    this.checks.add(this);
  }

  async find(missionId: MissionId): Promise<Finding[]> {
    const mission = await this.missions.frame(missionId);
    if (mission === null) return [];
    const frame = await this.gatherAgendaFrame.run(missionId, []);
    const sideById = new Map(mission.participations.map(({ id, side }) => [id, side]));
    const { unknownIds, unheardIds, needlessInterpreterIds } = checkLanguages({
      participations: frame.participations.flatMap(({ id, languages }) => {
        const side = sideById.get(id);
        return side === undefined ? [] : [{ id, side, languages }];
      }),
      interpreters: frame.interpreters,
    });
    const needless = mission.interpreters.filter(({ id }) => needlessInterpreterIds.includes(id));
    return [
      ...checkAgreed(takeSnapshot(frame)).map(toldOf),
      ...(unknownIds.length === 0 ? [] : [finding('languages-unknown', { participationIds: unknownIds })]),
      ...(unheardIds.length === 0 ? [] : [finding('languages-not-bridged', { participationIds: unheardIds })]),
      ...needless.map(({ label }) => finding('interpreter-not-needed', { facts: { label } })),
    ];
  }
}

function toldOf(found: AgendaFinding): Finding {
  return finding(found.kind, {
    participationIds: concernedBy(found),
    meetings: 'meetings' in found ? found.meetings : null,
    most: 'places' in found ? found.places : 'most' in found ? found.most : null,
    languagePairs: 'languagePairs' in found ? found.languagePairs : [],
  });
}

function concernedBy(found: AgendaFinding): ParticipationId[] {
  if ('participationId' in found) return [found.participationId];
  return found.kind === 'never-together' ? [found.smeId, found.buyerId] : [];
}
