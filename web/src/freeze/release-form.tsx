import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskMeeting, MissionView, NewFreezeRelease } from '../api-client/contract.js';
import { releaseFromFreeze } from '../api-client/freeze-releases.js';
import { queryKeys } from '../api-client/query-keys.js';
import { useCommand } from '../api-client/use-command.js';
import { CommandButton } from '../ui/command-button.js';
import { SelectField } from '../ui/form-field.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { type Releasable, releasableOf } from './frozen-meetings.js';
import { useThingInWords } from './use-thing-in-words.js';

const MINUTES = [15, 30, 60, 120] as const;

interface ReleaseFormProps {
  readonly mission: MissionView;
  /** The frozen meetings that are spoken of. */
  readonly meetings: readonly Pick<DeskMeeting, 'slotId' | 'tableId' | 'sme' | 'buyer'>[];
}

/** Lets the next repairs touch frozen meetings: those of a participant, at a table or at a time, for some minutes. */
export function ReleaseForm({ mission, meetings }: ReleaseFormProps) {
  const { t } = useTranslation('freeze');
  const inWords = useThingInWords(mission, meetings);
  const things = releasableOf(meetings);
  const [chosen, setChosen] = useState<string | null>(null);
  const [minutes, setMinutes] = useState<number>(MINUTES[1]);
  const queryClient = useQueryClient();
  const command = useCommand(releaseFromFreeze, () =>
    queryClient.invalidateQueries({ queryKey: queryKeys.repairs(mission.id) }),
  );
  const thing = things.find(({ id }) => id === chosen) ?? things[0];
  if (thing === undefined) return null;
  return (
    <>
      <div className="release-form">
        <SelectField
          label={t('what')}
          value={thing.id}
          choices={things.map((one) => ({ value: one.id, label: inWords(one) }))}
          onChange={setChosen}
        />
        <SelectField
          label={t('howLong')}
          value={String(minutes)}
          choices={MINUTES.map((count) => ({ value: String(count), label: t('minutes', { count }) }))}
          onChange={(value) => {
            setMinutes(Number(value));
          }}
        />
        <CommandButton
          size="sm"
          isPending={command.isPending}
          onClick={() => {
            command.send({ missionId: mission.id, release: wishOf(thing, minutes) });
          }}
        >
          {t('release')}
        </CommandButton>
      </div>
      <ProblemNotice error={command.error} />
      {command.answer !== undefined && <p role="status">{t('released')}</p>}
    </>
  );
}

function wishOf({ kind, id }: Releasable, minutes: number): NewFreezeRelease {
  switch (kind) {
    case 'participation':
      return { kind, participationId: id, minutes };
    case 'table':
      return { kind, tableId: id, minutes };
    case 'slot':
      return { kind, slotId: id, minutes };
  }
}
