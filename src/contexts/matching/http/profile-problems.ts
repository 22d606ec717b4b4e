import type { ProblemTexts } from '../../../platform/http/problem.js';
import type { ProfileFault, RevisionRefusal } from '../../companies/index.js';
import type { ParticipantUnknown } from '../use-cases/revise-participant-profile.js';

const MOST_FAULTS_TOLD = 5;

export const revisionProblems: ProblemTexts<RevisionRefusal | ParticipantUnknown> = {
  'not-found': {
    status: 404,
    title: 'Not found',
    detail: ({ what }) => `There is no such ${what}, or you may not see it.`,
  },
  'profile-moved-on': {
    status: 412,
    title: 'The profile has moved on',
    detail: ({ basedOnVersion, latestVersion }) =>
      `You read version ${basedOnVersion} and somebody has stored version ${latestVersion} since: read it and change that.`,
  },
  'profile-not-valid': {
    status: 422,
    title: 'The profile cannot be stored',
    detail: ({ faults }) =>
      `Change these: ${faults
        .slice(0, MOST_FAULTS_TOLD)
        .map((fault) => `${fault.path}: ${sentenceOf(fault)}`)
        .join('; ')}.`,
  },
};

function sentenceOf(fault: ProfileFault): string {
  switch (fault.fault) {
    case 'code-unknown':
      return `"${fault.code}" is no code of ${fault.scheme}`;
    case 'code-of-another-edition':
      return `"${fault.code}" is a code of ${fault.edition}; now ${fault.successors.join(' or ')}`;
    case 'finer-than-hs':
      return `"${fault.code}" has more digits than the HS: state CN ${fault.tariffLine} or HS ${fault.subheading}`;
    case 'year-to-come':
      return `${fault.value} is still to come: state ${fault.latest} at the latest`;
    case 'stated-twice':
      return `"${fault.value}" is stated twice`;
    case 'country-unknown':
      return `"${fault.value}" is no country of ISO 3166-1`;
    case 'language-unknown':
      return `"${fault.value}" is no language of ISO 639-1`;
    case 'range-reversed':
      return `from ${fault.least} to ${fault.most} is no range`;
    case 'shares-above-all':
      return `the shares come to ${fault.total} percent`;
  }
}
