import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../../kernel/id.js';
import { CompanyReader } from '../../../companies/index.js';
import { type AgreedMeeting, MeetingReader } from '../../../meetings/index.js';
import { type FramedParticipation, MissionReader } from '../../../missions/index.js';
import type { Placement } from '../../domain/agenda-version.js';
import { RemoteMeetingStore } from '../../persistence/remote-meeting-store.js';
import type { AgendaFrame, FrameMeeting, FrameParticipation } from '../../planning/frame/agenda-frame.js';

/** Brings together what an agenda of a mission is made from, as it is at this moment. */
@Injectable()
export class GatherAgendaFrame {
  constructor(
    private readonly missions: MissionReader,
    private readonly companies: CompanyReader,
    private readonly meetings: MeetingReader,
    private readonly remoteMeetings: RemoteMeetingStore,
  ) {}

  async run(missionId: MissionId, publicPlacements: readonly Placement[]): Promise<AgendaFrame> {
    const frame = await this.missions.frame(missionId);
    if (frame === null) throw new Error(`Mission ${missionId} is gone, and its agenda is not`);
    const dayBySession = new Map(frame.sessions.map(({ id, day }) => [id, day]));
    const takingPart = new Set(frame.participations.map(({ id }) => id));
    const agreed = await this.meetings.agreedMeetings(missionId);
    return {
      slots: frame.slots.map((slot) => ({ ...slot, day: dayBySession.get(slot.sessionId) ?? '' })),
      tableIds: frame.tables.map(({ id }) => id),
      interpreters: frame.interpreters,
      participations: await this.withLanguages(frame.participations),
      meetings: agreed
        .filter(({ smeId, buyerId }) => takingPart.has(smeId) && takingPart.has(buyerId))
        .map(frameMeeting),
      publicPlacements,
      remoteMeetings: publicPlacements.length === 0 ? [] : await this.remoteMeetings.all(missionId),
    };
  }

  private async withLanguages(participations: readonly FramedParticipation[]): Promise<FrameParticipation[]> {
    const languages = await this.companies.languages(participations.map(({ companyId }) => companyId));
    return participations.map(({ id, companyId, maximumMeetings, availability }) => ({
      id,
      maximumMeetings,
      languages: languages.get(companyId) ?? [],
      availability,
    }));
  }
}

function frameMeeting(agreed: AgreedMeeting): FrameMeeting {
  const { id: meetingId, smeId, buyerId, smeWish, buyerWish, wantedSlotId } = agreed;
  return {
    meetingId,
    smeId,
    buyerId,
    wishes: [smeWish, buyerWish].filter((wish) => wish !== null),
    wantedSlotId,
    smeLanguages: agreed.smeColleagueLanguages,
    buyerLanguages: agreed.buyerColleagueLanguages,
  };
}
