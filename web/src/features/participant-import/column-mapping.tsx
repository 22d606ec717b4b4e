import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParticipantImport } from '../../api-client/contract.js';
import { mapColumns } from '../../api-client/participant-imports.js';
import { useCommand } from '../../api-client/use-command.js';
import { translateKnown } from '../../i18n/vocabulary.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { SelectField } from '../../ui/form-field.js';
import { CommandButton } from '../../ui/command-button.js';

interface ColumnMappingProps {
  readonly missionId: string;
  readonly report: ParticipantImport;
  readonly onChecked: (report: ParticipantImport) => void;
}

type FieldByHeader = Readonly<Record<string, string | null>>;

/** Which column of the spreadsheet fills which field; a change is checked again before anything is saved. */
export function ColumnMapping({ missionId, report, onChecked }: ColumnMappingProps) {
  const { t } = useTranslation('imports');
  const known: FieldByHeader = Object.fromEntries(report.columns.map(({ header, field }) => [header, field]));
  const [changed, setChanged] = useState<FieldByHeader>({});
  const mapping = { ...known, ...changed };
  const command = useCommand(mapColumns, (checked) => {
    setChanged({});
    onChecked(checked);
  });
  const choices = useFieldChoices(report);
  return (
    <section aria-labelledby="mapping-title" className="mapping">
      <h2 id="mapping-title" className="h4">
        {t('mapping.title')}
      </h2>
      <p>{t('mapping.lead')}</p>
      {report.areColumnsRemembered && <p>{t('mapping.remembered')}</p>}
      <div className="field-grid is-roomy">
        {report.columns.map(({ header }) => (
          <SelectField
            key={header}
            label={header}
            value={mapping[header] ?? ''}
            choices={choices}
            onChange={(field) => {
              setChanged((current) => ({ ...current, [header]: field === '' ? null : field }));
            }}
          />
        ))}
      </div>
      <ProblemNotice error={command.error} />
      <CommandButton
        isOutlined
        isPending={command.isPending}
        isUnavailable={Object.keys(changed).length === 0}
        onClick={() => {
          command.send({ missionId, importId: report.id, columns: mapping });
        }}
      >
        {t('mapping.check')}
      </CommandButton>
    </section>
  );
}

function useFieldChoices(report: ParticipantImport) {
  const { t, i18n } = useTranslation('imports');
  const fields = report.fields.map(({ name, isRequired }) => {
    const label = translateKnown(i18n, 'imports', `field.${name}`) ?? name;
    return { value: name, label: isRequired ? t('mapping.required', { field: label }) : label };
  });
  return [{ value: '', label: t('mapping.ignored') }, ...fields];
}
