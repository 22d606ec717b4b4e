import { useTranslation } from 'react-i18next';
import type { ConfigurationFinding } from '../api-client/contract.js';
import { useLocale } from '../i18n/use-locale.js';
import { useVocabulary } from '../i18n/vocabulary.js';
import { daysInWords } from '../time/days-in-words.js';
import { Chip } from '../ui/chip.js';
import { FixLink } from './fix-link.js';

interface FindingListProps {
  readonly missionId: string;
  readonly findings: readonly ConfigurationFinding[];
}

/** Findings in words, each with the way to where it is mended. */
export function FindingList({ missionId, findings }: FindingListProps) {
  return (
    <ul className="plain-list">
      {findings.map((finding) => (
        <li key={JSON.stringify(finding)} className="finding">
          <FindingSentence finding={finding} /> <FixLink missionId={missionId} finding={finding} />
        </li>
      ))}
    </ul>
  );
}

const looks = {
  error: { kind: 'bad', icon: 'close-circle' },
  warning: { kind: 'warning', icon: 'warning-circle' },
} as const;

/** Of a hundred names nobody reads more than these. */
const MOST_NAMES = 4;

function FindingSentence({ finding }: { readonly finding: ConfigurationFinding }) {
  const { t } = useTranslation('configuration');
  const { language, list } = useVocabulary();
  const locale = useLocale();
  const tellNames = useNames();
  const { severity, kind, participants, meetings, most, languagePairs, facts } = finding;
  const sentence = t(`finding.${kind}`, {
    ...daysInWords(facts, locale),
    companies: tellNames(participants.map(({ companyName }) => companyName)),
    meetings,
    most,
    languages: list(languagePairs.map((pair) => pair.split('-').map(language).join(' – '))),
    side: facts.side === 'buyer' ? t('side.buyer') : t('side.sme'),
    act: facts.act === 'answers' ? t('act.answers') : t('act.wishes'),
  });
  return (
    <>
      <Chip {...looks[severity]}>{t(`severity.${severity}`)}</Chip> {sentence}
    </>
  );
}

function useNames(): (names: readonly string[]) => string {
  const { t } = useTranslation('configuration');
  const { names: tell } = useVocabulary();
  return (names) => {
    const hidden = names.length - MOST_NAMES;
    return hidden <= 1 ? tell(names) : `${names.slice(0, MOST_NAMES).join(', ')} ${t('more', { count: hidden })}`;
  };
}
