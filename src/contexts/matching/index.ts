/** Who should meet whom. */
export { MatchScoreReader } from './match-score-reader.js';
export { MatchingHttpModule, MatchingModule } from './matching.module.js';
export type { MatchingEvent, ProfileRevised, RecommendationsRefreshed } from './domain/matching-events.js';
export { EraseRecommendations } from './use-cases/erase-recommendations.js';
export { ProductKnowledgeReader } from './product-knowledge-reader.js';
