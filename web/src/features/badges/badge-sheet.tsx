import { useQuery } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import encodeQR from 'qr';
import { useTranslation } from 'react-i18next';
import type { MissionView, Participant } from '../../api-client/contract.js';
import { deskPeopleQuery } from '../../api-client/desk.js';
import { useLocale } from '../../i18n/use-locale.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageHeading } from '../../ui/page-heading.js';
import { QueryView } from '../../ui/query-view.js';
import { badgeCode } from '../../badges/badge-code.js';
import './badges.css';

/** A badge for each company that takes part, to print and cut: its name, its side, and a code that the desk reads. */
export function BadgeSheet({ mission }: { readonly mission: MissionView }) {
  const { t } = useTranslation('desk');
  const locale = useLocale();
  const query = useQuery(deskPeopleQuery(mission.id, locale));
  return (
    <>
      <div className="not-on-badges">
        <PageHeading title={t('badge.sheet')} within={mission.name} lead={<p>{t('badge.lead')}</p>} />
      </div>
      <QueryView query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('badge.none')} />
          ) : (
            <>
              <div className="button-row not-on-badges">
                <Button type="button" color="primary" onClick={() => window.print()}>
                  {t('badge.print', { count: items.length })}
                </Button>
              </div>
              <ul className="badge-sheet">
                {items.map((participant) => (
                  <Badge key={participant.id} mission={mission} participant={participant} />
                ))}
              </ul>
            </>
          )
        }
      </QueryView>
    </>
  );
}

function Badge({ mission, participant }: { readonly mission: MissionView; readonly participant: Participant }) {
  const { t } = useTranslation('desk');
  const { id, company, side } = participant;
  return (
    <li className="badge-card">
      <div className="badge-words">
        <p className="badge-mission">{mission.name}</p>
        <p className="badge-company">{company.name}</p>
        <p className="badge-side">{t(`people.side.${side}`)}</p>
      </div>
      <Code text={badgeCode(id)} label={t('badge.code', { company: company.name })} />
    </li>
  );
}

/** Drawn as one shape, so that it prints sharp at any size. */
function Code({ text, label }: { readonly text: string; readonly label: string }) {
  const rows = encodeQR(text, 'raw');
  const squares = rows.flatMap((row, down) =>
    row.flatMap((isBlack, right) => (isBlack ? [`M${right} ${down}h1v1h-1z`] : [])),
  );
  return (
    <svg className="badge-code" role="img" aria-label={label} viewBox={`0 0 ${rows.length} ${rows.length}`}>
      <path d={squares.join('')} />
    </svg>
  );
}
