import { useTranslation } from 'react-i18next';
import type { MergeCounts, MergePreview } from '../../api-client/contract.js';

const counted = [
  ...(['meetingsMoved', 'meetingsJoined', 'meetingsStaying', 'placesMoved', 'placesFreed'] as const),
  ...(['requestsMoved', 'requestsJoined'] as const),
  ...(['wishesMoved', 'wishesJoined', 'wishesLowered', 'wishesLeftOut'] as const),
  ...(['wishesOfOthersMoved', 'wishesOfOthersJoined', 'vetoes', 'messagesNotSent'] as const),
] satisfies readonly (keyof MergeCounts)[];

interface MergeEffectProps {
  readonly preview: MergePreview;
  /** How many links to the one kept stop working, as things are chosen. */
  readonly keptLinksEnded: number;
}

/** What follows from the merge for whatever the one that goes has; what it has nothing of is left out. */
export function MergeEffect({ preview, keptLinksEnded }: MergeEffectProps) {
  const { t } = useTranslation('duplicates');
  const { counts, linksEnded, kept, gone } = preview;
  const names = { kept: kept.name, gone: gone.name };
  return (
    <section aria-labelledby="merge-effect-title">
      <h2 id="merge-effect-title" className="h4">
        {t('merge.follows')}
      </h2>
      <ul>
        <li>{t('merge.ends', names)}</li>
        {counted
          .filter((kind) => counts[kind] > 0)
          .map((kind) => (
            <li key={kind}>{t(`merge.count.${kind}`, { number: counts[kind], ...names })}</li>
          ))}
        {linksEnded > 0 && <li>{t('merge.links', { number: linksEnded, ...names })}</li>}
        {keptLinksEnded > 0 && <li>{t('merge.keptLinks', { number: keptLinksEnded, ...names })}</li>}
      </ul>
    </section>
  );
}
