import { useTranslation } from 'react-i18next';
import type { KeyboardEvent } from 'react';
import type { Wish } from '../../api-client/contract.js';
import { useVocabulary } from '../../i18n/vocabulary.js';
import { CommandButton } from '../../ui/command-button.js';
import { SelectField } from '../../ui/form-field.js';
import { moved, wishLevels, withLevel } from '../../wishing/reorder.js';

interface WishRowProps {
  readonly items: readonly Wish[];
  readonly index: number;
  readonly isPending: boolean;
  readonly mayChange: boolean;
  readonly onChange: (items: readonly Wish[]) => void;
}

/** One wish in its place. Alt with the arrow keys moves it, as its two buttons do. */
export function WishRow({ items, index, isPending, mayChange, onChange }: WishRowProps) {
  const { t } = useTranslation('wishes');
  const { country } = useVocabulary();
  const wish = items[index];
  if (wish === undefined) return null;
  const { level, companyName } = wish;
  const move = (by: -1 | 1) => {
    const changed = moved(items, index, by);
    if (changed !== null && mayChange && !isPending) onChange(changed);
  };
  const moveByKey = (event: KeyboardEvent) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key] as -1 | 1 | undefined;
    if (!event.altKey || by === undefined) return;
    event.preventDefault();
    move(by);
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys do what its buttons do
    <li className={`plain-card wish-row wish-row-${level}`} onKeyDown={moveByKey}>
      <span className="wish-rank" aria-hidden="true">
        {index + 1}
      </span>
      <div className="wish-who">
        <h2 className="h5">
          <bdi>{companyName}</bdi>
        </h2>
        <p className="mb-0">{country(wish.countryCode)}</p>
      </div>
      {mayChange ? (
        <div className="wish-controls">
          <SelectField
            label={t('level.label', { company: companyName })}
            className="wish-level"
            value={level}
            choices={wishLevels.map((one) => ({ value: one, label: t(`level.${one}`) }))}
            onChange={(chosen) => {
              const wanted = wishLevels.find((one) => one === chosen);
              if (wanted !== undefined) onChange(withLevel(items, index, wanted));
            }}
          />
          {([-1, 1] as const).map((by) => (
            <CommandButton
              key={by}
              size="xs"
              isOutlined
              isPending={isPending}
              isUnavailable={moved(items, index, by) === null}
              onClick={() => {
                move(by);
              }}
            >
              <span aria-hidden="true">{by < 0 ? '↑' : '↓'}</span>
              <span className="visually-hidden">{t(by < 0 ? 'up' : 'down', { company: companyName })}</span>
            </CommandButton>
          ))}
          <CommandButton
            size="xs"
            isOutlined
            isPending={isPending}
            onClick={() => {
              onChange(items.filter((other) => other !== wish));
            }}
          >
            {t('remove')}
            <span className="visually-hidden"> {companyName}</span>
          </CommandButton>
        </div>
      ) : (
        <span className="wish-fixed">{t(`level.${level}`)}</span>
      )}
    </li>
  );
}
