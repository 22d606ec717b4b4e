import { Button } from 'design-react-kit';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MissionView } from '../../api-client/contract.js';
import { useLocale } from '../../i18n/use-locale.js';
import { translateKnown, useVocabulary } from '../../i18n/vocabulary.js';
import { placeInWords } from '../../places/place-in-words.js';
import { CommandButton } from '../../ui/command-button.js';
import type { OutdatedRow } from './outdated-rows.js';

/** Nobody has agreed to it any more: there is no other place for it. */
const LOST = 'meeting-lost';

interface OutdatedLineProps {
  readonly mission: MissionView;
  readonly row: OutdatedRow;
  readonly isSaving: boolean;
  readonly onTakeOut: (rows: readonly OutdatedRow[]) => void;
  readonly onPutBack: (rows: readonly OutdatedRow[]) => void;
  readonly onPickUp: (meetingId: string) => void;
}

/** One meeting in the way of a draft, with why, and with what can be done about it. */
export const OutdatedLine = memo(function OutdatedLine(props: OutdatedLineProps) {
  const { mission, row, isSaving, onTakeOut, onPutBack, onPickUp } = props;
  const { meetingId, rules, begunAt, placement, isInDraft } = row;
  const { t, i18n } = useTranslation('agenda');
  const locale = useLocale();
  const { list } = useVocabulary();
  const inWords = (place: typeof placement): string => placeInWords(mission, place, locale, t('list.table'));
  // Of a time that has gone nothing is left to name: the reason says so.
  const isThere = mission.slots.some(({ id }) => id === placement.slotId);
  return (
    <tr>
      <th scope="row">{placement.sme.companyName}</th>
      <td data-label={t('list.buyer')}>{placement.buyer.companyName}</td>
      <td data-label={t('inTheWay.place')}>{isInDraft ? isThere && inWords(placement) : t('inTheWay.missing')}</td>
      <td data-label={t('unplaced.reason')}>
        <p className="mb-1">{list(rules.map((rule) => translateKnown(i18n, 'agenda', `outdated.${rule}`) ?? rule))}</p>
        {begunAt !== null && <p className="mb-1">{t('inTheWay.begunAt', { place: inWords(begunAt) })}</p>}
        <CommandButton
          isPending={isSaving}
          isOutlined
          size="xs"
          onClick={() => {
            (begunAt === null ? onTakeOut : onPutBack)([row]);
          }}
        >
          {begunAt === null ? t('inTheWay.takeOut') : t('inTheWay.putBack')}
        </CommandButton>{' '}
        {begunAt === null && !rules.includes(LOST) && (
          <Button
            color="primary"
            outline
            size="xs"
            onClick={() => {
              onPickUp(meetingId);
            }}
          >
            {t('board.moveOnGrid')}
          </Button>
        )}
      </td>
    </tr>
  );
});
