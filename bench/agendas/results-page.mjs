import { cpus, totalmem } from 'node:os';

const GIBIBYTE = 2 ** 30;

/** What each measurement is called, and the unit of its figures. */
const NAMES = {
  'agendas-first-usable-agenda': 'first usable agenda of profile M can be seen',
  'agendas-publication': 'publication of profile M is committed',
  'agendas-diff': 'difference between two versions of profile M is told',
  'agendas-repair-proposals': 'proposals after a random disruption of profile M are committed',
  'agendas-generation-of-profile-l': 'profile L generated',
};
const FIGURES = {
  milliseconds: ['', 'ms'],
  p50: ['median', 'ms'],
  p95: ['95th percentile', 'ms'],
  leftOutPercent: ['meetings left out', '%'],
  breaksEach: ['breaks of each participant', ''],
};

/** The page of results: what must be reached and was found, and the whole lines below. */
export function resultsPage(lines, { minutes, loadBefore }) {
  const rows = lines.flatMap((line) =>
    Object.entries(line.must).map(([key, must]) => {
      const [figure, unit] = FIGURES[key];
      const what = [NAMES[line.bench], figure].filter(Boolean).join(', ');
      const verdict = line.ratios[key] <= 1 ? 'reached' : 'MISSED';
      return `| ${what} | ${`${must} ${unit}`.trim()} | ${`${line[key]} ${unit}`.trim()} | ${line.ratios[key]} | ${verdict} |`;
    }),
  );
  return `# Agendas, from HTTP to what is committed

${machine(loadBefore)} The whole way: a request to the built product, its queue, the engine's thread, and the
commit in PostgreSQL, on one machine with the client.

| what | must | found | ratio |  |
| --- | --- | --- | --- | --- |
${rows.join('\n')}

\`\`\`json
${lines.map((line) => JSON.stringify(line)).join('\n')}
\`\`\`

Measured by \`npm run build && npm run --silent bench:agendas -- --out bench/results\`. Took ${minutes.toFixed(1)} minutes.
`;
}

function machine(loadBefore) {
  const [{ model }] = cpus();
  const memory = Math.round(totalmem() / GIBIBYTE);
  return `${cpus().length} cores, ${model}, ${memory} GiB, Node ${process.version}; ${loadBefore.toFixed(1)} processes ran before.`;
}
