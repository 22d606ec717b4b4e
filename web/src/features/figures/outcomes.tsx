import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingOutcomes } from '../../api-client/contract.js';
import { outcomesQuery } from '../../api-client/meeting-reviews.js';
import { Notice } from '../../ui/notice.js';
import { QueryView } from '../../ui/query-view.js';

type OutcomesOfSide = MeetingOutcomes['sides'][number];

/** What the two sides have said of their meetings, in numbers: who said what is theirs. */
export function Outcomes({ missionId }: { readonly missionId: string }) {
  const { t } = useTranslation('figures');
  const id = useId();
  const query = useQuery(outcomesQuery(missionId));
  return (
    <section aria-labelledby={id} className="figure-section">
      <h2 id={id} className="h4">
        {t('outcomes.title')}
      </h2>
      <p>{t('outcomes.lead')}</p>
      <QueryView query={query}>
        {({ sides, both }) => (
          <>
            {sides.map((side) => (
              <OutcomesOf key={side.side} outcomes={side} />
            ))}
            <BothSides both={both} />
          </>
        )}
      </QueryView>
    </section>
  );
}

/** Whether the two who met say the same of it; nothing while of no meeting both have spoken. */
function BothSides({ both }: { readonly both: MeetingOutcomes['both'] }) {
  const { t } = useTranslation('figures');
  const { stated, contradicting } = both;
  if (stated === 0) return null;
  return (
    <>
      <h3 className="h5">{t('outcomes.both.title')}</h3>
      <p>{t('outcomes.both.stated', { count: stated })}</p>
      {contradicting === null ? <p>{t('outcomes.both.withheld')}</p> : <Contradictions count={contradicting} />}
    </>
  );
}

function Contradictions({ count }: { readonly count: number }) {
  const { t } = useTranslation('figures');
  if (count === 0) return <p>{t('outcomes.both.agreeing')}</p>;
  return <Notice kind="warning" title={t('outcomes.both.contradicting', { number: count })} />;
}

function OutcomesOf({ outcomes }: { readonly outcomes: OutcomesOfSide }) {
  const { t } = useTranslation('figures');
  const { t: ofMeeting } = useTranslation('myAgenda');
  const { side, stated, participants, said } = outcomes;
  return (
    <>
      <h3 className="h5">{t(`outcomes.side.${side}`)}</h3>
      <p>{t('outcomes.stated', { count: stated, participants })}</p>
      {said === null ? (
        stated > 0 && <p>{t('outcomes.withheld')}</p>
      ) : (
        <dl className="outcome-list">
          <div>
            <dt>{ofMeeting('review.interest')}</dt>
            {(['strong', 'some', 'none'] as const).map((interest) => (
              <dd key={interest}>
                {ofMeeting(`review.interests.${interest}`)}: {said.interests[interest]}
              </dd>
            ))}
          </div>
          <div>
            <dt>{ofMeeting('review.nextStep')}</dt>
            {(['contract', 'visit', 'quote', 'samples', 'contact', 'none'] as const).map((step) => (
              <dd key={step}>
                {ofMeeting(`review.nextSteps.${step}`)}: {said.nextSteps[step]}
              </dd>
            ))}
          </div>
        </dl>
      )}
    </>
  );
}
