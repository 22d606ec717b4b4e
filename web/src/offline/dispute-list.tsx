import './dispute-list.css';
import { useId } from 'react';
import { CommandButton } from '../ui/command-button.js';

/** Something that was written down here and contradicts what others have said meanwhile. */
export interface ToldDispute {
  readonly key: number;
  /** What was written down here. */
  readonly mine: string;
  /** What stands. */
  readonly theirs: string;
  readonly choices: readonly DisputeChoice[];
}

export interface DisputeChoice {
  readonly label: string;
  /** Whether it is what most would choose who are sure of what they wrote. */
  readonly isMain?: boolean;
  readonly choose: () => void;
}

interface DisputeListProps {
  readonly disputes: readonly ToldDispute[];
  readonly title: string;
  readonly lead: string;
  readonly mineLabel: string;
  readonly theirsLabel: string;
}

/** Both sides of each dispute in words: somebody has to choose. */
export function DisputeList({ disputes, title, lead, mineLabel, theirsLabel }: DisputeListProps) {
  const id = useId();
  if (disputes.length === 0) return null;
  return (
    <section aria-labelledby={id} className="disputes">
      <div role="alert">
        <h2 id={id} className="h4">
          {title}
        </h2>
        <p>{lead}</p>
      </div>
      <ul className="dispute-list">
        {disputes.map(({ key, mine, theirs, choices }) => (
          <li key={key} className="dispute">
            <dl>
              <dt>{mineLabel}</dt>
              <dd>{mine}</dd>
              <dt>{theirsLabel}</dt>
              <dd>{theirs}</dd>
            </dl>
            <div className="button-row">
              {choices.map(({ label, isMain = false, choose }) => (
                <CommandButton key={label} size="sm" isOutlined={!isMain} isPending={false} onClick={choose}>
                  {label}
                  <span className="visually-hidden">: {mine}</span>
                </CommandButton>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
