import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParticipantImport, ResemblingRow, RowChoice } from '../../api-client/contract.js';
import { chooseForRows } from '../../api-client/participant-imports.js';
import { useCommand } from '../../api-client/use-command.js';
import { ChoiceGroup } from '../../ui/choice-group.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { ResemblanceReasons } from '../../ui/resemblance-reasons.js';

interface ResemblingRowsProps {
  readonly missionId: string;
  readonly report: ParticipantImport;
  readonly onChecked: (report: ParticipantImport) => void;
}

/** Rows that would be added although somebody there looks like them: each may be added, left out, or update that one. */
export function ResemblingRows({ missionId, report, onChecked }: ResemblingRowsProps) {
  const { t } = useTranslation('imports');
  const [chosenByRow, setChosenByRow] = useState<Readonly<Record<number, RowChoice>>>({});
  // What is chosen is shown at once, and no more where it is refused.
  const command = useCommand(chooseForRows, onChecked, () => () => {
    setChosenByRow({});
  });
  const { resemblingRows } = report;
  if (resemblingRows.length === 0) return null;
  const choiceOfRow = (resembling: ResemblingRow) => chosenByRow[resembling.row] ?? choiceOf(resembling);
  const choose = (chosen: RowChoice) => {
    setChosenByRow({ ...chosenByRow, [chosen.row]: chosen });
    const others = resemblingRows.filter(({ row }) => row !== chosen.row).map(choiceOfRow);
    command.send({ missionId, importId: report.id, choices: [...others, chosen] });
  };
  const title = t('resembling.title', { count: resemblingRows.length });
  return (
    <section aria-labelledby="resembling-title">
      <h2 id="resembling-title" className="h4">
        {title}
      </h2>
      <p>{t('resembling.lead')}</p>
      <ProblemNotice error={command.error} />
      <ul className="card-list">
        {resemblingRows.map((resembling) => (
          <li key={resembling.row} className="plain-card">
            <ResemblingCard resembling={resembling} choice={choiceOfRow(resembling)} onChoice={choose} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ResemblingCardProps {
  readonly resembling: ResemblingRow;
  readonly choice: RowChoice;
  readonly onChoice: (choice: RowChoice) => void;
}

function ResemblingCard({ resembling, choice, onChoice }: ResemblingCardProps) {
  const { t } = useTranslation('imports');
  const { row, name, resemblances } = resembling;
  const choices = [
    { value: 'add', label: t('resembling.add') },
    { value: 'skip', label: t('resembling.skip') },
    ...resemblances.map((found) => ({
      value: found.participationId,
      label: t('resembling.update', { name: found.name }),
    })),
  ];
  return (
    <>
      <h3 className="h5">{t('resembling.row', { row, name })}</h3>
      {resemblances.map((found) => (
        <div key={found.participationId}>
          <p className="mb-1">{t('resembling.looksLike', { name: found.name })}</p>
          <ResemblanceReasons reasons={found.reasons} />
        </div>
      ))}
      <ChoiceGroup
        legend={t('resembling.choice', { row })}
        value={choice.choice === 'update' ? choice.participationId : choice.choice}
        choices={choices}
        onChange={(value) => {
          onChoice(
            value === 'add' || value === 'skip'
              ? { row, choice: value }
              : { row, choice: 'update', participationId: value },
          );
        }}
      />
    </>
  );
}

function choiceOf({ row, choice, chosenId }: ResemblingRow): RowChoice {
  if (choice === 'update' && chosenId !== null) return { row, choice, participationId: chosenId };
  return { row, choice: choice === 'skip' ? 'skip' : 'add' };
}
