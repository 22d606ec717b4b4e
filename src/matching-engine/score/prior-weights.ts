import type { UtilityWeights } from '../model/score-options.js';

/** The same to both sides. */
const toBoth = {
  products: 0.44,
  roles: 0.18,
  segments: 0.06,
  price_level: 0.05,
  languages: 0.03,
  channels: 0.03,
  volume: 0.05,
  size: 0.02,
  years_active: 0.01,
  trade_terms: 0.01,
  seniority: 0.01,
};

/**
 * The weights before any decision of a real mission has been seen: a prior drawn from the published guidance on choosing
 * partners abroad (Enterprise Europe Network profile guidelines; the checklist "Choosing a Foreign Representative" of
 * the United States trade administration), not measured. Products carry what codes and texts carry apart (0.34 + 0.10).
 * Only buyers ask for certificates and for a presence, only SMEs for territories. As only proportions count, what a
 * mission does not ask for takes nothing from the rest.
 */
export const priorWeights: UtilityWeights = {
  version: 'prior-1',
  sme: { ...toBoth, certifications: 0, territories: 0.04 },
  buyer: { ...toBoth, certifications: 0.05, presence: 0.02 },
};
