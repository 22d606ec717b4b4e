import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaVersionSummary, MissionView, NewRehearsal } from '../../api-client/contract.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDay } from '../../time/format-time.js';
import { CommandButton } from '../../ui/command-button.js';
import { NumberField, SelectField } from '../../ui/form-field.js';

interface RehearsalFormProps {
  readonly mission: MissionView;
  readonly versions: readonly AgendaVersionSummary[];
  readonly isPending: boolean;
  readonly onPlay: (wish: NewRehearsal) => void;
}

const WHOLE = 100;
/** What the server takes where nothing is said; see there for the source. */
const USUAL = { noShow: 13, late: 10, minutes: 25, rounds: 40, seed: 1 };
const MOST_MINUTES = 300;
const MOST_ROUNDS = 300;

/** What is played, and how much goes wrong in it. */
export function RehearsalForm({ mission, versions, isPending, onPlay }: RehearsalFormProps) {
  const { t } = useTranslation('rehearsal');
  const locale = useLocale();
  const days = [...new Set(mission.sessions.map(({ day }) => day))];
  const published = versions.find(({ status }) => status === 'published') ?? versions[0];
  const [versionId, setVersionId] = useState(published?.id ?? '');
  const [day, setDay] = useState(days[0] ?? '');
  const [numbers, setNumbers] = useState<NumbersOf>({ ...USUAL, budget: null });
  const play = (event: SyntheticEvent) => {
    event.preventDefault();
    onPlay({ versionId, day, ...wishOf(numbers) });
  };
  return (
    <form className="form-section rehearsal-form" onSubmit={play} noValidate aria-label={t('form.title')}>
      <SelectField
        label={t('form.version')}
        value={versionId}
        choices={versions.map(({ id, number }) => ({ value: id, label: t('form.versionName', { number }) }))}
        onChange={setVersionId}
      />
      <SelectField
        label={t('form.day')}
        value={day}
        choices={days.map((one) => ({ value: one, label: formatDay(one, locale) }))}
        onChange={setDay}
      />
      <RateFields numbers={numbers} onChange={setNumbers} />
      <CommandButton isPending={isPending}>{t('form.play')}</CommandButton>
    </form>
  );
}

type NumbersOf = Readonly<Record<keyof typeof USUAL | 'budget', number | null>>;

const bounded = (value: number | null, least: number, most: number, usual: number): number =>
  Math.min(most, Math.max(least, value ?? usual));

/** Within the bounds of the server, and with what is usual where nothing is written. */
function wishOf({ noShow, late, minutes, rounds, seed, budget }: NumbersOf): Pick<NewRehearsal, 'seed' | 'terms'> {
  return {
    seed: Math.trunc(seed ?? USUAL.seed),
    terms: {
      noShowShare: bounded(noShow, 0, WHOLE, USUAL.noShow) / WHOLE,
      lateShare: bounded(late, 0, WHOLE, USUAL.late) / WHOLE,
      meanLateMinutes: bounded(minutes, 1, MOST_MINUTES, USUAL.minutes),
      rounds: Math.trunc(bounded(rounds, 1, MOST_ROUNDS, USUAL.rounds)),
      mostDisturbed: budget === null ? null : Math.max(0, Math.trunc(budget)),
    },
  };
}

interface RateFieldsProps {
  readonly numbers: NumbersOf;
  readonly onChange: (numbers: NumbersOf) => void;
}

function RateFields({ numbers, onChange }: RateFieldsProps) {
  const { t } = useTranslation('rehearsal');
  const field = (key: keyof NumbersOf) => ({
    label: t(`form.${key}`),
    value: numbers[key],
    onChange: (value: number | null) => {
      onChange({ ...numbers, [key]: value });
    },
  });
  return (
    <>
      <NumberField {...field('noShow')} hint={t('form.noShowHint')} minimum={0} maximum={WHOLE} />
      <NumberField {...field('late')} hint={t('form.lateHint')} minimum={0} maximum={WHOLE} />
      <NumberField {...field('minutes')} minimum={1} maximum={MOST_MINUTES} />
      <NumberField {...field('budget')} hint={t('form.budgetHint')} minimum={0} />
      <NumberField {...field('rounds')} minimum={1} maximum={MOST_ROUNDS} />
      <NumberField {...field('seed')} hint={t('form.seedHint')} />
    </>
  );
}
