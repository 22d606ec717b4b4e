import { fairnessReport } from '../../../matching-engine/index.js';
import type { FairnessAttribute, MeetingFairness } from '../domain/meeting-fairness.js';
import type { Candidate } from './candidate.js';
import type { Pair } from './proposal-input.js';

/** How evenly meetings are spread over each side, and over its provinces, countries, sectors and sizes. */
export function countFairness(
  meetings: readonly Pair[],
  candidates: readonly Candidate[],
  sectorOf: (candidate: Candidate) => string | null,
): Pick<MeetingFairness, 'bySide' | 'groups'> {
  const counted = candidates.map((candidate) => ({
    id: candidate.id,
    side: candidate.side,
    groups: groupsOf(candidate, sectorOf(candidate)),
  }));
  const { bySide, byGroup } = fairnessReport(meetings, counted);
  return {
    bySide,
    groups: byGroup.map(({ attribute, group, ...spread }) => ({ ...spread, ...readAttribute(attribute), group })),
  };
}

/** Groups of one side are kept apart from the like groups of the other by the name of their attribute. */
function groupsOf(
  { side, province, countryCode, size }: Candidate,
  sector: string | null,
): Readonly<Record<string, string>> {
  const stated: Readonly<Record<FairnessAttribute, string | null>> = {
    province: side === 'sme' ? province : null,
    country: side === 'buyer' ? countryCode : null,
    sector,
    size,
  };
  return Object.fromEntries(
    Object.entries(stated).flatMap(([attribute, group]) => (group === null ? [] : [[`${side} ${attribute}`, group]])),
  );
}

function readAttribute(attribute: string) {
  const [side, name] = attribute.split(' ');
  return { side: side as 'sme' | 'buyer', attribute: name as FairnessAttribute };
}
