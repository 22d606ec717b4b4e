import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { scenariosQuery } from '../../api-client/agenda-terms.js';
import type { AgendaVersionSummary, MissionView, Scenario } from '../../api-client/contract.js';
import { ChoiceList } from '../../ui/choice-list.js';
import { QueryView } from '../../ui/query-view.js';
import { bestFigures, type Better } from './best-figures.js';

/** As many fit side by side on a screen. */
const MOST_SCENARIOS = 4;

/** As many versions back can be chosen. */
const OFFERED_VERSIONS = 12;

interface ScenariosProps {
  readonly mission: MissionView;
  readonly versions: readonly AgendaVersionSummary[];
  readonly onVersion: (versionId: string) => void;
}

/** Versions side by side: what each keeps of the public agenda, whom it disturbs, how idle it is and what it costs. */
export function Scenarios({ mission, versions, onVersion }: ScenariosProps) {
  const { t } = useTranslation('agenda');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  if (versions.length < 2) return null;
  const nameOf = (version: AgendaVersionSummary) => {
    const name = `${t('history.number', { number: version.number })} · ${t(`version.status.${version.status}`)}`;
    return version.note === null ? name : `${name} · ${version.note}`;
  };
  return (
    <section aria-labelledby="scenarios-title">
      <details>
        <summary id="scenarios-title">{t('scenarios.title')}</summary>
        <ChoiceList
          legend={t('scenarios.choose')}
          hint={t('scenarios.hint', { most: MOST_SCENARIOS })}
          chosen={chosen}
          choices={versions
            .slice(0, OFFERED_VERSIONS)
            .map((version) => ({ value: version.id, label: nameOf(version) }))}
          onChange={(ids) => {
            // The last ones that were ticked stay.
            setChosen([...ids].slice(-MOST_SCENARIOS));
          }}
        />
        {chosen.length > 0 && (
          <SideBySide missionId={mission.id} versionIds={chosen} nameOf={nameOf} onVersion={onVersion} />
        )}
      </details>
    </section>
  );
}

interface SideBySideProps {
  readonly missionId: string;
  readonly versionIds: readonly string[];
  readonly nameOf: (version: AgendaVersionSummary) => string;
  readonly onVersion: (versionId: string) => void;
}

interface Row {
  readonly name: string;
  readonly better: Better;
  /** Null where the scenario is not compared with anything. */
  readonly figureOf: (scenario: Scenario) => number | null;
}

function SideBySide({ missionId, versionIds, nameOf, onVersion }: SideBySideProps) {
  const { t } = useTranslation('agenda');
  const rows = useRows();
  const query = useQuery(scenariosQuery(missionId, versionIds));
  return (
    <QueryView query={query}>
      {({ items }) => (
        <>
          <p className="field-hint">{t('scenarios.caption')}</p>
          {/* What scrolls must be reachable with the keyboard. */}
          {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <div className="scenario-scroll" role="region" aria-label={t('scenarios.title')} tabIndex={0}>
            <table className="table scenario-table">
              <caption className="visually-hidden">{t('scenarios.title')}</caption>
              <thead>
                <tr>
                  <td />
                  {items.map(({ version }) => (
                    <th key={version.id} scope="col">
                      <button
                        type="button"
                        className="btn btn-link p-0"
                        onClick={() => {
                          onVersion(version.id);
                        }}
                      >
                        {nameOf(version)}
                      </button>
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <ScenarioRow key={row.name} row={row} items={items} />
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </QueryView>
  );
}

function useRows(): readonly Row[] {
  const { t } = useTranslation('agenda');
  const row = (name: string, better: Better, figureOf: Row['figureOf']): Row => ({ name, better, figureOf });
  return [
    row(t('figure.placed'), 'more', ({ version }) => version.placed),
    row(t('figure.unplaced'), 'fewer', ({ version }) => version.unplaced),
    row(t('scenarios.kept'), 'more', ({ difference }) => difference?.kept ?? null),
    row(t('scenarios.moved'), 'fewer', ({ difference }) => difference?.moved ?? null),
    row(t('scenarios.added'), null, ({ difference }) => difference?.added ?? null),
    row(t('scenarios.removed'), 'fewer', ({ difference }) => difference?.removed ?? null),
    row(t('scenarios.people'), 'fewer', ({ difference }) => difference?.peopleDisturbed ?? null),
    row(t('figure.breaks'), 'fewer', ({ version }) => version.breaks),
    row(t('figure.idleSlots'), 'fewer', ({ version }) => version.idleSlots),
    row(t('scenarios.interpreted'), null, ({ interpreted }) => interpreted),
    row(t('scenarios.costMedium'), 'fewer', ({ cost }) => cost.medium),
    row(t('scenarios.costSoft'), 'fewer', ({ cost }) => cost.soft),
  ];
}

/** One figure of each scenario, the best marked where they differ. */
function ScenarioRow({ row, items }: { readonly row: Row; readonly items: readonly Scenario[] }) {
  const { t } = useTranslation('agenda');
  const figures = items.map(row.figureOf);
  const areBest = bestFigures(figures, row.better);
  return (
    <tr>
      <th scope="row">{row.name}</th>
      {items.map(({ version }, index) => (
        <td key={version.id} className={areBest[index] === true ? 'is-best' : undefined}>
          {figures[index] ?? '–'}
          {areBest[index] === true && <span className="visually-hidden"> ({t('scenarios.best')})</span>}
        </td>
      ))}
    </tr>
  );
}
