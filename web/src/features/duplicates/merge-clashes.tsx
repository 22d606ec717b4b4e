import { useTranslation } from 'react-i18next';
import type { MergeClash, MergePreview } from '../../api-client/contract.js';
import { useLocale } from '../../i18n/use-locale.js';
import { translateKnown } from '../../i18n/vocabulary.js';
import { formatDayAndTime } from '../../time/format-time.js';
import { Notice } from '../../ui/notice.js';

interface MergeClashesProps {
  readonly clashes: readonly MergeClash[];
  readonly preview: MergePreview;
  readonly timeZone: string;
}

/** What is to be done before the two can be merged. */
export function MergeClashes({ clashes, preview, timeZone }: MergeClashesProps) {
  const { t } = useTranslation('duplicates');
  const tell = useTellClash(preview, timeZone);
  const inOrder = clashes.toSorted((one, other) => (one.startsAt ?? '').localeCompare(other.startsAt ?? ''));
  return (
    <Notice kind="warning" title={t('merge.clashes')}>
      <ul>
        {inOrder.map((clash) => (
          <li key={JSON.stringify(clash)}>{tell(clash)}</li>
        ))}
      </ul>
    </Notice>
  );
}

function useTellClash({ kept, gone }: MergePreview, timeZone: string): (clash: MergeClash) => string {
  const { t, i18n } = useTranslation('duplicates');
  const locale = useLocale();
  return ({ kind, startsAt, keptWith, goneWith, rule }) => {
    const somebody = t('merge.somebody');
    return t(`merge.clash.${kind}`, {
      kept: kept.name,
      gone: gone.name,
      keptWith: keptWith ?? somebody,
      goneWith: goneWith ?? somebody,
      time: startsAt === null ? '' : formatDayAndTime(startsAt, timeZone, locale),
      rule:
        translateKnown(i18n, 'duplicates', `merge.rule.${rule ?? ''}`, { kept: kept.name }) ?? t('merge.rule.other'),
    });
  };
}
