import type { ProblemTexts } from '../../../platform/http/problem.js';
import type { ResendRefusal } from '../domain/resend-notification.js';
import type { ContactRefusal } from '../use-cases/change-contact.js';

export const resendProblems: ProblemTexts<ResendRefusal> = {
  'notification-unknown': { status: 404, title: 'Not found', detail: () => 'This mission has no such message.' },
  'notification-under-way': {
    status: 409,
    title: 'Nothing to send again',
    detail: ({ foundState }) => `This message is ${foundState}: only one that did not arrive can be sent again.`,
  },
  'newer-notification': {
    status: 409,
    title: 'There is a newer message',
    detail: () => 'A later message to the same participant says how things stand now: send that one again.',
  },
};

export const contactProblems: ProblemTexts<ContactRefusal> = {
  'participation-unknown': {
    status: 404,
    title: 'Participant unknown',
    detail: ({ participationId }) =>
      `No participant ${participationId} takes part in this mission, or it is not yours.`,
  },
  'unknown-zone': {
    status: 422,
    title: 'Time zone unknown',
    detail: ({ zone }) => `"${zone}" is no time zone; use a name such as Asia/Tashkent.`,
  },
};
