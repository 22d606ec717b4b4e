import { useTranslation } from 'react-i18next';
import type { MatchSetup } from '../../api-client/contract.js';
import { useToldGroup } from '../../groups/use-told-group.js';
import { useVocabulary } from '../../i18n/vocabulary.js';
import { partOf } from './weights.js';

/** Weights that are told of a side; the others are small. */
const weightsTold = 4;

type NameOf = (participationId: string) => string;

/** What a part of a setup says, in the reader's words. */
export function useToldPart(nameOf: NameOf): (part: keyof MatchSetup, setup: MatchSetup) => string {
  const { t } = useTranslation('matchSetup');
  const { word, list } = useVocabulary();
  const group = useToldGroup();
  const weights = (of: Readonly<Record<string, number>>): string =>
    list(
      Object.keys(of)
        .toSorted((left, right) => (of[right] ?? 0) - (of[left] ?? 0))
        .slice(0, weightsTold)
        .map((kind) => `${word('term', kind)} ${String(partOf(of, kind))}%`),
    );
  const names = (ids: readonly string[]): string => (ids.length === 0 ? t('tell.nobody') : list(ids.map(nameOf)));
  const bounds = ({ sme, buyer }: { readonly sme: number | null; readonly buyer: number | null }): string =>
    t('tell.bounds', { sme: sme ?? '–', buyer: buyer ?? '–' });
  const tellers: Readonly<Record<keyof MatchSetup, (setup: MatchSetup) => string>> = {
    weights: ({ weights: set }) =>
      set === null ? t('tell.usualWeights') : t('tell.weights', { sme: weights(set.sme), buyer: weights(set.buyer) }),
    minimumScore: ({ minimumScore }) => t('tell.minimumScore', { points: Math.round(minimumScore * 100) }),
    exposure: ({ exposure }) =>
      exposure === null
        ? t('exposure.free')
        : t('tell.exposure', { ...exposure, mostLists: exposure.mostLists ?? '–' }),
    groupRules: ({ groupRules }) =>
      groupRules.length === 0
        ? t('tell.noRules')
        : groupRules
            .map(({ effect, smes, buyers }) =>
              t(`tell.${effect}`, { smes: group('sme', smes), buyers: group('buyer', buyers) }),
            )
            .join(' '),
    blockedPairs: ({ blockedPairs }) =>
      blockedPairs.length === 0
        ? t('tell.nobody')
        : list(blockedPairs.map(({ smeId, buyerId }) => `${nameOf(smeId)} · ${nameOf(buyerId)}`)),
    clearedIds: ({ clearedIds }) => names(clearedIds),
    minimumMeetings: ({ minimumMeetings }) => bounds(minimumMeetings),
    maximumMeetings: ({ maximumMeetings }) => bounds(maximumMeetings),
  };
  return (part, setup) => tellers[part](setup);
}
