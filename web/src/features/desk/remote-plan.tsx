import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MissionView, RemotePlan as Plan } from '../../api-client/contract.js';
import {
  decideRemoteRooms,
  holdRemotely,
  remotePlanQuery,
  takeBackToTables,
} from '../../api-client/remote-meetings.js';
import { useStandbyCommand } from '../../api-client/use-standby-command.js';
import { CommandButton } from '../../ui/command-button.js';
import { TextField } from '../../ui/form-field.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { QueryView } from '../../ui/query-view.js';
import { usePlaceInWords } from './use-place-in-words.js';

interface RemotePlanProps {
  readonly mission: MissionView;
}

/** The other way beside the proposals: whoever is not there joins from elsewhere, and nothing moves. */
export function RemotePlan({ mission }: RemotePlanProps) {
  const { t } = useTranslation('desk');
  const id = useId();
  const query = useQuery(remotePlanQuery(mission.id));
  return (
    <section aria-labelledby={id} className="repair">
      <h2 id={id} className="h4">
        {t('remote.title')}
      </h2>
      <QueryView query={query}>
        {(plan) => (
          <>
            <Meetings mission={mission} plan={plan} />
            <Rooms
              key={plan.roomAddress}
              missionId={mission.id}
              address={plan.roomAddress}
              isNeeded={plan.roomAddress === null && plan.meetings.length > 0}
            />
          </>
        )}
      </QueryView>
    </section>
  );
}

function Meetings({ mission, plan }: RemotePlanProps & { readonly plan: Plan }) {
  const { t } = useTranslation('desk');
  const hold = useStandbyCommand(mission.id, holdRemotely);
  const takeBack = useStandbyCommand(mission.id, takeBackToTables);
  const atRisk = plan.meetings.filter(({ link }) => link === null);
  const remote = plan.meetings.filter(({ link }) => link !== null);
  const toCome = remote.filter(({ hasBegun }) => !hasBegun);
  if (plan.meetings.length === 0) return <p>{t('remote.none')}</p>;
  return (
    <>
      <ProblemNotice error={hold.error ?? takeBack.error} />
      {atRisk.length > 0 && (
        <>
          <p>{t('remote.atRisk', { count: atRisk.length })}</p>
          <MeetingList mission={mission} meetings={atRisk} />
          {plan.roomAddress !== null && (
            <CommandButton
              isPending={hold.isPending}
              onClick={() => {
                hold.send({ missionId: mission.id, meetingIds: atRisk.map(({ meetingId }) => meetingId) });
              }}
            >
              {t('remote.hold', { count: atRisk.length })}
            </CommandButton>
          )}
        </>
      )}
      {remote.length > 0 && (
        <>
          <p>{t('remote.held', { count: remote.length })}</p>
          <MeetingList mission={mission} meetings={remote} />
          {toCome.length > 0 && (
            <CommandButton
              size="sm"
              isOutlined
              isPending={takeBack.isPending}
              onClick={() => {
                takeBack.send({ missionId: mission.id, meetingIds: toCome.map(({ meetingId }) => meetingId) });
              }}
            >
              {t('remote.takeBack')}
            </CommandButton>
          )}
        </>
      )}
    </>
  );
}

function MeetingList({ mission, meetings }: RemotePlanProps & { readonly meetings: Plan['meetings'] }) {
  const { t } = useTranslation('desk');
  const place = usePlaceInWords(mission);
  return (
    <ul className="proposal-changes">
      {meetings.map(({ meetingId, away, present, link, hasBegun: _, ...where }) => (
        <li key={meetingId}>
          <strong>
            {present.companyName} – {away.companyName}
          </strong>
          <div>{place(where)}</div>
          <div className="field-hint">{t('remote.joins', { company: away.companyName })}</div>
          {link !== null && (
            <a href={link} target="_blank" rel="noreferrer">
              {link}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

interface RoomsProps {
  readonly missionId: string;
  readonly address: string | null;
  /** Whether something could be held remotely, were there an address. */
  readonly isNeeded: boolean;
}

function Rooms({ missionId, address, isNeeded }: RoomsProps) {
  const { t } = useTranslation('desk');
  const [draft, setDraft] = useState(address ?? '');
  const command = useStandbyCommand(missionId, decideRemoteRooms);
  return (
    <details className="mt-3" open={isNeeded}>
      <summary>{t('remote.rooms')}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          command.send({ missionId, address: draft.trim() === '' ? null : draft.trim() });
        }}
      >
        <TextField label={t('remote.address')} hint={t('remote.addressHint')} value={draft} onChange={setDraft} />
        <ProblemNotice error={command.error} />
        <CommandButton size="sm" isPending={command.isPending}>
          {t('remote.save')}
        </CommandButton>
      </form>
    </details>
  );
}
