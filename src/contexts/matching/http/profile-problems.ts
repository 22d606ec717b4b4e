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

type Sentences = {
  readonly [Fault in ProfileFault['fault']]: (fault: ProfileFault & { readonly fault: Fault }) => string;
};

const sentences: Sentences = {
  'code-unknown': ({ code, scheme }) => `"${code}" is no code of ${scheme}`,
  'code-too-broad': ({ code, scheme }) =>
    `"${code}" is a section of ${scheme}, too broad to be matched by: state a code below it`,
  'code-of-another-edition': ({ code, edition, successors }) =>
    successors.length === 0
      ? `"${code}" is a code of ${edition}, and what took its place is not known: search in words`
      : `"${code}" is a code of ${edition}; now ${successors.join(' or ')}`,
  'finer-than-hs': ({ code, tariffLine, subheading }) =>
    `"${code}" has more digits than the HS: state CN ${tariffLine} or HS ${subheading}`,
  'restriction-is-lifted-by-organisers': () =>
    'only an organiser can state that the goods are restricted no more: ask one',
  'year-to-come': ({ value, latest }) => `${value} is still to come: state ${latest} at the latest`,
  'stated-twice': ({ value }) => `"${value}" is stated twice`,
  'country-unknown': ({ value }) => `"${value}" is no country of ISO 3166-1`,
  'language-unknown': ({ value }) => `"${value}" is no language of ISO 639-1`,
  'range-reversed': ({ least, most }) => `from ${least} to ${most} is no range`,
  'shares-above-all': ({ total }) => `the shares come to ${total} percent`,
};

function sentenceOf(fault: ProfileFault): string {
  const sentence = sentences[fault.fault] as (fault: ProfileFault) => string;
  return sentence(fault);
}
