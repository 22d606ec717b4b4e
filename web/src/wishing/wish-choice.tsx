import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../ui/problem-notice.js';
import type { Wishing } from './use-wishing.js';
import './wishing.css';

interface WishChoiceProps {
  readonly wishing: Wishing;
  readonly counterpartId: string;
  readonly companyName: string;
}

const metals = [
  { level: 'must-meet', metal: 'gold' },
  { level: 'meet', metal: 'silver' },
] as const;

/** Wishes for a company where it is read about: gold, silver, or neither by pressing once more. Why not is told here. */
export function WishChoice({ wishing, counterpartId, companyName }: WishChoiceProps) {
  const { t } = useTranslation('wishes');
  const { wishes, isPending, choose, refusalFor } = wishing;
  const chosen = wishes.items.find((wish) => wish.counterpartId === counterpartId)?.level ?? null;
  if (!wishes.mayChange) return chosen === null ? null : <p className="mb-0 mt-2">{t(`level.${chosen}`)}</p>;
  return (
    <>
      <div className="wish-choice" role="group" aria-label={t('level.label', { company: companyName })}>
        {metals.map(({ level, metal }) => (
          <button
            key={level}
            type="button"
            className="wish-toggle"
            aria-pressed={chosen === level}
            aria-disabled={isPending}
            onClick={() => {
              if (!isPending) choose(counterpartId, chosen === level ? null : level);
            }}
          >
            <span aria-hidden="true" className={`wish-coin wish-coin-${metal}${chosen === level ? ' is-used' : ''}`} />
            {t(`level.${level}`)}
          </button>
        ))}
      </div>
      <ProblemNotice error={refusalFor(counterpartId)} />
    </>
  );
}
