import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskMeeting, MissionView, NewFreezeRelease } from '../api-client/contract.js';
import { releaseFromFreeze } from '../api-client/freeze-releases.js';
import { queryKeys } from '../api-client/query-keys.js';
import { useCommand } from '../api-client/use-command.js';
import { isSame } from '../revision/merge-revisions.js';
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

/** What was chosen, as it was called then: it stays in sight when it can be released no more. */
interface Chosen extends Releasable {
  readonly label: string;
}

/** Lets the next repairs touch frozen meetings: those of a participant, at a table or at a time, for some minutes. */
export function ReleaseForm({ mission, meetings }: ReleaseFormProps) {
  const { t } = useTranslation('freeze');
  const inWords = useThingInWords(mission, meetings);
  const things = releasableOf(meetings).map((thing): Chosen => ({ ...thing, label: inWords(thing) }));
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [minutes, setMinutes] = useState<number>(MINUTES[1]);
  const queryClient = useQueryClient();
  const command = useCommand(releaseFromFreeze, async (_, { release }) => {
    setChosen((now) => (now !== null && isSame(wishOf(now, release.minutes), release) ? null : now));
    await queryClient.invalidateQueries({ queryKey: queryKeys.repairs(mission.id) });
  });
  if (things.length === 0 && chosen === null && command.answer === undefined) return null;
  return (
    <>
      <div className="release-form">
        <ThingField
          things={things}
          chosen={chosen}
          onChange={(thing) => {
            command.reset();
            setChosen(thing);
          }}
        />
        <SelectField
          label={t('howLong')}
          value={String(minutes)}
          choices={MINUTES.map((count) => ({ value: String(count), label: t('minutes', { count }) }))}
          onChange={(value) => {
            command.reset();
            setMinutes(Number(value));
          }}
        />
        <CommandButton
          size="sm"
          isPending={command.isPending}
          isUnavailable={chosen === null || isGone(chosen, things)}
          onClick={() => {
            if (chosen !== null) command.send({ missionId: mission.id, release: wishOf(chosen, minutes) });
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

interface ThingFieldProps {
  readonly things: readonly Chosen[];
  readonly chosen: Chosen | null;
  readonly onChange: (thing: Chosen | null) => void;
}

/** What is chosen stays chosen, with the reason why it can be released no more. */
function ThingField({ things, chosen, onChange }: ThingFieldProps) {
  const { t } = useTranslation(['freeze', 'shell']);
  const gone = chosen !== null && isGone(chosen, things) ? [chosen] : [];
  const shown = [...gone, ...things];
  return (
    <SelectField
      label={t('what')}
      value={chosen?.id ?? ''}
      choices={[{ value: '', label: t('shell:choose') }, ...shown.map(({ id, label }) => ({ value: id, label }))]}
      error={gone.length > 0 ? t('gone') : undefined}
      onChange={(value) => {
        onChange(shown.find(({ id }) => id === value) ?? null);
      }}
    />
  );
}

const isGone = (chosen: Chosen, things: readonly Chosen[]): boolean => !things.some(({ id }) => id === chosen.id);

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
