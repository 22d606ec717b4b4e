export interface Bar {
  readonly id: string;
  readonly name: string;
  readonly value: number;
  /** The value as it is read, with its unit. */
  readonly text: string;
}

const WIDTH = 100;
const HEIGHT = 8;

/** Bars of one kind, each with its name before it and its value behind it, so that the length only repeats what is said. */
export function BarList({ label, bars }: { readonly label: string; readonly bars: readonly Bar[] }) {
  const largest = Math.max(...bars.map(({ value }) => value), 1);
  return (
    <ul className="bar-list" aria-label={label}>
      {bars.map(({ id, name, value, text }) => (
        <li key={id}>
          <span className="bar-name">{name}</span>
          <svg
            className="bar"
            viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`}
            preserveAspectRatio="none"
            aria-hidden="true"
            focusable="false"
          >
            <rect className="bar-track" width={WIDTH} height={HEIGHT} />
            <rect className="bar-value" width={(WIDTH * value) / largest} height={HEIGHT} />
          </svg>
          <span className="bar-text">{text}</span>
        </li>
      ))}
    </ul>
  );
}
