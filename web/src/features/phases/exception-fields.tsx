import { Button } from 'design-react-kit';
import { useTranslation } from 'react-i18next';
import type { Participant } from '../../api-client/contract.js';
import { GroupChoice } from '../../groups/group-choice.js';
import { RemoveButton } from '../../ui/remove-button.js';
import { AcceptanceChoice } from './acceptance-choice.js';
import type { AcceptanceException } from './rules-draft.js';

interface ExceptionFieldsProps {
  readonly exceptions: readonly AcceptanceException[];
  readonly participants: readonly Participant[];
  readonly onChange: (exceptions: readonly AcceptanceException[]) => void;
}

const newException: AcceptanceException = {
  smes: null,
  buyers: { attribute: 'country', values: [] },
  acceptance: { sme: 'automatic', buyer: 'automatic' },
};

/** Between which groups something else holds than for everybody. */
export function ExceptionFields({ exceptions, participants, onChange }: ExceptionFieldsProps) {
  const { t } = useTranslation('phases');
  const without = (place: number) => exceptions.filter((_, index) => index !== place);
  return (
    <fieldset className="form-section">
      <legend>{t('rules.exceptions')}</legend>
      <p>{t('rules.exceptionsLead')}</p>
      {exceptions.map((exception, index) => {
        const name = t('rules.exception', { number: index + 1 });
        return (
          // Exceptions have nothing of their own but their place.
          <fieldset key={index} className="entry">
            <legend>{name}</legend>
            <OneException
              exception={exception}
              participants={participants}
              onChange={(changed) => onChange(exceptions.map((kept, place) => (place === index ? changed : kept)))}
            />
            <div className="button-row">
              {index > 0 && (
                <Button
                  type="button"
                  color="primary"
                  outline
                  size="sm"
                  onClick={() => onChange([exception, ...without(index)])}
                >
                  {t('rules.first')}
                  <span className="visually-hidden"> {name}</span>
                </Button>
              )}
              <RemoveButton what={name} onClick={() => onChange(without(index))} />
            </div>
          </fieldset>
        );
      })}
      <Button type="button" color="primary" outline size="sm" onClick={() => onChange([...exceptions, newException])}>
        {t('rules.addException')}
      </Button>
    </fieldset>
  );
}

interface OneExceptionProps {
  readonly exception: AcceptanceException;
  readonly participants: readonly Participant[];
  readonly onChange: (exception: AcceptanceException) => void;
}

function OneException({ exception, participants, onChange }: OneExceptionProps) {
  return (
    <>
      <div className="field-grid">
        {(
          [
            ['sme', 'smes'],
            ['buyer', 'buyers'],
          ] as const
        ).map(([side, those]) => (
          <GroupChoice
            key={side}
            side={side}
            group={exception[those]}
            participants={participants}
            onChange={(group) => onChange({ ...exception, [those]: group })}
            onEverybody={() => onChange({ ...exception, [those]: null })}
          />
        ))}
      </div>
      {(['sme', 'buyer'] as const).map((side) => (
        <AcceptanceChoice
          key={side}
          asks={side}
          mode={exception.acceptance[side]}
          onChange={(mode) => onChange({ ...exception, acceptance: { ...exception.acceptance, [side]: mode } })}
        />
      ))}
    </>
  );
}
