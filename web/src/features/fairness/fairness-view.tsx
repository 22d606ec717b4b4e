import './fairness.css';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { FairnessReport, Side } from '../../api-client/contract.js';
import { useVocabulary } from '../../i18n/vocabulary.js';
import { EmptyState } from '../../ui/empty-state.js';
import { SpreadTable, type SpreadRow } from './spread-table.js';

interface FairnessViewProps {
  readonly missionId: string;
  readonly report: FairnessReport;
}

const sides: readonly Side[] = ['sme', 'buyer'];
const attributes = ['province', 'country', 'sector', 'size'] as const;

/** How meetings are spread over each side, over its groups, and who has none. */
export function FairnessView({ missionId, report }: FairnessViewProps) {
  const { t } = useTranslation('fairness');
  const nameOf = useGroupName();
  const rowsOf = (side: Side, attribute: (typeof attributes)[number]): readonly SpreadRow[] =>
    report.groups
      .filter((group) => group.side === side && group.attribute === attribute)
      .map((group) => ({ ...group, name: nameOf(group) }));
  if (report.bySide.sme.participants + report.bySide.buyer.participants === 0) {
    return <EmptyState title={t('nobodyYet.title')}>{t('nobodyYet.advice')}</EmptyState>;
  }
  const overall = sides.map((side) => ({ ...report.bySide[side], name: t(`side.${side}`) }));
  return (
    <>
      <SpreadTable caption={t('overall')} of={t('sideColumn')} rows={overall} />
      <p className="field-hint">{t('giniHint')}</p>
      {sides.map((side) => (
        <section key={side} aria-labelledby={`fairness-${side}`}>
          <h2 id={`fairness-${side}`} className="h4">
            {t(`side.${side}`)}
          </h2>
          {attributes
            .map((attribute) => ({ attribute, rows: rowsOf(side, attribute) }))
            .filter(({ rows }) => rows.length > 0)
            .map(({ attribute, rows }) => (
              <SpreadTable
                key={attribute}
                caption={t(`by.${attribute}`)}
                of={t(`attribute.${attribute}`)}
                rows={rows}
              />
            ))}
        </section>
      ))}
      <WithoutMeeting missionId={missionId} without={report.withoutMeeting} />
    </>
  );
}

function useGroupName(): (group: FairnessReport['groups'][number]) => string {
  const { country, word } = useVocabulary();
  return ({ attribute, group, label }) => {
    if (attribute === 'country') return country(group);
    if (attribute === 'size') return word('size', group);
    return label ?? group;
  };
}

interface WithoutMeetingProps {
  readonly missionId: string;
  readonly without: FairnessReport['withoutMeeting'];
}

function WithoutMeeting({ missionId, without }: WithoutMeetingProps) {
  const { t } = useTranslation('fairness');
  const { country } = useVocabulary();
  return (
    <section aria-labelledby="fairness-without">
      <h2 id="fairness-without" className="h4">
        {t('without.title', { count: without.length })}
      </h2>
      {without.length === 0 ? (
        <EmptyState title={t('without.nobody')} />
      ) : (
        <ul className="without-list">
          {without.map(({ participationId, companyName, countryCode, side, reason }) => (
            <li key={participationId}>
              <Link to="/missions/$missionId/participants/$participationId" params={{ missionId, participationId }}>
                {companyName}
              </Link>{' '}
              · {t(`side.${side}`)}, {country(countryCode)}
              {reason !== null && <span className="without-reason">{t(`without.reason.${reason}`)}</span>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
