import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from 'design-react-kit';
import type { EenProfile, MarketProfile, ReadEenProfile, Side } from '../../api-client/contract.js';
import { readEenProfile, writeEenProfile } from '../../api-client/market-profiles.js';
import { useCommand } from '../../api-client/use-command.js';
import { CommandButton } from '../../ui/command-button.js';
import { Notice } from '../../ui/notice.js';
import { offerFile } from '../../ui/offer-file.js';
import { ProblemNotice } from '../../ui/problem-notice.js';

interface EenExchangeProps {
  readonly missionId: string;
  readonly participationId: string;
  readonly side: Side;
  readonly onRead: (profile: MarketProfile) => void;
}

/** A file of the Enterprise Europe Network written, or one read into the form, where somebody looks at it and saves. */
export function EenExchange({ missionId, participationId, side, onRead }: EenExchangeProps) {
  const { t } = useTranslation('profile');
  const address = { missionId, participationId };
  const [isNoFile, setNoFile] = useState(false);
  const write = useCommand<typeof address, EenProfile>(writeEenProfile, (profile) => {
    offerFile(`een-${side}-${participationId}.json`, JSON.stringify(profile, null, 2));
  });
  const read = useCommand(readEenProfile, ({ profile }) => onRead(profile));
  const take = async (file: File) => {
    const sent = parsed(await file.text());
    setNoFile(sent === null);
    read.reset();
    if (sent !== null) read.send({ ...address, sent });
  };
  return (
    <section aria-labelledby="een-title" className="side-section">
      <h2 id="een-title" className="h5">
        {t('exchange.title')}
      </h2>
      <p>{t('exchange.lead')}</p>
      <div className="button-row">
        <CommandButton isOutlined size="sm" isPending={write.isPending} onClick={() => write.send(address)}>
          {t('exchange.write')}
        </CommandButton>
        <FileButton label={t('exchange.read')} onFile={(file) => void take(file)} />
      </div>
      <ProblemNotice error={write.error ?? read.error} />
      {isNoFile && <Notice kind="danger" title={t('exchange.noProfile')} />}
      {read.answer && !isNoFile && <ReadNotice answer={read.answer} />}
    </section>
  );
}

function ReadNotice({ answer }: { readonly answer: ReadEenProfile }) {
  const { t } = useTranslation('profile');
  return (
    <Notice kind="info" title={t('exchange.taken')}>
      {answer.notTaken.length > 0 && (
        <>
          <p className="mb-1">{t('exchange.notTaken')}</p>
          <ul className="mb-0">
            {answer.notTaken.map(({ field, why, value }) => (
              <li key={field}>
                {field}: <q>{value}</q> – {t(`exchange.why.${why}`)}
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}

/** The browser's own words for choosing a file are not in the page's language: a button opens its dialog. */
function FileButton({ label, onFile }: { readonly label: string; readonly onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept="application/json,.json"
        aria-label={label}
        hidden
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file !== undefined) onFile(file);
          // The same file can be chosen again.
          event.target.value = '';
        }}
      />
      <Button type="button" color="primary" outline size="sm" onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  );
}

/** What the file holds, for the server to judge; null where that is nothing with named fields. */
function parsed(text: string): EenProfile | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as EenProfile) : null;
  } catch {
    return null;
  }
}
