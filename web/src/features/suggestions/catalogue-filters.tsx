import { Button } from 'design-react-kit';
import { useTranslation } from 'react-i18next';
import { useVocabulary } from '../../i18n/vocabulary.js';
import { SelectField } from '../../ui/form-field.js';
import { type CatalogueEntry, type CatalogueFilter, type Facet, facets, valuesOf } from './catalogue.js';

interface CatalogueFiltersProps {
  readonly entries: readonly CatalogueEntry[];
  readonly shownCount: number;
  /** Whether the entries come in the order of their score, or by name. */
  readonly isRanked: boolean;
  readonly filter: CatalogueFilter;
  readonly onFilter: (filter: CatalogueFilter) => void;
}

/** Chooses by facets, and says in one sentence what is shown. */
export function CatalogueFilters({ entries, shownCount, isRanked, filter, onFilter }: CatalogueFiltersProps) {
  const { t } = useTranslation('suggestions');
  const { country, role, language, list } = useVocabulary();
  const word = (facet: Facet, value: string, label: string | null): string => {
    const labelled = (): string => label ?? value;
    const words = { country, role, language, sector: labelled, product: labelled };
    return words[facet](value);
  };
  const choices = (facet: Facet) => [
    { value: '', label: t('filter.any') },
    ...valuesOf(facet, entries, filter).map(({ value, label, count }) => ({
      value,
      label: `${word(facet, value, label)} (${String(count)})`,
    })),
  ];
  const chosen = facets.flatMap((facet) => {
    const value = filter[facet];
    if (value === undefined) return [];
    const known = valuesOf(facet, entries, {}).find((other) => other.value === value);
    return [t(`filter.told.${facet}`, { value: word(facet, value, known?.label ?? null) })];
  });
  return (
    <form
      className="catalogue-filters"
      role="search"
      aria-label={t('filter.title')}
      onSubmit={(event) => event.preventDefault()}
    >
      <div className="catalogue-facets">
        {facets.map((facet) => (
          <SelectField
            key={facet}
            label={t(`filter.${facet}`)}
            value={filter[facet] ?? ''}
            choices={choices(facet)}
            onChange={(value) => onFilter({ ...filter, [facet]: value === '' ? undefined : value })}
          />
        ))}
      </div>
      <p className="catalogue-sentence" role="status">
        {chosen.length === 0
          ? t(isRanked ? 'filter.sentenceAll' : 'filter.sentenceByName', { count: shownCount })
          : t('filter.sentence', { count: shownCount, all: entries.length, conditions: list(chosen) })}
      </p>
      {chosen.length > 0 && (
        <Button type="button" color="primary" outline size="xs" onClick={() => onFilter({})}>
          {t('filter.clear')}
        </Button>
      )}
    </form>
  );
}
