import { Injectable } from '@nestjs/common';
import { type Reaction, ReactsTo } from '../../../platform/reactions/reaction.js';
import type { MeetingHandedOver } from '../../meetings/index.js';
import { InterpretForColleague } from '../use-cases/repairing/interpret-for-colleague.js';

/** A meeting that has a place already may need somebody to interpret from now on. */
@Injectable()
@ReactsTo({ name: 'interpret-for-colleague-when-handed-over', when: ['meeting-handed-over'], lane: 'quick' })
export class InterpretForColleagueWhenHandedOver implements Reaction<MeetingHandedOver> {
  constructor(private readonly interpretForColleague: InterpretForColleague) {}

  react({ missionId, fromParticipationId, toParticipationId }: MeetingHandedOver): Promise<void> {
    return this.interpretForColleague.run(missionId, [fromParticipationId, toParticipationId]);
  }
}
