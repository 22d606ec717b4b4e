import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MissionView } from '../../api-client/contract.js';
import { receiveWalkIn } from '../../api-client/walk-ins.js';
import { useCommand } from '../../api-client/use-command.js';
import { useCountryChoices } from '../../i18n/use-code-choices.js';
import { useVocabulary } from '../../i18n/vocabulary.js';
import { ChoiceList } from '../../ui/choice-list.js';
import { CodeSearch } from '../../ui/code-search/code-search.js';
import { statedAtDesk } from '../../ui/code-search/nomenclatures.js';
import { CommandButton } from '../../ui/command-button.js';
import { SelectField, TextField } from '../../ui/form-field.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { RemoveButton } from '../../ui/remove-button.js';
import { type WalkedIn, WalkInOpenings } from './walk-in-openings.js';

/** What people at a mission speak; any other language is stated in the profile afterwards. */
const LANGUAGES = ['it', 'en', 'ru', 'uz', 'kk', 'de', 'fr', 'es', 'zh', 'tr', 'ar'] as const;

interface Product {
  readonly code: string;
  readonly label: string;
}

/** A buyer who comes without having been invited: the least that has to be known, then whom it can meet at once. */
export function WalkIn({ mission }: { readonly mission: MissionView }) {
  const { t } = useTranslation('desk');
  const id = useId();
  const [buyer, setBuyer] = useState<WalkedIn | null>(null);
  return (
    <section aria-labelledby={id} className="mt-4">
      <h2 id={id} className="h4">
        {t('walkIn.title')}
      </h2>
      {buyer === null ? (
        <WalkInForm mission={mission} onReceived={setBuyer} />
      ) : (
        <WalkInOpenings
          mission={mission}
          buyer={buyer}
          onDone={() => {
            setBuyer(null);
          }}
        />
      )}
    </section>
  );
}

interface WalkInFormProps {
  readonly mission: MissionView;
  readonly onReceived: (buyer: WalkedIn) => void;
}

function WalkInForm({ mission, onReceived }: WalkInFormProps) {
  const { t } = useTranslation(['desk', 'shell']);
  const countries = useCountryChoices();
  const [companyName, setCompanyName] = useState('');
  const [countryCode, setCountryCode] = useState(mission.countryCode);
  const { language } = useVocabulary();
  const [languages, setLanguages] = useState<readonly string[]>([]);
  const [products, setProducts] = useState<readonly Product[]>([]);
  const command = useCommand(receiveWalkIn, ({ participationId }, { walkIn }) => {
    onReceived({ participationId, companyName: walkIn.companyName });
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const hsCodes = products.map(({ code }) => code);
        command.send({
          missionId: mission.id,
          walkIn: { companyName, countryCode, languages: [...languages], hsCodes },
        });
      }}
    >
      <TextField label={t('walkIn.company')} value={companyName} isRequired onChange={setCompanyName} />
      <SelectField label={t('walkIn.country')} value={countryCode} choices={countries} onChange={setCountryCode} />
      <ChoiceList
        legend={t('walkIn.languages')}
        chosen={languages}
        choices={LANGUAGES.map((code) => ({ value: code, label: language(code) }))}
        onChange={setLanguages}
      />
      <p className="mb-2 fw-semibold">{t('walkIn.seeks')}</p>
      <ul className="desk-incidents">
        {products.map(({ code, label }) => (
          <li key={code} className="desk-row">
            <span>
              {label} <span className="code">{`HS ${code}`}</span>
            </span>
            <RemoveButton
              what={label}
              onClick={() => {
                setProducts(products.filter((product) => product.code !== code));
              }}
            />
          </li>
        ))}
      </ul>
      <CodeSearch
        present={products.map(({ code }) => `HS ${code}`)}
        takes={statedAtDesk}
        onChoose={({ code, label }) => setProducts([...products, { code, label }])}
      />
      <p className="field-hint">{t('walkIn.notice')}</p>
      <ProblemNotice error={command.error} />
      <CommandButton isPending={command.isPending} isUnavailable={companyName.trim() === '' || languages.length === 0}>
        {t('walkIn.register')}
      </CommandButton>
    </form>
  );
}
