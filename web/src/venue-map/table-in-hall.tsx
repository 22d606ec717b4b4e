import { useTranslation } from 'react-i18next';
import { type Hall, HallPicture } from './hall-picture.js';
import { useSpotInWords } from './use-spot-in-words.js';

interface TableInHallProps {
  readonly hall: Hall;
  /** As people call the table. */
  readonly tableLabel: string;
  /** Whether the picture is shown only to whoever asks for it. */
  readonly isFolded?: boolean;
}

/** Where in the hall a table is, in words and as a small map; nothing where nobody has placed it. */
export function TableInHall({ hall, tableLabel, isFolded = false }: TableInHallProps) {
  const { t } = useTranslation('venueMap');
  const inWords = useSpotInWords();
  const table = hall.tables.find(({ label }) => label === tableLabel);
  if (table === undefined || table.spot === null) return null;
  const where = inWords(table.spot);
  const picture = (
    <HallPicture map={hall} markedId={table.id} label={t('tableAt', { label: tableLabel, place: where })} />
  );
  return isFolded ? (
    <details className="table-on-map">
      <summary>
        {t('where', { place: where })}
        <span className="visually-hidden">, {t('table', { label: tableLabel })}</span>
      </summary>
      {picture}
    </details>
  ) : (
    <figure className="table-on-map">
      {picture}
      <figcaption>{where}</figcaption>
    </figure>
  );
}
