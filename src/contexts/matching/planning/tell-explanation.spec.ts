import type { ExplainedPair, FilterReason } from '../../../matching-engine/index.js';
import { tellParticipant } from './tell-explanation.js';

const stoppedBy = (...reasons: readonly FilterReason[]): ExplainedPair => ({
  verdict: { outcome: 'filtered', reasons },
  rises: [],
});

describe('why somebody is not suggested', () => {
  it('tells both sides what their own statements have part in', () => {
    const roles: FilterReason = { kind: 'roles_incompatible', sought: ['investor'], held: ['retailer'] };
    const languages: FilterReason = { kind: 'no_common_language', smeLanguages: ['ja'], buyerLanguages: ['uz'] };
    for (const side of ['sme', 'buyer'] as const) {
      expect(tellParticipant(stoppedBy(roles, languages), side, false)).toEqual({
        outcome: 'not-suggested',
        stoppedBy: [
          { kind: 'roles_incompatible', facts: { sought: ['investor'], held: ['retailer'] } },
          { kind: 'no_common_language', facts: { smeLanguages: ['ja'], buyerLanguages: ['uz'] } },
        ],
      });
    }
  });

  it('keeps to itself when the other is there', () => {
    const sessions: FilterReason = { kind: 'no_common_session', smeSessions: ['first'], buyerSessions: ['second'] };
    expect(tellParticipant(stoppedBy(sessions), 'sme', false)).toEqual({
      outcome: 'not-suggested',
      stoppedBy: [{ kind: 'no_common_session', facts: { smeSessions: ['first'], buyerSessions: [] } }],
    });
  });

  it('leaves out whoever is kept apart, and goods that have nothing to do with each other', () => {
    const unrelated: FilterReason = { kind: 'products_unrelated', codeLikeness: 0.01, textLikeness: null };
    expect(tellParticipant(stoppedBy({ kind: 'pair_excluded' }, unrelated), 'sme', false)).toEqual({
      outcome: 'not-suggested',
      stoppedBy: [],
    });
  });
});
