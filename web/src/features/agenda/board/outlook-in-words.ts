import { useTranslation } from 'react-i18next';
import type { MissionView } from '../../../api-client/contract.js';
import { translateKnown } from '../../../i18n/vocabulary.js';
import type { CellOutlook } from './cell-outlook.js';

/** What a cell has for the meeting that is moved, in a few words: for the eye that hovers and the ear. */
export function useOutlookInWords(mission: MissionView): (outlook: CellOutlook) => string {
  const { t } = useTranslation('agenda');
  const reasonsInWords = useReasonsInWords();
  return ({ state, changes, reasons }) => {
    if (state === 'own') return t('board.own');
    if (state === 'impossible') return `${t('move.state.impossible')}: ${reasonsInWords(reasons)}`;
    if (state === 'moves') return t('move.withOthers', { count: changes.length - 1 });
    const interpreterId = changes[0]?.to?.interpreterId;
    const interpreter = mission.interpreters.find(({ id }) => id === interpreterId);
    return interpreter === undefined ? t('move.state.free') : `${t('move.state.free')} · ${interpreter.label}`;
  };
}

/** What is in the way, as people say it, each once. */
export function useReasonsInWords(): (reasons: readonly string[]) => string {
  const { i18n } = useTranslation('agenda');
  return (reasons) => {
    const words = reasons.map((reason) => translateKnown(i18n, 'agenda', `binding.${reason}`) ?? reason);
    return [...new Set(words)].join(', ');
  };
}
