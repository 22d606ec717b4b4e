import { useTranslation } from 'react-i18next';
import type { MissionView } from '../../../api-client/contract.js';
import { homeTimeZone } from '../../../time/home-zone.js';
import { CommandButton } from '../../../ui/command-button.js';
import { ProblemNotice } from '../../../ui/problem-notice.js';
import { TwoClocks } from '../../../ui/two-clocks.js';
import type { RefusedHold } from './refused-hold.js';

interface RefusedHoldNoticeProps {
  readonly mission: MissionView;
  readonly error: unknown;
  readonly refused: RefusedHold;
  readonly isPending: boolean;
  readonly onBook: (slotId: string) => void;
}

/** Says why a time could not be held and from when on it can, and lets it be booked at once. */
export function RefusedHoldNotice({ mission, error, refused, isPending, onBook }: RefusedHoldNoticeProps) {
  const { t } = useTranslation('booking');
  const { because, againAt, slotId } = refused;
  const { timeZone, city } = mission.venue;
  return (
    <ProblemNotice error={error}>
      {because !== null && <p className="mb-0">{t(`refusedHold.because.${because}`)}</p>}
      {againAt !== null && (
        <p className="mb-0">
          {t('refusedHold.again')}{' '}
          <TwoClocks instant={againAt} venueZone={timeZone} venueCity={city} homeZone={homeTimeZone} />
        </p>
      )}
      <CommandButton
        isOutlined
        size="sm"
        isPending={isPending}
        onClick={() => {
          onBook(slotId);
        }}
      >
        {t('refusedHold.bookAtOnce')}
      </CommandButton>
    </ProblemNotice>
  );
}
