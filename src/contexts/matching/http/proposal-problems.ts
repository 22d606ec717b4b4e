import type { ProblemTexts } from '../../../platform/http/problem.js';
import type { AgreementRefusal, ProposalOver, ProposalRefusal } from '../domain/proposal-run.js';
import type { ProposalUnknown } from '../use-cases/cancel-proposal.js';

export const unknownProposalProblems: ProblemTexts<ProposalUnknown> = {
  'proposal-run-unknown': { status: 404, title: 'Not found', detail: () => 'This mission has no such proposal.' },
};

export const proposalProblems: ProblemTexts<ProposalRefusal> = {
  'proposal-run-active': {
    status: 409,
    title: 'A proposal is being made',
    detail: () => 'Another proposal of this mission is under way: wait for it, or cancel it.',
  },
  'nobody-to-propose': {
    status: 422,
    title: 'Nobody to propose',
    detail: () => 'A proposal needs admitted participants of both sides: import them, or admit them.',
  },
};

export const proposalCancelProblems: ProblemTexts<ProposalOver | ProposalUnknown> = {
  ...unknownProposalProblems,
  'proposal-run-over': {
    status: 409,
    title: 'Proposal over',
    detail: ({ foundStatus }) => `This proposal is over already (${foundStatus}): there is nothing to cancel.`,
  },
};

export const agreementProblems: ProblemTexts<AgreementRefusal | ProposalUnknown> = {
  ...unknownProposalProblems,
  'proposal-not-made': {
    status: 409,
    title: 'No proposal yet',
    detail: ({ foundStatus }) => `This proposal is ${foundStatus}: only one that was made can be agreed.`,
  },
  'proposal-agreed': {
    status: 409,
    title: 'Agreed already',
    detail: ({ agreedAt }) => `The meetings of this proposal were agreed at ${agreedAt}: ask for a new proposal.`,
  },
};
