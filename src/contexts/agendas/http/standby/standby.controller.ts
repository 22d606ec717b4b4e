import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Actor, mayActFor } from '../../../../kernel/actor.js';
import type { MissionId } from '../../../../kernel/id.js';
import { CurrentActor, ForCapable } from '../../../../platform/http/access.decorators.js';
import { Answers } from '../../../../platform/http/answers.decorator.js';
import { notFound, valueOrProblem } from '../../../../platform/http/problem.js';
import { wireId } from '../../../../platform/http/wire-types.js';
import type { StandbyOffer } from '../../domain/standby.js';
import { StandbySearchList } from '../../persistence/read-models/standby-search-list.js';
import { AnswerStandbyOffer } from '../../use-cases/standby/answer-standby-offer.js';
import { CallOffStandbySearch } from '../../use-cases/standby/call-off-standby-search.js';
import { FillFreedPlace } from '../../use-cases/standby/fill-freed-place.js';
import { ListFreedPlaces } from '../../use-cases/standby/list-freed-places.js';
import { ShowOpenOffers } from '../../use-cases/standby/show-open-offers.js';
import { StartStandbySearch } from '../../use-cases/standby/start-standby-search.js';
import { answerProblems, callOffProblems, fillProblems, startProblems } from './standby-problems.js';
import {
  freedPlacesWire,
  moveIntoWire,
  newStandbySearchWire,
  openOffersWire,
  presentFreedPlace,
  presentLeftFree,
  presentOpenOffer,
  presentSearch,
  standbyOfferAnswerWire,
} from './standby.wire.js';

const missionIdParam = { schema: wireId<'Mission'>() };
const placeAddress = z.object({ missionId: wireId<'Mission'>(), meetingId: wireId<'Meeting'>() });
const offerAddress = z.object({ missionId: wireId<'Mission'>(), offerId: wireId<'StandbyOffer'>() });
const searchAddress = z.object({ missionId: wireId<'Mission'>(), searchId: wireId<'StandbySearch'>() });
const participantAddress = z.object({ missionId: wireId<'Mission'>(), participationId: wireId<'Participation'>() });
const SHOWN_SEARCHES = 10;

type FreedPlacesWire = z.infer<typeof freedPlacesWire>;
type PlaceAddress = z.infer<typeof placeAddress>;
type OfferAddress = z.infer<typeof offerAddress>;

/** Places that become free on the day: offered to those who stand by, filled otherwise, or left free. */
@ApiTags('agendas')
@Controller('api/v1/missions/:missionId')
@ForCapable('attendance.report')
export class StandbyController {
  constructor(
    private readonly listFreedPlaces: ListFreedPlaces,
    private readonly searchList: StandbySearchList,
    private readonly showOpenOffers: ShowOpenOffers,
    private readonly startSearch: StartStandbySearch,
    private readonly callOffSearch: CallOffStandbySearch,
    private readonly fillFreedPlace: FillFreedPlace,
    private readonly answerOffer: AnswerStandbyOffer,
  ) {}

  @Get('freed-places')
  @Answers(200, freedPlacesWire)
  list(@Param('missionId', missionIdParam) missionId: MissionId): Promise<FreedPlacesWire> {
    return this.present(missionId);
  }

  @Post('freed-places/:meetingId/standby-search')
  @ForCapable('agenda.publish')
  @Answers(200, freedPlacesWire)
  async offer(
    @Param({ schema: placeAddress }) { missionId, meetingId }: PlaceAddress,
    @Body({ schema: newStandbySearchWire }) wish: z.infer<typeof newStandbySearchWire>,
  ): Promise<FreedPlacesWire> {
    valueOrProblem(await this.startSearch.run(missionId, meetingId, wish), startProblems);
    return this.present(missionId);
  }

  @Post('freed-places/:meetingId/move')
  @ForCapable('agenda.publish')
  @Answers(200, freedPlacesWire)
  async bringForward(
    @CurrentActor() { userId }: Actor,
    @Param({ schema: placeAddress }) { missionId, meetingId }: PlaceAddress,
    @Body({ schema: moveIntoWire }) { meetingId: movedId }: z.infer<typeof moveIntoWire>,
  ): Promise<FreedPlacesWire> {
    valueOrProblem(await this.fillFreedPlace.move(missionId, meetingId, movedId, userId), fillProblems);
    return this.present(missionId);
  }

  @Post('freed-places/:meetingId/release')
  @ForCapable('agenda.publish')
  @Answers(200, freedPlacesWire)
  async leaveFree(
    @CurrentActor() { userId }: Actor,
    @Param({ schema: placeAddress }) { missionId, meetingId }: PlaceAddress,
  ): Promise<FreedPlacesWire> {
    valueOrProblem(await this.fillFreedPlace.leaveFree(missionId, meetingId, userId), fillProblems);
    return this.present(missionId);
  }

  @Post('standby-searches/:searchId/calling-off')
  @ForCapable('agenda.publish')
  @Answers(200, freedPlacesWire)
  async callOff(
    @Param({ schema: searchAddress }) { missionId, searchId }: z.infer<typeof searchAddress>,
  ): Promise<FreedPlacesWire> {
    valueOrProblem(await this.callOffSearch.run(missionId, searchId), callOffProblems);
    return this.present(missionId);
  }

  /** What somebody is being offered, on their own screen. */
  @Get('participants/:participationId/standby-offers')
  @ForCapable('agenda.read-own')
  @Answers(200, openOffersWire)
  async offersTo(
    @CurrentActor() actor: Actor,
    @Param({ schema: participantAddress }) { missionId, participationId }: z.infer<typeof participantAddress>,
  ): Promise<z.infer<typeof openOffersWire>> {
    if (!mayActFor(actor, missionId, participationId)) throw notFound('participant');
    return { items: (await this.showOpenOffers.run(missionId, participationId)).map(presentOpenOffer) };
  }

  @Post('standby-offers/:offerId/acceptance')
  @ForCapable('agenda.read-own')
  @Answers(200, standbyOfferAnswerWire)
  accept(
    @CurrentActor() actor: Actor,
    @Param({ schema: offerAddress }) address: OfferAddress,
  ): Promise<z.infer<typeof standbyOfferAnswerWire>> {
    return this.answer(actor, address, 'accepted');
  }

  @Post('standby-offers/:offerId/decline')
  @ForCapable('agenda.read-own')
  @Answers(200, standbyOfferAnswerWire)
  decline(
    @CurrentActor() actor: Actor,
    @Param({ schema: offerAddress }) address: OfferAddress,
  ): Promise<z.infer<typeof standbyOfferAnswerWire>> {
    return this.answer(actor, address, 'declined');
  }

  private async answer(
    actor: Actor,
    { missionId, offerId }: OfferAddress,
    answer: Extract<StandbyOffer['status'], 'accepted' | 'declined'>,
  ): Promise<z.infer<typeof standbyOfferAnswerWire>> {
    const { id } = valueOrProblem(await this.answerOffer.run(actor, missionId, offerId, answer), answerProblems);
    return { id, status: answer };
  }

  private async present(missionId: MissionId): Promise<FreedPlacesWire> {
    const { outlooks, names, leftFree } = await this.listFreedPlaces.run(missionId);
    const searches = await this.searchList.newest(missionId, SHOWN_SEARCHES);
    return {
      places: outlooks.map((outlook) => presentFreedPlace(outlook, names)),
      searches: searches.map(presentSearch),
      leftFree: leftFree.map(presentLeftFree),
    };
  }
}
