// `node bench/scheduling.mjs all|public|variants|refutations|pairs|missions|repair|late-arrivals|scaling
//    [--seeds 5] [--scale 1] [--only text] [--data DIR] [--out bench/results]`
// measures the scheduling engine, passes every answer through the verifier and prints what must be reached, the tables,
// and one line of JSON for each run; with --out it also keeps both in files. A --scale below 1 shortens everything.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { filesBelow } from '../tasks/steps/freshness.mjs';
import { inRepository } from '../tasks/steps/repository.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seeds: { type: 'string', default: '5' },
    scale: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    // eslint-disable-next-line id-denylist -- the name of the option, as people type it
    data: { type: 'string', default: inRepository('../shared/data') },
    out: { type: 'string' },
  },
});
const [bench = 'all'] = positionals;
const folder = mkdtempSync(join(tmpdir(), 'incontro-bench-'));
try {
  await compileInto(folder);
  const { runBench } = await import(pathToFileURL(join(folder, 'bench/scheduling/run-bench.js')).href);
  const { text, lines } = await runBench(bench, {
    seeds: Number(values.seeds),
    scale: Number(values.scale),
    only: values.only,
    instances: join(values.data, 'b2bsp'),
  });
  process.stdout.write(`${text}\n${lines}`);
  if (values.out !== undefined) keep(values.out, text, lines);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function keep(results, text, lines) {
  const name = bench === 'all' ? 'scheduling' : `scheduling-${bench}`;
  mkdirSync(results, { recursive: true });
  writeFileSync(join(results, `${name}.md`), text);
  writeFileSync(join(results, `${name}.jsonl`), lines);
}

/** The benches are TypeScript beside the tests' verifier; neither is part of the built product. */
async function compileInto(target) {
  const { transformFile } = await import('@swc/core');
  const files = ['src/engine', 'src/engine-command', 'test/verifier', 'bench/scheduling'].flatMap(filesBelow);
  for (const path of files.filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))) {
    const { code } = await transformFile(inRepository(path), { cwd: inRepository('.'), swcrc: true });
    const compiled = join(target, path.replace(/\.ts$/, '.js'));
    mkdirSync(dirname(compiled), { recursive: true });
    writeFileSync(compiled, code);
  }
  writeFileSync(join(target, 'package.json'), '{"type":"module"}');
  symlinkSync(inRepository('node_modules'), join(target, 'node_modules'));
}
