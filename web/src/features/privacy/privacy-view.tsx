import { Button } from 'design-react-kit';
import { useTranslation } from 'react-i18next';
import type { PersonalData } from '../../api-client/contract.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDayAndTime } from '../../time/format-time.js';
import { offerFile } from '../../ui/offer-file.js';
import { ConsentForm } from './consent-form.js';
import { EraseData } from './erase-data.js';
import './privacy.css';

interface PrivacyViewProps {
  readonly missionId: string;
  readonly participationId: string;
  readonly kept: PersonalData;
  /** Whether the readers are its own people. */
  readonly isOwn: boolean;
  readonly timeZone: string;
  readonly onErased: () => Promise<void>;
}

/** What is kept of a participation's people, on what basis, and what they can do about it. */
export function PrivacyView({ missionId, participationId, kept, isOwn, timeZone, onErased }: PrivacyViewProps) {
  const { t } = useTranslation('privacy');
  return (
    <>
      <section className="side-section" aria-labelledby="kept-title">
        <h2 id="kept-title" className="h4">
          {t('kept.title')}
        </h2>
        <KeptFacts kept={kept} />
        <Button
          color="primary"
          outline
          size="sm"
          onClick={() => {
            offerFile('personal-data.json', JSON.stringify(kept, null, 2));
          }}
        >
          {t('kept.download')}
        </Button>
      </section>
      <Purposes processing={kept.processing} timeZone={timeZone} />
      <ConsentForm
        missionId={missionId}
        participationId={participationId}
        isOwn={isOwn}
        isGiven={kept.processing.some(({ purpose, withdrawnAt }) => purpose === 'follow-up' && withdrawnAt === null)}
      />
      <EraseData missionId={missionId} participationId={participationId} onErased={onErased} />
    </>
  );
}

function KeptFacts({ kept }: { readonly kept: PersonalData }) {
  const { t } = useTranslation('privacy');
  const ways = [kept.contact?.email, kept.contact?.phone].filter((way) => typeof way === 'string');
  const facts = [
    ['contact', ways.length === 0 ? t('kept.noContact') : ways.join(', ')],
    ['profiles', kept.profiles.length],
    ['requests', kept.requests.length],
    ['meetings', kept.meetings.length],
    ['messages', kept.messages.length],
    ['links', kept.links.length],
  ] as const;
  return (
    <dl className="kept-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{t(`kept.${name}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

interface PurposesProps {
  readonly processing: PersonalData['processing'];
  readonly timeZone: string;
}

/** What data are used for, each on its basis and by which notice. */
function Purposes({ processing, timeZone }: PurposesProps) {
  const { t } = useTranslation('privacy');
  const locale = useLocale();
  return (
    <section className="side-section" aria-labelledby="purposes-title">
      <h2 id="purposes-title" className="h4">
        {t('purposes.title')}
      </h2>
      {processing.length === 0 && <p>{t('purposes.none')}</p>}
      <ul className="plain-list">
        {processing.map(({ purpose, basis, noticeVersion, recordedAt, withdrawnAt }) => (
          <li key={purpose} className="entry">
            <strong>{t(`purposes.purpose.${purpose}`)}</strong>
            <br />
            {t(`purposes.basis.${basis}`)} · {t('purposes.notice', { version: noticeVersion })} ·{' '}
            {t(withdrawnAt === null ? 'purposes.since' : 'purposes.withdrawn', {
              time: formatDayAndTime(withdrawnAt ?? recordedAt, timeZone, locale),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}
