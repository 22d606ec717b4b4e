import { useTranslation } from 'react-i18next';
import type { FittedWeights as Fit, Side } from '../../api-client/contract.js';
import type { ProblemError } from '../../api-client/problem.js';
import { useNumber } from '../../i18n/use-number.js';
import { Notice } from '../../ui/notice.js';
import { ProblemNotice } from '../../ui/problem-notice.js';

interface FittedWeightsProps {
  readonly answer: Fit | undefined;
  readonly error: ProblemError | null;
}

const sides: readonly Side[] = ['sme', 'buyer'];

/** What the weights rest on that the answers of participants speak for, once they were asked for. */
export function FittedWeights({ answer, error }: FittedWeightsProps) {
  const { t } = useTranslation('matchSetup');
  return (
    <>
      <div role="status">
        {answer !== undefined && (
          <Notice kind="success" title={t('fitted.done')}>
            {sides.map((side) => (
              <SideFit key={side} side={side} fit={answer.sides[side]} />
            ))}
          </Notice>
        )}
      </div>
      <ProblemNotice error={error} />
    </>
  );
}

interface SideFitProps {
  readonly side: Side;
  readonly fit: Fit['sides'][Side];
}

/** What the weights of one side rest on, and whether they forecast better than those in force. */
function SideFit({ side, fit }: SideFitProps) {
  const { t } = useTranslation('matchSetup');
  const number = useNumber();
  const { accepted, declined, missing, heldOutLoss } = fit;
  const told = (loss: number): string => number(loss, 2);
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
