import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MissionView, Participant } from '../../api-client/contract.js';
import { setAvailability } from '../../api-client/participants.js';
import { queryKeys } from '../../api-client/query-keys.js';
import { useCommand } from '../../api-client/use-command.js';
import { useLocale } from '../../i18n/use-locale.js';
import { SaveBar } from '../../revision/save-bar.js';
import { useUnsaved } from '../../revision/unsaved.js';
import { bothClocks } from '../../time/both-clocks.js';
import { formatDay } from '../../time/format-time.js';
import { homeTimeZone } from '../../time/home-zone.js';
import { ChoiceList } from '../../ui/choice-list.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { openSlots, windowsAround } from '../../time/open-slots.js';

interface AvailabilityFormProps {
  readonly mission: MissionView;
  readonly participant: Participant;
}

/** In which slots somebody can meet, session by session. Times are chosen, not typed: none can be skipped or repeated. */
export function AvailabilityForm({ mission, participant }: AvailabilityFormProps) {
  const { t } = useTranslation('participants');
  const queryClient = useQueryClient();
  const [draft, setDraft] = useState<readonly string[] | null>(null);
  const stored = openSlots(participant.availability, mission.slots);
  const open = draft ?? stored;
  const windows = windowsAround(open, mission.slots);
  const isChanged = open.length !== stored.length || open.some((id) => !stored.includes(id));
  const save = useCommand(setAvailability, async () => {
    await queryClient.invalidateQueries({ queryKey: queryKeys.participants(mission.id) });
    await queryClient.invalidateQueries({ queryKey: queryKeys.suggestions(mission.id) });
    setDraft(null);
  });
  useUnsaved(isChanged);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (windows !== null) save.send({ missionId: mission.id, participationId: participant.id, windows });
      }}
    >
      {mission.sessions.map((session) => (
        <SessionSlots key={session.id} mission={mission} session={session} open={open} onChange={setDraft} />
      ))}
      {windows === null && <p className="field-error">{t('availability.never')}</p>}
      <ProblemNotice error={save.error} />
      <SaveBar
        isChanged={isChanged}
        clashId={null}
        isPending={save.isPending}
        wasSaved={save.answer !== undefined}
        onDiscard={() => {
          setDraft(null);
          save.reset();
        }}
      />
    </form>
  );
}

interface SessionSlotsProps {
  readonly mission: MissionView;
  readonly session: MissionView['sessions'][number];
  readonly open: readonly string[];
  readonly onChange: (open: readonly string[]) => void;
}

function SessionSlots({ mission, session, open, onChange }: SessionSlotsProps) {
  const { t } = useTranslation(['participants', 'shell']);
  const locale = useLocale();
  const { timeZone, city } = mission.venue;
  const slots = mission.slots.filter(({ sessionId }) => sessionId === session.id);
  const ids = slots.map(({ id }) => id);
  const others = open.filter((id) => !ids.includes(id));
  const tell = (instant: string): string => {
    const { venueTime, homeTime } = bothClocks(instant, timeZone, homeTimeZone);
    const home = homeTime === null ? '' : ` (${t('shell:clockAtHome', { time: homeTime })})`;
    return `${venueTime} ${city}${home}`;
  };
  const name = `${formatDay(session.day, locale)}, ${tell(session.startsAt)}`;
  return (
    <section className="form-section">
      <ChoiceList
        legend={name}
        chosen={open.filter((id) => ids.includes(id))}
        choices={slots.map(({ id, startsAt }) => ({ value: id, label: tell(startsAt) }))}
        onChange={(chosen) => onChange([...others, ...chosen])}
      />
      <div className="button-row">
        {(
          [
            ['all', ids],
            ['none', []],
          ] as const
        ).map(([which, chosen]) => (
          <Button
            key={which}
            type="button"
            color="primary"
            outline
            size="xs"
            onClick={() => onChange([...others, ...chosen])}
          >
            {t(`availability.${which}`)}
            <span className="visually-hidden"> {name}</span>
          </Button>
        ))}
      </div>
    </section>
  );
}
