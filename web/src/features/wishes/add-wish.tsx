import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Wish, WishLevel } from '../../api-client/contract.js';
import { participantsQuery } from '../../api-client/participants.js';
import type { ProblemError } from '../../api-client/problem.js';
import { useLocale } from '../../i18n/use-locale.js';
import { CommandButton } from '../../ui/command-button.js';
import { SelectField, TextField } from '../../ui/form-field.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { wishLevels } from '../../wishing/reorder.js';

interface AddWishProps {
  readonly missionId: string;
  readonly side: 'sme' | 'buyer';
  readonly wishedIds: readonly string[];
  readonly isPending: boolean;
  /** Why the last addition was refused. */
  readonly refusal: ProblemError | null;
  readonly onAdd: (wish: Pick<Wish, 'counterpartId' | 'level'>) => void;
}

/** Looks for a company of the other side and adds it to the wishes. */
export function AddWish({ missionId, side, wishedIds, isPending, refusal, onAdd }: AddWishProps) {
  const { t } = useTranslation('wishes');
  const locale = useLocale();
  const [search, setSearch] = useState('');
  const [level, setLevel] = useState<WishLevel>('meet');
  const [chosen, setChosen] = useState('');
  const wanted = search.trim();
  const query = useInfiniteQuery(participantsQuery(missionId, { side, ...(wanted && { search: wanted }) }, locale));
  const found = (query.data?.pages ?? []).flatMap(({ items }) => items).filter(({ id }) => !wishedIds.includes(id));
  const counterpartId = found.some(({ id }) => id === chosen) ? chosen : (found[0]?.id ?? '');
  return (
    <form
      className="plain-card wish-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (counterpartId !== '') onAdd({ counterpartId, level });
      }}
    >
      <h2 className="h5">{t('add.title')}</h2>
      <TextField type="search" label={t('add.search')} value={search} onChange={setSearch} />
      <SelectField
        label={t('add.company')}
        value={counterpartId}
        choices={found.map(({ id, company }) => ({ value: id, label: company.name }))}
        onChange={setChosen}
      />
      <SelectField
        label={t('add.level')}
        value={level}
        choices={wishLevels.map((one) => ({ value: one, label: t(`level.${one}`) }))}
        onChange={(value) => {
          setLevel(wishLevels.find((one) => one === value) ?? 'meet');
        }}
      />
      <ProblemNotice error={refusal} />
      <CommandButton isPending={isPending} isUnavailable={counterpartId === ''}>
        {t('add.action')}
      </CommandButton>
    </form>
  );
}
