import { Injectable } from '@nestjs/common';
import { type Reaction, ReactsTo } from '../../../platform/reactions/reaction.js';
import type { CheckInChanged, IncidentReported, IncidentWithdrawn } from '../../attendance/index.js';
import type { AgendaPublished, AgendaWithdrawn } from '../domain/agenda-events.js';
import { MeetRemotely } from '../use-cases/remote/meet-remotely.js';

type Cause = CheckInChanged | IncidentReported | IncidentWithdrawn | AgendaPublished | AgendaWithdrawn;

/** Whoever is there after all comes to the table, and what is cancelled or at another time is joined from nowhere. */
@Injectable()
@ReactsTo({
  name: 'return-remote-meetings-when-reason-gone',
  when: ['check-in-changed', 'incident-withdrawn', 'incident-reported', 'agenda-published', 'agenda-withdrawn'],
  lane: 'quick',
})
export class ReturnRemoteMeetingsWhenReasonGone implements Reaction<Cause> {
  constructor(private readonly meetRemotely: MeetRemotely) {}

  react({ missionId }: Cause): Promise<void> {
    return this.meetRemotely.returnOutlived(missionId);
  }
}
