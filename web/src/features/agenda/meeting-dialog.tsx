import { Link } from '@tanstack/react-router';
import { Button } from 'design-react-kit';
import { useTranslation } from 'react-i18next';
import type { AgendaVersion, MissionView, Named, Placement } from '../../api-client/contract.js';
import { homeTimeZone } from '../../time/home-zone.js';
import { Dialog } from '../../ui/dialog.js';
import { TwoClocks } from '../../ui/two-clocks.js';
import { EditMeeting } from './board/edit-meeting.js';
import { InterpreterChip } from './interpreter-chip.js';
import { PinMeeting } from './pin-meeting.js';
import { ReleaseMeeting } from './release-meeting.js';

interface MeetingDialogProps {
  readonly mission: MissionView;
  readonly version: AgendaVersion;
  readonly placement: Placement | null;
  readonly onVersion: (versionId: string) => void;
  readonly onPickUp: (meetingId: string) => void;
  readonly onClose: () => void;
}

export function MeetingDialog({ mission, version, placement, onVersion, onPickUp, onClose }: MeetingDialogProps) {
  const { t } = useTranslation('agenda');
  return (
    <Dialog isOpen={placement !== null} title={t('meeting.title')} onClose={onClose}>
      {placement && <MeetingFacts mission={mission} placement={placement} />}
      {placement && <Pinning key={`pin ${placement.meetingId}`} mission={mission} placement={placement} />}
      {placement && version.abilities.includes('edit') && (
        <ReleaseMeeting
          key={`release ${placement.meetingId}`}
          mission={mission}
          version={version}
          placement={placement}
        />
      )}
      {placement && version.abilities.includes('edit') && (
        <div className="meeting-actions button-row">
          <Button
            color="primary"
            outline
            size="xs"
            onClick={() => {
              onPickUp(placement.meetingId);
            }}
          >
            {t('board.moveOnGrid')}
          </Button>
          <EditMeeting
            key={placement.meetingId}
            mission={mission}
            version={version}
            meetingId={placement.meetingId}
            action={t('move.action')}
            onVersion={onVersion}
          />
        </div>
      )}
    </Dialog>
  );
}

interface PlacementProps {
  readonly mission: MissionView;
  readonly placement: Placement;
}

/** No agenda to come has a meeting of whoever has withdrawn: there is nothing to pin. */
function Pinning({ mission, placement }: PlacementProps) {
  const isOver = placement.sme.isErased || placement.buyer.isErased;
  if (isOver || !mission.abilities.includes('agenda.generate')) return null;
  return <PinMeeting mission={mission} placement={placement} />;
}

function MeetingFacts({ mission, placement }: PlacementProps) {
  const { t } = useTranslation('agenda');
  const slot = mission.slots.find((known) => known.id === placement.slotId);
  const table = mission.tables.find((known) => known.id === placement.tableId);
  return (
    <dl className="facts">
      <div>
        <dt>{t('list.time')}</dt>
        <dd>
          {slot && (
            <TwoClocks
              instant={slot.startsAt}
              venueZone={mission.venue.timeZone}
              venueCity={mission.city}
              homeZone={homeTimeZone}
            />
          )}
        </dd>
      </div>
      <div>
        <dt>{t('list.table')}</dt>
        <dd>{table?.label}</dd>
      </div>
      <Party term={t('list.sme')} missionId={mission.id} party={placement.sme} />
      <Party term={t('list.buyer')} missionId={mission.id} party={placement.buyer} />
      <div>
        <dt>{t('interpreter')}</dt>
        <dd>
          {placement.interpreterId === null ? t('noInterpreter') : null}
          <InterpreterChip mission={mission} interpreterId={placement.interpreterId} />
        </dd>
      </div>
    </dl>
  );
}

interface PartyProps {
  readonly term: string;
  readonly missionId: string;
  readonly party: Named;
}

/** The name leads to the whole agenda of that company; whoever has withdrawn has none any more. */
function Party({ term, missionId, party }: PartyProps) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        {party.isErased ? (
          party.companyName
        ) : (
          <Link
            to="/missions/$missionId/participants/$participationId/agenda"
            params={{ missionId, participationId: party.participationId }}
          >
            <bdi>{party.companyName}</bdi>
          </Link>
        )}
      </dd>
    </div>
  );
}
