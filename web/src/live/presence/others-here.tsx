import { useTranslation } from 'react-i18next';
import { useVocabulary } from '../../i18n/vocabulary.js';
import { Icon } from '../../ui/icon.js';
import { sectionOf, type Section } from './sections.js';
import { useOthers } from './use-others.js';

/** How many other organisers have the mission open, and where. They have no names here: the product keeps none. */
export function OthersHere({ section }: { readonly section: Section }) {
  const { t } = useTranslation('shell');
  const { list } = useVocabulary();
  const others = useOthers();
  if (others.length === 0) return null;
  const userIds = [...new Set(others.map(({ userId }) => userId))];
  const places = userIds.map((id) =>
    others.flatMap(({ userId, editing }) => (userId === id ? (sectionOf(editing) ?? []) : [])),
  );
  const here = places.filter((known) => known.includes(section)).length;
  const elsewhere = [...new Set(places.filter((known) => !known.includes(section)).flat())];
  return (
    <p className="others-here">
      <Icon name="user" size="xs" />
      {here > 0 && <span>{t('presence.here', { count: here })}</span>}
      {places.length > here && (
        <span>
          {t('presence.elsewhere', { count: places.length - here })}
          {elsewhere.length > 0 && `: ${list(elsewhere.map((known) => t(`section.${known}`)))}`}
        </span>
      )}
    </p>
  );
}
