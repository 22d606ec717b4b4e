import type { RepairProposal } from '../../api-client/contract.js';

/** More or, if negative, less than another proposal: people disturbed, meetings that take place, waits. */
export interface ProposalDifference {
  readonly people: number;
  readonly meetings: number;
  readonly waits: number;
}

type Compared = Pick<RepairProposal, 'peopleDisturbed' | 'difference'>;

/** How a proposal differs in what it costs from another one. */
export function compareProposals(one: Compared, other: Compared): ProposalDifference {
  return {
    people: one.peopleDisturbed - other.peopleDisturbed,
    meetings: one.difference.placed - other.difference.placed,
    waits: one.difference.breaks - other.difference.breaks,
  };
}
