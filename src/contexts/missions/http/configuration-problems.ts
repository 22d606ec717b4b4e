import type { ProblemTexts } from '../../../platform/http/problem.js';
import type { Step } from '../domain/configuration/finding.js';
import type { ConfigurationRefusal } from '../domain/configuration/judge-step.js';

const VERB: Readonly<Record<Step, string>> = {
  opening: 'open this mission',
  generating: 'generate an agenda',
  publishing: 'publish this agenda',
};

const kindsIn = ({ findings }: ConfigurationRefusal): string =>
  [...new Set(findings.map(({ kind }) => kind))].join(', ');

/** The configuration does not let a step be taken. */
export const configurationProblems: ProblemTexts<ConfigurationRefusal> = {
  'configuration-blocks': {
    status: 409,
    title: 'The configuration does not allow it',
    detail: (refusal) => `To ${VERB[refusal.step]}, mend this first: ${kindsIn(refusal)}. Nothing was changed.`,
  },
  'configuration-warns': {
    status: 409,
    title: 'The configuration has warnings',
    detail: (refusal) =>
      `Before you ${VERB[refusal.step]}, read these warnings: ${kindsIn(refusal)}. Mend them, or name them in overriddenWarnings to go on. Nothing was changed.`,
  },
};
