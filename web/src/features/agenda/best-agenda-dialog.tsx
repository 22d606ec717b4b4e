import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { bestAgendaQuery } from '../../api-client/solve-runs.js';
import type { BestAgenda, MissionView } from '../../api-client/contract.js';
import { useLocale } from '../../i18n/use-locale.js';
import { Dialog } from '../../ui/dialog.js';
import { QueryView } from '../../ui/query-view.js';
import { pinInWords } from './pin-in-words.js';

interface BestAgendaDialogProps {
  readonly mission: MissionView;
  readonly runId: string;
  readonly onClose: () => void;
}

/** The best agenda of a run as it was when the dialog was opened: only to be looked at, the run goes on. */
export function BestAgendaDialog({ mission, runId, onClose }: BestAgendaDialogProps) {
  const { t } = useTranslation('agenda');
  const query = useQuery(bestAgendaQuery(mission.id, runId));
  return (
    <Dialog isOpen title={t('best.title')} onClose={onClose}>
      <QueryView query={query}>{(best) => <BestAgendaList mission={mission} best={best} />}</QueryView>
    </Dialog>
  );
}

function BestAgendaList({ mission, best }: { readonly mission: MissionView; readonly best: BestAgenda }) {
  const { t } = useTranslation('agenda');
  const locale = useLocale();
  const startOf = new Map(mission.slots.map(({ id, startsAt }) => [id, startsAt]));
  const inOrder = best.placements.toSorted((one, other) =>
    (startOf.get(one.slotId) ?? '') < (startOf.get(other.slotId) ?? '') ? -1 : 1,
  );
  return (
    <>
      <p>
        {t('best.figures', {
          placed: best.placed,
          meetings: best.placed + best.unplaced,
          breaks: best.breaks,
          idle: best.idleSlots,
        })}
      </p>
      {/* What scrolls must be reachable with the keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="best-list" role="region" aria-label={t('best.title')} tabIndex={0}>
        <ol>
          {inOrder.map((placement) => (
            <li key={placement.meetingId}>
              <span className="best-place">{pinInWords(mission, placement, locale, t('list.table'))}</span>{' '}
              {placement.sme.companyName} – {placement.buyer.companyName}
            </li>
          ))}
        </ol>
      </div>
    </>
  );
}
