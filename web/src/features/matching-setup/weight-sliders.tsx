import { Button } from 'design-react-kit';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatchSetup, MatchSetupInForce, Side } from '../../api-client/contract.js';
import { fitWeights } from '../../api-client/match-setup.js';
import { useCommand } from '../../api-client/use-command.js';
import { useVocabulary } from '../../i18n/vocabulary.js';
import { CommandButton } from '../../ui/command-button.js';
import { FittedWeights } from './fitted-weights.js';
import { mostWeight, partOf, sliderWeights, weightsShown } from './weights.js';

interface WeightSlidersProps {
  readonly missionId: string;
  readonly draft: MatchSetup;
  readonly inForce: MatchSetupInForce;
  readonly onChange: (weights: MatchSetup['weights']) => void;
}

const sides: readonly Side[] = ['sme', 'buyer'];

/** How much each attribute matters to either side. */
export function WeightSliders({ missionId, draft, inForce, onChange }: WeightSlidersProps) {
  const { t } = useTranslation('matchSetup');
  const { word } = useVocabulary();
  const fit = useCommand(fitWeights, ({ weights: fitted }) => onChange(sliderWeights(fitted)));
  const weights = weightsShown(draft, inForce);
  return (
    <fieldset className="form-section">
      <legend>{t('weights.title')}</legend>
      <p>{t('weights.lead')}</p>
      <div className="weight-grid">
        {Object.keys(weights.sme).map((kind) => (
          <fieldset key={kind} className="weight">
            <legend>{word('term', kind)}</legend>
            {sides.map((side) => (
              <Slider
                key={side}
                label={t(`weights.${side}`)}
                value={weights[side][kind] ?? 0}
                // Products must matter: without them nothing is comparable.
                minimum={kind === 'products' ? 1 : 0}
                part={partOf(weights[side], kind)}
                onChange={(value) => onChange({ ...weights, [side]: { ...weights[side], [kind]: value } })}
              />
            ))}
          </fieldset>
        ))}
      </div>
      <p className="button-row">
        <Button
          type="button"
          color="primary"
          outline
          size="sm"
          disabled={draft.weights === null}
          onClick={() => onChange(null)}
        >
          {t('weights.usual')}
        </Button>
        <CommandButton isOutlined size="sm" isPending={fit.isPending} onClick={() => fit.send({ missionId })}>
          {t('fitted.ask')}
        </CommandButton>
      </p>
      <FittedWeights answer={fit.answer} error={fit.error} />
    </fieldset>
  );
}

interface SliderProps {
  readonly label: string;
  readonly value: number;
  readonly minimum: number;
  readonly part: number;
  readonly onChange: (value: number) => void;
}

function Slider({ label, value, minimum, part, onChange }: SliderProps) {
  const id = useId();
  return (
    <div className="slider">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="range"
        min={minimum}
        max={mostWeight}
        value={value}
        aria-valuetext={`${String(value)} (${String(part)}%)`}
        onChange={(event) => onChange(Number(event.target.value))}
      />
      <output htmlFor={id}>{`${String(part)}%`}</output>
    </div>
  );
}
