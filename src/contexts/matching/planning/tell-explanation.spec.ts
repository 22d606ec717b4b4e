import type { ExplainedPair } from '../../../matching-engine/index.js';
import { tellOrganiser } from './tell-explanation.js';

it('an exclusive right is told as its role, its country and its headings, in whatever order it was stated', () => {
  const promised = [
    { headings: ['8446'], country: 'UZ', role: 'importer_wholesaler' as const },
    { country: 'KZ', role: 'agent' as const },
  ];
  const explained: ExplainedPair = {
    verdict: { outcome: 'filtered', reasons: [{ kind: 'exclusivity_conflict', promised }] },
    rises: [],
  };
  expect(tellOrganiser(explained, false)).toEqual({
    outcome: 'not-suggested',
    stoppedBy: [{ kind: 'exclusivity_conflict', facts: { promised: ['importer_wholesaler UZ 8446', 'agent KZ'] } }],
  });
});
