import { useTranslation } from 'react-i18next';
import type { Side } from '../../api-client/contract.js';
import { problemName, type ProblemError } from '../../api-client/problem.js';
import { translateKnown } from '../../i18n/vocabulary.js';
import { Notice } from '../../ui/notice.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { anchorOf, placeOf } from './profile-fields.js';
import { useFieldName } from './field-section.js';

interface ProfileFaultsProps {
  readonly error: ProblemError | null;
  readonly side: Side;
}

/** Why a profile could not be stored, fault by fault, each with the way to its field. */
export function ProfileFaults({ error, side }: ProfileFaultsProps) {
  const { t, i18n } = useTranslation('profile');
  const name = useFieldName(side);
  if (error === null || problemName(error.problem) !== 'profile-not-valid') return <ProblemNotice error={error} />;
  return (
    <Notice kind="danger" title={t('faults.title')}>
      <ul className="mb-0">
        {faultsIn(error.problem.facts.faults).map(({ path, fault, ...facts }) => {
          const { field, number } = placeOf(path);
          return (
            <li key={path}>
              <a href={`#${anchorOf(field)}`}>
                {name(field)}
                {number !== null && ` ${String(number)}`}
              </a>
              {': '}
              {translateKnown(i18n, 'profile', `fault.${sentenceOf(fault, facts)}`, spoken(facts)) ?? fault}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}

interface Fault {
  readonly path: string;
  readonly fault: string;
  readonly [fact: string]: unknown;
}

function faultsIn(faults: unknown): readonly Fault[] {
  if (!Array.isArray(faults)) return [];
  return faults.filter(
    (fault: unknown): fault is Fault =>
      typeof fault === 'object' && fault !== null && 'path' in fault && 'fault' in fault,
  );
}

/** A code of another edition of which nobody has said what it became has a sentence of its own. */
function sentenceOf(fault: string, { successors }: Readonly<Record<string, unknown>>): string {
  return Array.isArray(successors) && successors.length === 0 ? 'code-without-successor' : fault;
}

/** Lists of codes, as the codes that took the place of another, are read with commas. */
function spoken(facts: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [name, Array.isArray(fact) ? fact.join(', ') : fact]),
  );
}
