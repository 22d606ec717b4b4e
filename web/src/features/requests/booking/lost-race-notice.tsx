import { useTranslation } from 'react-i18next';
import type { MissionView } from '../../../api-client/contract.js';
import { useLocale } from '../../../i18n/use-locale.js';
import { formatDay, wallDay } from '../../../time/format-time.js';
import { homeTimeZone } from '../../../time/home-zone.js';
import { CommandButton } from '../../../ui/command-button.js';
import { Notice } from '../../../ui/notice.js';
import { TwoClocks } from '../../../ui/two-clocks.js';
import type { LostRace } from './race-lost.js';

interface LostRaceNoticeProps {
  readonly mission: MissionView;
  readonly race: LostRace;
  readonly isPending: boolean;
  readonly onTake: (slotId: string) => void;
}

/** Tells whoever came second who was first, and offers what is left. */
export function LostRaceNotice({ mission, race, isPending, onTake }: LostRaceNoticeProps) {
  const { t } = useTranslation('booking');
  const locale = useLocale();
  const { winner, alternatives } = race;
  const { timeZone, city } = mission.venue;
  return (
    <Notice kind="danger" title={t('lost.title')}>
      <p>
        {winner === null
          ? t('lost.unnamed')
          : t(winner.heldUntil === null ? 'lost.booked' : 'lost.held', {
              sme: winner.smeName,
              buyer: winner.buyerName,
            })}{' '}
        {t(alternatives.length === 0 ? 'lost.nothingLeft' : 'lost.alternatives')}
      </p>
      <div className="alternatives">
        {alternatives.map(({ slotId, startsAt }) => (
          <CommandButton
            key={slotId}
            isOutlined
            size="sm"
            isPending={isPending}
            onClick={() => {
              onTake(slotId);
            }}
          >
            {formatDay(wallDay(startsAt, timeZone), locale, 'short')},{' '}
            <TwoClocks instant={startsAt} venueZone={timeZone} venueCity={city} homeZone={homeTimeZone} />
          </CommandButton>
        ))}
      </div>
    </Notice>
  );
}
