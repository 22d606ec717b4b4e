import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MissionView } from '../../../api-client/contract.js';
import type { CellOutlook } from './cell-outlook.js';
import { reasonsInWords } from './outlook-in-words.js';

/** Everything that cells say besides names: made once for a whole grid, whose cells are many. */
export interface CellWords {
  readonly found: string;
  readonly editedElsewhere: string;
  readonly interpreter: string;
  /** "Table 4". */
  readonly tableOf: (tableId: string) => string;
  /** Null where nobody interprets. */
  readonly interpreterOf: (interpreterId: string | null) => string | null;
  /** What a cell has for the meeting that is moved, in a few words: for the eye that hovers and the ear. */
  readonly outlook: (outlook: CellOutlook) => string;
}

export function useCellWords({ tables, interpreters }: MissionView): CellWords {
  const { t, i18n } = useTranslation(['agenda', 'shell']);
  return useMemo(() => {
    const labelByTable = new Map(tables.map(({ id, label }) => [id, label]));
    const labelByInterpreter = new Map(interpreters.map(({ id, label }) => [id, label]));
    const interpreterOf = (id: string | null) => (id === null ? null : (labelByInterpreter.get(id) ?? null));
    return {
      found: t('found'),
      editedElsewhere: t('shell:presence.editedShort'),
      interpreter: t('interpreter'),
      tableOf: (tableId) => `${t('list.table')} ${labelByTable.get(tableId) ?? ''}`,
      interpreterOf,
      outlook: ({ state, changes, reasons }) => {
        if (state === 'own') return t('board.own');
        if (state === 'impossible') return `${t('move.state.impossible')}: ${reasonsInWords(i18n, reasons)}`;
        if (state === 'moves') return t('move.withOthers', { count: changes.length - 1 });
        const label = interpreterOf(changes[0]?.to?.interpreterId ?? null);
        return label === null ? t('move.state.free') : `${t('move.state.free')} · ${label}`;
      },
    };
  }, [tables, interpreters, t, i18n]);
}
