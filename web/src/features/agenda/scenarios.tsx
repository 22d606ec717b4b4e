import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { scenariosQuery } from '../../api-client/agenda-terms.js';
import type { AgendaVersionSummary, MissionView, Scenario } from '../../api-client/contract.js';
import { ChoiceList } from '../../ui/choice-list.js';
import { QueryView } from '../../ui/query-view.js';

/** As many fit side by side on a screen. */
const MOST_SCENARIOS = 4;

/** As many versions back can be chosen. */
const OFFERED_VERSIONS = 12;

interface ScenariosProps {
  readonly mission: MissionView;
  readonly versions: readonly AgendaVersionSummary[];
}

/** Versions side by side: what each keeps of the public agenda, whom it disturbs, how idle it is and what it costs. */
export function Scenarios({ mission, versions }: ScenariosProps) {
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
        {chosen.length > 0 && <SideBySide missionId={mission.id} versionIds={chosen} nameOf={nameOf} />}
      </details>
    </section>
  );
}

interface SideBySideProps {
  readonly missionId: string;
  readonly versionIds: readonly string[];
  readonly nameOf: (version: AgendaVersionSummary) => string;
}

function SideBySide({ missionId, versionIds, nameOf }: SideBySideProps) {
  const { t } = useTranslation('agenda');
  const query = useQuery(scenariosQuery(missionId, versionIds));
  const rows: readonly (readonly [string, (scenario: Scenario) => number | string])[] = [
    [t('figure.placed'), ({ version }) => version.placed],
    [t('figure.unplaced'), ({ version }) => version.unplaced],
    [t('scenarios.kept'), ({ difference }) => difference?.kept ?? '–'],
    [t('scenarios.moved'), ({ difference }) => difference?.moved ?? '–'],
    [t('scenarios.added'), ({ difference }) => difference?.added ?? '–'],
    [t('scenarios.removed'), ({ difference }) => difference?.removed ?? '–'],
    [t('scenarios.people'), ({ difference }) => difference?.peopleDisturbed ?? '–'],
    [t('figure.breaks'), ({ version }) => version.breaks],
    [t('figure.idleSlots'), ({ version }) => version.idleSlots],
    [t('scenarios.interpreted'), ({ interpreted }) => interpreted],
    [t('scenarios.costMedium'), ({ cost }) => cost.medium],
    [t('scenarios.costSoft'), ({ cost }) => cost.soft],
  ];
  return (
    <QueryView query={query}>
      {({ items }) => (
        // What scrolls must be reachable with the keyboard.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className="scenario-scroll" role="region" aria-label={t('scenarios.title')} tabIndex={0}>
          <table className="table scenario-table">
            <caption>{t('scenarios.caption')}</caption>
            <thead>
              <tr>
                <td />
                {items.map(({ version }) => (
                  <th key={version.id} scope="col">
                    {nameOf(version)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(([name, figureOf]) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  {items.map((scenario) => (
                    <td key={scenario.version.id}>{figureOf(scenario)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </QueryView>
  );
}
