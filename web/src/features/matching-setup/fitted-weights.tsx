import { useTranslation } from 'react-i18next';
import type { FittedWeights as Fit, Side } from '../../api-client/contract.js';
import { fitWeights } from '../../api-client/match-setup.js';
import { useCommand } from '../../api-client/use-command.js';
import { useLocale } from '../../i18n/use-locale.js';
import { CommandButton } from '../../ui/command-button.js';
import { Notice } from '../../ui/notice.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { sliderWeights, type SideWeights } from './weights.js';

interface FittedWeightsProps {
  readonly missionId: string;
  readonly onFitted: (weights: SideWeights) => void;
}

const sides: readonly Side[] = ['sme', 'buyer'];

/** Puts the weights into the sliders that the answers of participants speak for, and says what they rest on. */
export function FittedWeights({ missionId, onFitted }: FittedWeightsProps) {
  const { t } = useTranslation('matchSetup');
  const fit = useCommand(fitWeights, ({ weights }) => onFitted(sliderWeights(weights)));
  return (
    <>
      <CommandButton isOutlined size="sm" isPending={fit.isPending} onClick={() => fit.send({ missionId })}>
        {t('fitted.ask')}
      </CommandButton>
      <div role="status">
        {fit.answer !== undefined && (
          <Notice kind="success" title={t('fitted.done')}>
            {sides.map((side) => (
              <SideFit key={side} side={side} fit={fit.answer?.sides[side]} />
            ))}
          </Notice>
        )}
      </div>
      <ProblemNotice error={fit.error} />
    </>
  );
}

interface SideFitProps {
  readonly side: Side;
  readonly fit: Fit['sides'][Side] | undefined;
}

/** What the weights of one side rest on, and whether they forecast better than those in force. */
function SideFit({ side, fit }: SideFitProps) {
  const { t } = useTranslation('matchSetup');
  const locale = useLocale();
  if (fit === undefined) return null;
  const { accepted, declined, missing, heldOutLoss } = fit;
  const decimals = new Intl.NumberFormat(locale === 'uz' ? 'ru' : locale, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
  const told = (loss: number): string => decimals.format(loss);
  if (missing > 0) return <p className="mb-0">{t(`fitted.unchanged-${side}`, { missing })}</p>;
  return (
    <p className="mb-0">
      {t(`fitted.rests-${side}`, { accepted, declined })}{' '}
      {heldOutLoss !== null &&
        t(heldOutLoss.proposed < heldOutLoss.current ? 'fitted.better' : 'fitted.noBetter', {
          proposed: told(heldOutLoss.proposed),
          current: told(heldOutLoss.current),
        })}
    </p>
  );
}
