import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Participant } from '../../api-client/contract.js';
import { useLocale } from '../../i18n/use-locale.js';
import { useVocabulary } from '../../i18n/vocabulary.js';
import { formatDayAndTime, wallTime } from '../../time/format-time.js';

interface ParticipantProfileProps {
  readonly participant: Participant;
  readonly timeZone: string;
}

export function ParticipantProfile({ participant, timeZone }: ParticipantProfileProps) {
  const { t } = useTranslation('participants');
  const { country, language, role, certification, list } = useVocabulary();
  const { profile, company } = participant;
  const isSme = participant.side === 'sme';
  return (
    <dl className="facts">
      <Fact term={t(isSme ? 'profile.offers' : 'profile.seeks')}>
        <Products participant={participant} />
      </Fact>
      <Fact term={t(isSme ? 'profile.rolesSought' : 'profile.rolesHeld')}>{list(profile.roles.map(role))}</Fact>
      <Fact term={t('profile.targetCountries')}>{list(profile.targetCountries.map(country))}</Fact>
      <Fact term={t('profile.languages')}>{list(profile.languages.map(language))}</Fact>
      <Fact term={t(isSme ? 'profile.certificationsHeld' : 'profile.certificationsRequired')}>
        {list(profile.certifications.map(certification))}
      </Fact>
      <Fact term={t('profile.website')}>{company.website}</Fact>
      <Fact term={t('profile.maximum')}>{participant.maximumMeetings}</Fact>
      <Fact term={t('profile.availability')}>
        <Availability participant={participant} timeZone={timeZone} />
      </Fact>
      <Fact term={t('profile.description')}>
        {Object.values(profile.description).some(Boolean) ? <Description participant={participant} /> : null}
      </Fact>
    </dl>
  );
}

/** A fact that nobody has stated is left out. */
function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  if (children === null || children === '') return null;
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Products({ participant }: { readonly participant: Participant }) {
  return (
    <ul className="plain-list">
      {participant.profile.products.map((product) => (
        <li key={`${product.scheme} ${product.code}`}>
          {product.label} <span className="code">{`${product.scheme} ${product.code}`}</span>
        </li>
      ))}
    </ul>
  );
}

function Availability({ participant, timeZone }: ParticipantProfileProps) {
  const { t } = useTranslation('participants');
  const locale = useLocale();
  if (participant.availability.length === 0) return <>{t('profile.always')}</>;
  return (
    <ul className="plain-list">
      {participant.availability.map((window) => (
        <li key={window.startsAt}>
          {formatDayAndTime(window.startsAt, timeZone, locale)}–{wallTime(window.endsAt, timeZone)}
        </li>
      ))}
    </ul>
  );
}

/** In the reader's language where it is written, otherwise in whichever it is, marked for screen readers. */
function Description({ participant }: { readonly participant: Participant }) {
  const locale = useLocale();
  const { description } = participant.profile;
  const written = (['en', 'it', 'ru', 'uz'] as const).find((language) => description[language]);
  const language = description[locale] ? locale : written;
  return language === undefined ? null : <span lang={language}>{description[language]}</span>;
}
