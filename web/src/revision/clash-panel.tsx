import { Button } from 'design-react-kit';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceGroup } from '../ui/choice-group.js';
import { Notice } from '../ui/notice.js';
import { mergeRevisions, type ThreeRevisions } from './merge-revisions.js';
import { joinedDraft } from './use-revision.js';

interface ClashPanelProps<Content extends object> {
  readonly id: string;
  readonly revisions: ThreeRevisions<Content>;
  /** How a part is called, and what it says, in the reader's language. */
  readonly nameOf: (part: keyof Content & string) => string;
  readonly tell: (part: keyof Content & string, content: Content) => ReactNode;
  /** Somebody has just tried to save: the answer is here. Whoever is still writing is left in peace. */
  readonly takesFocus: boolean;
  readonly onJoin: (draft: Content) => void;
  readonly onDiscard: () => void;
}

/** Somebody else has saved meanwhile: shows both versions of whatever both have changed, and lets the reader choose. */
export function ClashPanel<Content extends object>(props: ClashPanelProps<Content>) {
  const { id, revisions, nameOf, tell, takesFocus, onJoin, onDiscard } = props;
  const { t } = useTranslation('shell');
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) panel.current?.focus();
  }, [takesFocus]);
  const [takesTheirs, setTakesTheirs] = useState<ReadonlySet<string>>(new Set());
  const { theirChanges, conflicts } = mergeRevisions(revisions);
  const choose = (part: string, isTheirs: boolean) => {
    const others = [...takesTheirs].filter((taken) => taken !== part);
    setTakesTheirs(new Set(isTheirs ? [...others, part] : others));
  };
  const quiet = theirChanges.filter((part) => !conflicts.includes(part));
  return (
    <div id={id} ref={panel} tabIndex={-1} className="clash">
      <Notice kind="warning" title={t('clash.title')}>
        <p>{t(conflicts.length === 0 ? 'clash.leadApart' : 'clash.leadSame')}</p>
        {quiet.length > 0 && <p>{t('clash.taken', { parts: quiet.map(nameOf).join(', ') })}</p>}
        {conflicts.map((part) => (
          <div key={part} className="clash-part">
            <h2 className="h6">{nameOf(part)}</h2>
            <dl className="clash-versions">
              <div>
                <dt>{t('clash.mine')}</dt>
                <dd>{tell(part, revisions.mine)}</dd>
              </div>
              <div>
                <dt>{t('clash.theirs')}</dt>
                <dd>{tell(part, revisions.theirs)}</dd>
              </div>
            </dl>
            <ChoiceGroup
              legend={t('clash.which')}
              value={takesTheirs.has(part) ? 'theirs' : 'mine'}
              choices={[
                { value: 'mine', label: t('clash.keepMine') },
                { value: 'theirs', label: t('clash.takeTheirs') },
              ]}
              onChange={(choice) => choose(part, choice === 'theirs')}
            />
          </div>
        ))}
        <p className="button-row">
          <Button color="primary" size="sm" onClick={() => onJoin(joinedDraft(revisions, takesTheirs))}>
            {t('clash.join')}
          </Button>
          <Button color="primary" outline size="sm" onClick={onDiscard}>
            {t('clash.discard')}
          </Button>
        </p>
      </Notice>
    </div>
  );
}
