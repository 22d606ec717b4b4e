import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MissionView, ParticipantImport, Side } from '../../api-client/contract.js';
import { checkSpreadsheet } from '../../api-client/participant-imports.js';
import { useCommand } from '../../api-client/use-command.js';
import { ChoiceGroup } from '../../ui/choice-group.js';
import { PageHeading } from '../../ui/page-heading.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { CommandButton } from '../../ui/command-button.js';
import { SheetColumns } from './sheet-columns.js';

interface ChooseSpreadsheetProps {
  readonly mission: MissionView;
  readonly onChecked: (report: ParticipantImport) => void | Promise<void>;
}

export function ChooseSpreadsheet({ mission, onChecked }: ChooseSpreadsheetProps) {
  const { t } = useTranslation('imports');
  const [side, setSide] = useState<Side | null>(null);
  const [file, setFile] = useState<File | null>(null);
  const [isTried, setTried] = useState(false);
  const command = useCommand(checkSpreadsheet, onChecked);
  const submit = () => {
    setTried(true);
    if (file !== null && side !== null) command.send({ missionId: mission.id, file, side });
  };
  return (
    <form
      className="narrow-page"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <PageHeading title={t('choose.title')} within={mission.name} lead={<p>{t('choose.lead')}</p>} />
      <ChoiceGroup
        legend={t('choose.side')}
        value={side ?? ''}
        error={isTried && side === null ? t('choose.noSide') : undefined}
        choices={[
          { value: 'sme', label: t('choose.sme') },
          { value: 'buyer', label: t('choose.buyer') },
        ]}
        onChange={(chosen) => {
          setSide(chosen === 'sme' ? 'sme' : 'buyer');
        }}
      />
      {side !== null && <SheetColumns side={side} />}
      <FileField file={file} error={isTried && file === null ? t('choose.noFile') : undefined} onChange={setFile} />
      <ProblemNotice error={command.error} />
      <CommandButton isPending={command.isPending}>
        {t(command.isPending ? 'choose.checking' : 'choose.check')}
      </CommandButton>
    </form>
  );
}

interface FileFieldProps {
  readonly file: File | null;
  readonly error: string | undefined;
  readonly onChange: (file: File | null) => void;
}

/** The input itself is invisible and lies over what looks like one, so that clicks, keys and dropped files reach it. */
function FileField({ file, error, onChange }: FileFieldProps) {
  const { t } = useTranslation('imports');
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{t('choose.file')}</label>
      <div className={error === undefined ? 'file-choice' : 'file-choice is-faulty'}>
        <span className="btn btn-outline-primary btn-xs" aria-hidden="true">
          {t('choose.choose')}
        </span>
        <span className="file-name" id={`${id}-name`}>
          {file?.name ?? t('choose.noneYet')}
        </span>
        <input
          id={id}
          type="file"
          accept=".xlsx,.csv"
          aria-required
          aria-invalid={error !== undefined}
          aria-describedby={`${id}-name ${id}-hint ${id}-error`}
          onChange={(event) => {
            onChange(event.target.files?.[0] ?? null);
          }}
        />
      </div>
      <p className="field-hint" id={`${id}-hint`}>
        {t('choose.fileHint')} {t('choose.keptHint')}
      </p>
      <p className="field-error" id={`${id}-error`}>
        {error}
      </p>
    </div>
  );
}
