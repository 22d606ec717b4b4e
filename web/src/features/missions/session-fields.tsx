import { Button } from 'design-react-kit';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../ui/form-field.js';
import {
  type DraftFault,
  nextKey,
  slotsIn,
  limits,
  type SessionDraft,
  type TimetableFieldsProps,
} from './mission-draft.js';
import { useFaultText } from './use-fault-text.js';

/** The timetable: blocks of hours, cut into slots of equal length. */
export function SessionFields({ draft, faults, onChange }: TimetableFieldsProps) {
  const { t } = useTranslation('missions');
  const faultText = useFaultText(faults);
  const replace = (changed: SessionDraft) => {
    onChange({ sessions: draft.sessions.map((session) => (session.key === changed.key ? changed : session)) });
  };
  const remove = (key: string) => {
    onChange({ sessions: draft.sessions.filter((kept) => kept.key !== key) });
  };
  const add = () => {
    const last = draft.sessions.at(-1);
    const session = {
      day: last?.day ?? '',
      startsAt: '14:30',
      endsAt: '17:30',
      key: nextKey('session', draft.sessions),
    };
    onChange({ sessions: [...draft.sessions, session] });
  };
  return (
    <fieldset className="form-section">
      <legend>{t('form.timetable')}</legend>
      <RhythmFields draft={draft} faults={faults} onChange={onChange} />
      {draft.sessions.map((session, index) => (
        <SessionRow
          key={session.key}
          number={index + 1}
          session={session}
          slots={slotsIn(session, draft)}
          fault={faults[session.key]}
          error={faultText(session.key)}
          onChange={replace}
          onRemove={draft.sessions.length > 1 ? remove : null}
        />
      ))}
      <Button color="primary" outline size="sm" type="button" onClick={add}>
        {t('form.addSession')}
      </Button>
    </fieldset>
  );
}

function RhythmFields({ draft, faults, onChange }: TimetableFieldsProps) {
  const { t } = useTranslation('missions');
  const faultText = useFaultText(faults);
  return (
    <div className="field-grid">
      {(['slotMinutes', 'changeOverMinutes', 'tableCount'] as const).map((field) => (
        <TextField
          key={field}
          type="number"
          label={t(`form.${field}`)}
          value={draft[field]}
          minimum={limits[field][0]}
          maximum={limits[field][1]}
          error={faultText(field)}
          isRequired
          onChange={(value) => {
            onChange({ [field]: value });
          }}
        />
      ))}
    </div>
  );
}

interface SessionRowProps {
  readonly number: number;
  readonly session: SessionDraft;
  readonly slots: number;
  readonly fault: DraftFault | undefined;
  readonly error: string | undefined;
  readonly onChange: (session: SessionDraft) => void;
  readonly onRemove: ((key: string) => void) | null;
}

function SessionRow({ number, session, slots, fault, error, onChange, onRemove }: SessionRowProps) {
  const { t } = useTranslation('missions');
  const field = (part: 'day' | 'startsAt' | 'endsAt') => ({
    label: t(`form.${part}`),
    value: session[part],
    isRequired: true,
    onChange: (value: string) => {
      onChange({ ...session, [part]: value });
    },
  });
  const isOfEnd = fault === 'ends-before-start' || fault === 'too-short';
  return (
    <fieldset className="entry">
      <legend>{t('form.session', { number })}</legend>
      <div className="entry-fields">
        <TextField {...field('day')} type="date" error={isOfEnd ? undefined : error} />
        <TextField {...field('startsAt')} type="time" />
        <TextField {...field('endsAt')} type="time" error={isOfEnd ? error : undefined} />
        <p className="entry-note">{t('form.slots', { count: slots })}</p>
        {onRemove && (
          <Button
            color="danger"
            outline
            size="sm"
            type="button"
            onClick={() => {
              onRemove(session.key);
            }}
          >
            {t('form.remove')}
            <span className="visually-hidden"> {t('form.session', { number })}</span>
          </Button>
        )}
      </div>
    </fieldset>
  );
}
