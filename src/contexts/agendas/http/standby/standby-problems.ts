import type { ProblemTexts } from '../../../../platform/http/problem.js';
import type { AnswerOfferRefusal } from '../../use-cases/standby/answer-standby-offer.js';
import type { CallOffRefusal } from '../../use-cases/standby/call-off-standby-search.js';
import type { FillRefusal } from '../../use-cases/standby/fill-freed-place.js';
import type { StartRefusal } from '../../use-cases/standby/start-standby-search.js';
import type { TakeBackRefusal } from '../../use-cases/standby/take-back-left-free.js';
import { changeProblems } from '../agenda-problems.js';

export const startProblems: ProblemTexts<StartRefusal> = {
  'place-not-free': {
    status: 409,
    title: 'Place not free',
    detail: () =>
      'The meeting is held, its time has begun, or somebody has filled its place: read the freed places again.',
  },
  'standby-empty': {
    status: 409,
    title: 'Nobody on the standby list',
    detail: () =>
      'Nobody is there and free at that time who could talk to the one who stays: bring a meeting forward, or leave it free.',
  },
};

export const fillProblems: ProblemTexts<FillRefusal> = {
  ...changeProblems,
  'place-not-free': startProblems['place-not-free'],
  'move-moved-on': {
    status: 409,
    title: 'Move no longer possible',
    detail: () => 'The meeting can be brought forward no more, or another one fits better now: read the places again.',
  },
};

export const takeBackProblems: ProblemTexts<TakeBackRefusal> = {
  ...changeProblems,
  'place-not-left-free': {
    status: 409,
    title: 'Place not left free',
    detail: () => 'This place was not left free, that was taken back, or its time has begun: read the places again.',
  },
};

export const answerProblems: ProblemTexts<AnswerOfferRefusal> = {
  ...changeProblems,
  'offer-unknown': { status: 404, title: 'Not found', detail: () => 'There is no such offer, or it is not yours.' },
  'offer-over': {
    status: 409,
    title: 'Offer over',
    detail: ({ foundStatus }) => `This offer is ${foundStatus}: the place has gone to somebody else, or stays free.`,
  },
  'standby-not-possible': {
    status: 409,
    title: 'Not possible any more',
    detail: () => 'The place, the table or the interpreter has gone since it was offered, or the two may not meet.',
  },
};

export const callOffProblems: ProblemTexts<CallOffRefusal> = {
  'search-unknown': { status: 404, title: 'Not found', detail: () => 'This mission offers no such place.' },
  'search-over': {
    status: 409,
    title: 'Offering over',
    detail: ({ foundStatus }) => `The offering of this place is ${foundStatus}: read the freed places again.`,
  },
};
