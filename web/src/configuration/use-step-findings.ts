import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { configurationFindingsQuery } from '../api-client/configuration.js';
import type { ConfigurationFinding } from '../api-client/contract.js';
import { type ProblemError, problemName } from '../api-client/problem.js';
import { queryKeys } from '../api-client/query-keys.js';

export type Step = ConfigurationFinding['blocks'][number];

/** What is found that matters to one step. */
export interface StepFindings {
  readonly findings: readonly ConfigurationFinding[];
  /** The warnings that are on the screen: whoever goes on has read them. Undefined while they are not there yet. */
  readonly readWarnings: ConfigurationFinding['kind'][] | undefined;
}

/**
 * Looks at the configuration before a step.
 *
 * @param refusal why the step was refused: where the configuration was the reason, it is looked at again, and what only
 * the refusal knows, such as a deadline that is not stored yet, is shown beside the rest
 */
export function useStepFindings(missionId: string, step: Step, refusal: ProblemError | null): StepFindings {
  const queryClient = useQueryClient();
  const { data } = useQuery(configurationFindingsQuery(missionId));
  const refused = findingsIn(refusal);
  const isOutdated = refused.length > 0;
  useEffect(() => {
    if (isOutdated) void queryClient.invalidateQueries({ queryKey: queryKeys.configuration(missionId) });
  }, [isOutdated, refusal, queryClient, missionId]);
  if (data === undefined) return { findings: [], readWarnings: undefined };
  const stored = data.items.filter(({ blocks, warns }) => blocks.includes(step) || warns.includes(step));
  const others = refused.filter(({ kind }) => !stored.some((finding) => finding.kind === kind));
  const findings = [...stored, ...others];
  return {
    findings,
    readWarnings: findings.filter(({ warns }) => warns.includes(step)).map(({ kind }) => kind),
  };
}

type RefusedFinding = Omit<ConfigurationFinding, 'participants' | 'severity' | 'blocks' | 'warns' | 'fixOn'>;

/** What a refusal names, told as the page tells findings: it is mended where the step is taken. */
function findingsIn(refusal: ProblemError | null): ConfigurationFinding[] {
  const problem = refusal?.problem;
  const name = problem === undefined ? '' : problemName(problem);
  if (problem === undefined || !name.startsWith('configuration-')) return [];
  const isBlocking = name === 'configuration-blocks';
  const { step, findings } = problem.facts as { readonly step: Step; readonly findings: readonly RefusedFinding[] };
  return findings.map(({ kind, meetings, most, languagePairs, facts }) => ({
    ...{ kind, meetings, most, languagePairs, facts, participants: [] },
    severity: isBlocking ? ('error' as const) : ('warning' as const),
    blocks: isBlocking ? [step] : [],
    warns: isBlocking ? [] : [step],
    fixOn: 'phases' as const,
  }));
}
