import {
  type BuyerProfile,
  type InterpreterLanguages,
  conceptsOfGoods,
  languageReader,
  type PairIds,
  priorWeights,
  type ProductLine,
  type ProductKnowledge,
  type ScoreOptions,
  type SmeProfile,
  type UtilityWeights,
} from '../../../matching-engine/index.js';
import { type MatchSetup, type TermWeights, WEIGHED_TERMS } from '../domain/match-setup.js';
import type { Candidate, CandidateCertificate, CandidateProduct } from './candidate.js';
import { pairsKeptApart } from './group-rules.js';
import { textsByLanguage } from './texts-by-language.js';

/** What the engine is asked to score. */
export interface ScoreQuestion {
  readonly smes: readonly SmeProfile[];
  readonly buyers: readonly BuyerProfile[];
  readonly options: ScoreOptions & { readonly weights: UtilityWeights };
}

/** What the names of codes tell of products, and of which edition they are. */
export interface KnowledgeOfEdition extends ProductKnowledge {
  readonly edition: string;
}

/** What a mission is, besides its companies. */
export interface MatchFrame {
  readonly interpreters: readonly InterpreterLanguages[];
  readonly setup: MatchSetup;
  /** From 0: what the setup was when nothing was decided. */
  readonly setupVersion: number;
  /** The day on which profiles and certificates must still count, as ISO date. */
  readonly day: string;
  /** What the names of codes tell of products. */
  readonly knowledge: ProductKnowledge;
}

/** The companies of a mission in the words of the engine, and the pairs that its organiser keeps apart. */
export function scoreQuestion(candidates: readonly Candidate[], frame: MatchFrame): ScoreQuestion {
  const { interpreters, setup, setupVersion, day, knowledge } = frame;
  const reading: Reading = { day, languageOf: languageReader(knowledge.tellingStems) };
  return {
    smes: candidates.filter(({ side }) => side === 'sme').map((candidate) => smeProfile(candidate, reading)),
    buyers: candidates.filter(({ side }) => side === 'buyer').map((candidate) => buyerProfile(candidate, reading)),
    options: {
      interpreters,
      weights: weightsOf(setup, setupVersion),
      excludedPairs: [...setup.blockedPairs, ...pairsKeptApart(candidates, setup.groupRules)],
      clearedIds: setup.clearedIds,
      day,
      concepts: conceptsOfGoods(knowledge.concepts, goodsOf(candidates)),
      tellingStems: knowledge.tellingStems,
    },
  };
}

/** The same question with further pairs kept apart. */
export function keepingApart(question: ScoreQuestion, pairs: readonly PairIds[]): ScoreQuestion {
  const { options } = question;
  return { ...question, options: { ...options, excludedPairs: [...(options.excludedPairs ?? []), ...pairs] } };
}

/** The goods that companies name, and those that their activities make. */
function goodsOf(candidates: readonly Candidate[]): Iterable<string> {
  return new Set(
    candidates.flatMap(({ products }) =>
      products.flatMap(({ scheme, code, linkedHsCodes }) => (scheme === 'HS' ? [code] : linkedHsCodes)),
    ),
  );
}

/** The weights before an organiser sets any, with a nothing for what they leave out. */
export const usualWeights = { sme: everyTerm(priorWeights.sme), buyer: everyTerm(priorWeights.buyer) };

/** The weights of a side, with a nothing for what they leave out. */
export function everyTerm(weights: UtilityWeights['sme']): TermWeights {
  return Object.fromEntries(WEIGHED_TERMS.map((kind) => [kind, weights[kind] ?? 0])) as TermWeights;
}

/** The weights of a setup under a name that tells its version. */
export function weightsOf({ weights }: Pick<MatchSetup, 'weights'>, setupVersion: number): UtilityWeights {
  return weights === null ? priorWeights : { version: `setup-${setupVersion}`, ...weights };
}

/** How profiles are read: on which day, and in which language a text is. */
interface Reading extends Pick<MatchFrame, 'day'> {
  readonly languageOf: (text: string) => string | null;
}

function smeProfile(candidate: Candidate, reading: Reading): SmeProfile {
  const { roles, targetCountries, certifications, exclusivities, presence } = candidate;
  const isHeld = ({ validUntil }: CandidateCertificate): boolean => validUntil === null || validUntil >= reading.day;
  const held = certifications.filter(isHeld);
  const expired = certifications.filter((certificate) => !isHeld(certificate));
  return {
    ...eitherProfile(candidate, reading),
    side: 'sme',
    rolesSought: roles,
    targetCountries,
    // Whoever stated certificates that have all expired is known to hold none.
    certificationsHeld: certifications.length === 0 ? null : held.map(({ code }) => code),
    ...(expired.length > 0 && { certificationsExpired: expired.map(({ code }) => code) }),
    exclusivities,
    ...(presence !== null && { presence }),
  };
}

function buyerProfile(candidate: Candidate, reading: Reading): BuyerProfile {
  const { roles, countryCode, certifications, territories, presenceSought } = candidate;
  return {
    ...eitherProfile(candidate, reading),
    side: 'buyer',
    rolesHeld: roles,
    country: countryCode,
    certificationsRequired: certifications.map(({ code, isMandatory }) => ({ code, isMandatory })),
    territories,
    ...(presenceSought !== null && { presenceSought }),
  };
}

function eitherProfile(candidate: Candidate, { day, languageOf }: Reading) {
  const { id, sessions, products, languages, priceLevel, segments, channels, volume, tradeTerms, sizesSought } =
    candidate;
  const { size, yearFounded, seniority, validUntil, consentsToMatching, isRestricted } = candidate;
  return {
    id,
    sessions,
    products: products.map(productLine),
    texts: textsByLanguage(candidate, languageOf),
    languages,
    priceLevel,
    segments,
    channels,
    volume,
    tradeTerms,
    sizesSought,
    consentsToMatching,
    isRestricted,
    ...(size !== null && { size }),
    ...(yearFounded !== null && { yearsActive: Math.max(0, Number(day.slice(0, 4)) - yearFounded) }),
    ...(seniority !== null && { seniority }),
    ...(validUntil !== null && { validUntil }),
  };
}

function productLine({ scheme, code, share, linkedHsCodes }: CandidateProduct): ProductLine {
  return { scheme, code, ...(share !== null && { share }), ...(linkedHsCodes.length > 0 && { linkedHsCodes }) };
}
