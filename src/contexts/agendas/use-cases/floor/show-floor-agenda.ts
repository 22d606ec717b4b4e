import { Injectable } from '@nestjs/common';
import type { FloorPost } from '../../../../kernel/actor.js';
import type { CompanyId, MissionId } from '../../../../kernel/id.js';
import { AttendanceReader, type MeetingStanding, standingOf } from '../../../attendance/index.js';
import { CompanyReader, type MarketProfile } from '../../../companies/index.js';
import { type VenueMap, VenueMapReader } from '../../../missions/index.js';
import { FloorAgenda, type FloorAgendaView, type FloorMeeting } from '../../persistence/read-models/floor-agenda.js';

/** The meetings of a post with how they stand, and what each company says of itself. */
export interface ShownFloorAgenda {
  readonly view: FloorAgendaView;
  readonly meetings: readonly (FloorMeeting & MeetingStanding)[];
  readonly profileByCompany: ReadonlyMap<CompanyId, MarketProfile>;
  /** Null where no table has a place. */
  readonly hall: VenueMap | null;
}

/** Shows whoever works at a post what is theirs. Looking changes nothing. */
@Injectable()
export class ShowFloorAgenda {
  constructor(
    private readonly floorAgenda: FloorAgenda,
    private readonly attendance: AttendanceReader,
    private readonly companies: CompanyReader,
    private readonly maps: VenueMapReader,
  ) {}

  /** Null where the mission has no such post, or no longer. */
  async run(missionId: MissionId, post: FloorPost): Promise<ShownFloorAgenda | null> {
    const view = await this.floorAgenda.find(missionId, post);
    if (view === null) return null;
    const incidents = await this.attendance.incidents(missionId);
    const held = await this.attendance.heldMeetings(missionId);
    const companyIds = view.meetings.flatMap(({ sme, buyer }) => [sme.companyId, buyer.companyId]);
    const profiled = await this.companies.profiled([...new Set(companyIds)]);
    return {
      view,
      meetings: view.meetings.map((meeting) => {
        const participationIds = [meeting.sme.participationId, meeting.buyer.participationId];
        return { ...meeting, ...standingOf({ ...meeting, participationIds }, incidents, held) };
      }),
      profileByCompany: new Map([...profiled].map(([id, { marketProfile }]) => [id, marketProfile])),
      hall: await this.maps.findPlaced(missionId),
    };
  }
}
