import { z } from 'zod';
import type { ParticipationId } from '../../../../kernel/id.js';
import { wireId } from '../../../../platform/http/wire-types.js';
import type { ConfigurationFinding } from '../../domain/configuration-finding.js';
import type { ConfigurationFaults } from '../../use-cases/configuring/find-configuration-faults.js';

/** What is wrong with the configuration of a mission. Facts that a kind does not have are null or empty. */
export const configurationFindingsWire = z
  .object({
    items: z.array(
      z
        .object({
          severity: z.enum(['error', 'warning']),
          kind: z.enum([
            'no-slots',
            'no-tables',
            'nothing-to-place',
            'too-few-places',
            'no-interpreter',
            'too-few-interpreters',
            'too-few-slots-of-its-own',
            'beyond-its-maximum',
            'never-together',
          ]),
          /** Whom it concerns. */
          participants: z.array(z.object({ participationId: wireId<'Participation'>(), companyName: z.string() })),
          meetings: z.number().int().nullable(),
          /** As many meetings as there is room for. */
          most: z.number().int().nullable(),
          languagePairs: z.array(z.string()),
        })
        .meta({ id: 'ConfigurationFinding' }),
    ),
  })
  .meta({ id: 'ConfigurationFindings' });

type FindingWire = z.infer<typeof configurationFindingsWire>['items'][number];

export function presentFindings({
  findings,
  nameById,
}: ConfigurationFaults): z.infer<typeof configurationFindingsWire> {
  const named = (participationId: ParticipationId) => {
    return { participationId, companyName: nameById.get(participationId) ?? '' };
  };
  return {
    items: findings.map((finding) => ({ ...presentFacts(finding), participants: concernedBy(finding).map(named) })),
  };
}

function concernedBy(finding: ConfigurationFinding): ParticipationId[] {
  if ('participationId' in finding) return [finding.participationId];
  return finding.kind === 'never-together' ? [finding.smeId, finding.buyerId] : [];
}

function presentFacts(finding: ConfigurationFinding): Omit<FindingWire, 'participants'> {
  const { severity, kind } = finding;
  return {
    severity,
    kind,
    meetings: 'meetings' in finding ? finding.meetings : null,
    most: 'places' in finding ? finding.places : 'most' in finding ? finding.most : null,
    languagePairs: 'languagePairs' in finding ? [...finding.languagePairs] : [],
  };
}
