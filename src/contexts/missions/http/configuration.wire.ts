import { z } from 'zod';
import { wireId } from '../../../platform/http/wire-types.js';
import { consequencesOf, type Finding, FINDING_KINDS, FIX_PLACES, STEPS } from '../domain/configuration/finding.js';
import type { ConfigurationFaults } from '../use-cases/configuring/find-configuration-faults.js';

const step = z.enum(STEPS);

/** The warnings that whoever asks has read and goes on with. Left out: nobody has looked, and warnings hold nothing up. */
export const overriddenWarningsWire = z.array(z.enum(FINDING_KINDS)).max(FINDING_KINDS.length).optional();

/** What is wrong with the configuration of a mission. Facts that a kind does not have are null or empty. */
export const configurationFindingsWire = z
  .object({
    items: z.array(
      z
        .object({
          /** An error blocks a step; a warning none. */
          severity: z.enum(['error', 'warning']),
          kind: z.enum(FINDING_KINDS),
          /** The steps that it stands in the way of. */
          blocks: z.array(step),
          /** The steps before which it should be looked at. */
          warns: z.array(step),
          /** Where it is mended. */
          fixOn: z.enum(FIX_PLACES),
          /** Whom it concerns. */
          participants: z.array(z.object({ participationId: wireId<'Participation'>(), companyName: z.string() })),
          meetings: z.number().int().nullable(),
          /** As many as there is room for, or as are possible. */
          most: z.number().int().nullable(),
          languagePairs: z.array(z.string()),
          facts: z.record(z.string(), z.union([z.string(), z.number()])),
        })
        .meta({ id: 'ConfigurationFinding' }),
    ),
  })
  .meta({ id: 'ConfigurationFindings' });

export function presentFindings({
  findings,
  nameById,
}: ConfigurationFaults): z.infer<typeof configurationFindingsWire> {
  return {
    items: findings.map((found) => ({
      ...presentConsequences(found),
      participants: found.participationIds.map((participationId) => {
        return { participationId, companyName: nameById.get(participationId) ?? '' };
      }),
      meetings: found.meetings,
      most: found.most,
      languagePairs: [...found.languagePairs],
      facts: { ...found.facts },
    })),
  };
}

function presentConsequences(found: Finding) {
  const { blocks, warns, fixOn } = consequencesOf(found);
  const severity = blocks.length > 0 ? ('error' as const) : ('warning' as const);
  return { severity, kind: found.kind, blocks: [...blocks], warns: [...warns], fixOn };
}
