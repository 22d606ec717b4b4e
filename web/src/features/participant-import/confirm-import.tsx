import { useTranslation } from 'react-i18next';
import type { ParticipantImport } from '../../api-client/contract.js';
import type { CommandState } from '../../api-client/use-command.js';
import { useVocabulary } from '../../i18n/vocabulary.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { CommandButton } from '../../ui/command-button.js';
import { DiscardImport } from './discard-import.js';

interface ConfirmImportProps {
  readonly missionId: string;
  readonly report: ParticipantImport;
  readonly command: CommandState<{ missionId: string; importId: string }, ParticipantImport>;
  readonly onConfirm: () => void;
}

export function ConfirmImport({ missionId, report, command, onConfirm }: ConfirmImportProps) {
  const { t } = useTranslation('imports');
  const { list } = useVocabulary();
  const ignored = report.columns.filter(({ field }) => field === null).map(({ header }) => header);
  const { toCreate, toUpdate, bad } = report.totals;
  const saved = toCreate + toUpdate;
  const missing = missingFields(report);
  const whatHappens = saved === 0 ? t('confirm.nothing') : t('confirm.saved', { count: saved });
  const consequence = missing.length > 0 ? t('confirm.missingFields') : whatHappens;
  return (
    <section className="next-step" aria-labelledby="confirm-title">
      <div>
        <h2 id="confirm-title" className="next-step-title">
          {t('confirm.title')}
        </h2>
        <p className="mb-0">
          {consequence} {missing.length === 0 && bad > 0 && t('confirm.leftOut', { count: bad })}
        </p>
        {ignored.length > 0 && (
          <p className="mb-0">{t('confirm.ignored', { count: ignored.length, columns: list(ignored) })}</p>
        )}
        <ProblemNotice error={command.error} />
      </div>
      <div className="button-row">
        <CommandButton isPending={command.isPending} isUnavailable={saved === 0} onClick={onConfirm}>
          {t(command.isPending ? 'confirm.saving' : 'confirm.action')}
        </CommandButton>
        <DiscardImport missionId={missionId} importId={report.id} />
      </div>
    </section>
  );
}

/** Required fields that no column fills. */
function missingFields(report: ParticipantImport): readonly string[] {
  const filled = new Set(report.columns.map((column) => column.field));
  return report.fields.filter((field) => field.isRequired && !filled.has(field.name)).map((field) => field.name);
}
