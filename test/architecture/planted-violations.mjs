/**
 * One bad import for each rule of `.dependency-cruiser.mjs`: the rule, the file to plant, what it contains, and other
 * files that it needs, which offend nobody. Paths are from the root of the repository.
 */
const nothing = 'export const nothing = 0;\n';
const importing = (path) => `import '${path}';\n${nothing}`;

const plant = (rule, file, content, bystanders = []) => ({
  rule,
  file,
  content,
  bystanders: bystanders.map((path) => ({ file: path, content: nothing })),
});

/** Two files that need each other. */
const plantCycle = (folder, content) => ({
  ...plant('no-cycles', `${folder}/planted-start.ts`, content('planted-end')),
  bystanders: [{ file: `${folder}/planted-end.ts`, content: content('planted-start') }],
});

const contextsTopDown = [
  ['access', 'classifications'],
  ['classifications', 'companies'],
  ['companies', 'missions'],
  ['missions', 'meetings'],
  ['meetings', 'matching'],
  ['matching', 'attendance'],
  ['attendance', 'agendas'],
  ['agendas', 'notifications'],
  ['notifications', 'reports'],
  ['reports', 'notifications'],
  ['privacy', 'partner-page'],
  ['merges', 'partner-page'],
  ['audit', 'reports'],
  ['partner-page', 'reports'],
];

const agendas = 'src/contexts/agendas';
const meetings = 'src/contexts/meetings';
const notifications = 'src/contexts/notifications';

const wholeGraph = [
  plantCycle('src/kernel/planted-cycle', (other) => importing(`./${other}.js`)),
  plantCycle(
    'src/kernel/planted-type-cycle',
    (other) =>
      `import type { nothing } from './${other}.js';\nexport type Nothing = typeof nothing;\nexport const nothing = 0;\n`,
  ),
  plant('no-orphans', `${meetings}/domain/planted-orphan.ts`, nothing),
  plant('no-unresolved', 'src/kernel/planted-unresolved.ts', importing('./planted-nowhere.js')),
  plant('no-junk-drawers', `${meetings}/domain/planted-drawer.ts`, importing('./utils.js'), [
    `${meetings}/domain/utils.ts`,
  ]),
  plant('no-junk-drawers', 'web/src/ui/planted-drawer.ts', importing('../shared/planted.js'), [
    'web/src/shared/planted.ts',
  ]),
  plant('kebab-case-files', 'src/kernel/planted-name.ts', importing('./plantedName.js'), ['src/kernel/plantedName.ts']),
];

const pureFolders = [
  plant('kernel-is-alone', 'src/kernel/planted-package.ts', importing('luxon')),
  plant('kernel-is-alone', 'src/kernel/planted-node.ts', importing('node:crypto')),
  ...['engine', 'matching-engine'].flatMap((engine) => [
    plant(`${engine}-is-alone`, `src/${engine}/planted-node.ts`, importing('node:crypto')),
    plant(`${engine}-is-alone`, `src/${engine}/planted-package.ts`, importing('uuid')),
    plant(`${engine}-is-alone`, `src/${engine}/planted-kernel.ts`, importing('../kernel/planted.js'), [
      'src/kernel/planted.ts',
    ]),
  ]),
  plant('engine-is-alone', 'src/engine/planted-other-engine.ts', importing('../matching-engine/index.js')),
  plant('domain-is-pure', `${meetings}/domain/planted-framework.ts`, importing('@nestjs/common')),
  plant('domain-is-pure', `${meetings}/domain/planted-context.ts`, importing('../../missions/index.js')),
  plant('domain-is-pure', `${agendas}/domain/planted-engine.ts`, importing('../../../engine/index.js')),
  plant('domain-is-pure', `${agendas}/domain/planted-node.ts`, importing('node:fs')),
  plant('domain-is-pure', `${agendas}/domain/planted-platform.ts`, importing('../../../platform/time/planted.js'), [
    'src/platform/time/planted.ts',
  ]),
  plant('planning-is-pure', `${agendas}/planning/planted-package.ts`, importing('typeorm')),
  plant('planning-is-pure', `${agendas}/planning/planted-back-door.ts`, importing('../../../engine/model/planted.js'), [
    'src/engine/model/planted.ts',
  ]),
];

const layersOfAContext = [
  plant('persistence', `${meetings}/persistence/planted-use-case.ts`, importing('../use-cases/planted.js'), [
    `${meetings}/use-cases/planted.ts`,
  ]),
  plant(
    'persistence',
    `${meetings}/persistence/planted-realtime.ts`,
    importing('../../../platform/realtime/planted.js'),
    ['src/platform/realtime/planted.ts'],
  ),
  plant('use-cases', `${meetings}/use-cases/planted-package.ts`, importing('typeorm')),
  plant('use-cases', `${meetings}/use-cases/planted-http.ts`, importing('../http/planted.js'), [
    `${meetings}/http/planted.ts`,
  ]),
  plant('http', `${meetings}/http/planted-store.ts`, importing('../persistence/planted-store.js'), [
    `${meetings}/persistence/planted-store.ts`,
  ]),
  plant('http', `${meetings}/http/planted-database.ts`, importing('../../../platform/database/planted.js'), [
    'src/platform/database/planted.ts',
  ]),
  plant('wording', `${notifications}/wording/planted-clock.ts`, importing('../../../platform/time/planted.js'), [
    'src/platform/time/planted.ts',
  ]),
  plant('reactions', `${agendas}/reactions/planted-store.ts`, importing('../persistence/planted-store.js'), [
    `${agendas}/persistence/planted-store.ts`,
  ]),
];

const contexts = [
  plant(
    'contexts-only-through-the-front-door',
    `${agendas}/use-cases/planted-back-door.ts`,
    importing('../../meetings/persistence/planted-store.js'),
  ),
  plant(
    'front-doors-from-everywhere',
    'src/composition/planted-back-door.ts',
    importing('../contexts/meetings/persistence/planted-store.js'),
  ),
  ...contextsTopDown.map(([below, above]) =>
    plant(
      `${below}-reads-downwards`,
      `src/contexts/${below}/use-cases/planted-upwards.ts`,
      importing(`../../${above}/index.js`),
    ),
  ),
  plant('contexts-have-a-place-in-the-order', 'src/contexts/planted/index.ts', importing('../../kernel/planted.js')),
];

const tops = [
  plant('platform-knows-no-business', 'src/platform/outbox/planted.ts', importing('../../contexts/missions/index.js')),
  plant('nothing-imports-the-top', `${meetings}/planted-top.ts`, importing('../../composition/planted.js'), [
    'src/composition/planted.ts',
  ]),
  plant('nothing-imports-the-top', 'src/platform/http/planted-main.ts', importing('../../main.js')),
];

const owned = (rule, packageName) => plant(rule, `src/composition/planted-${rule}.ts`, importing(packageName));

const owners = [
  plant('engine-has-few-callers', `${agendas}/use-cases/planted-engine.ts`, importing('../../../engine/index.js')),
  plant(
    'matching-engine-has-few-callers',
    'src/contexts/matching/use-cases/planted-engine.ts',
    importing('../../../matching-engine/index.js'),
  ),
  plant('engine-through-the-front-door', 'src/composition/planted-engine.ts', importing('../engine/model/planted.js')),
  plant(
    'matching-engine-through-the-front-door',
    'src/composition/planted-matching-engine.ts',
    importing('../matching-engine/model/planted.js'),
    ['src/matching-engine/model/planted.ts'],
  ),
  owned('bullmq-has-one-owner', 'bullmq'),
  owned('socket-io-has-one-owner', 'socket.io'),
  owned('luxon-has-one-owner', 'luxon'),
  owned('nodemailer-has-one-owner', 'nodemailer'),
  owned('calendar-files-have-one-owner', 'ical-generator'),
  owned('ioredis-has-two-owners', 'ioredis'),
  owned('typeorm-stays-with-the-database', 'typeorm'),
  owned('pg-stays-with-the-database', 'pg'),
  plant(
    'embedded-server-through-the-front-door',
    'src/platform/database/planted-embedded.ts',
    importing('./embedded/start-embedded-postgres.js'),
  ),
];

const programs = [
  plant('shipped-code-never-imports-tests', 'src/kernel/planted-test.ts', importing('../../test/builders/planted.js'), [
    'test/builders/planted.ts',
  ]),
  plant('src-never-imports-web', 'src/kernel/planted-web.ts', importing('../../web/src/time/planted.js'), [
    'web/src/time/planted.ts',
  ]),
  plant('web-talks-http-only', 'web/src/time/planted-server.ts', importing('../../../src/kernel/planted.js')),
  plant(
    'web-features-do-not-know-each-other',
    'web/src/features/planted/planted.ts',
    importing('../planted-neighbour/planted.js'),
    ['web/src/features/planted-neighbour/planted.ts'],
  ),
  plant('web-flows-one-way', 'web/src/features/planted/planted-app.ts', importing('../../app/planted.js'), [
    'web/src/app/planted.ts',
  ]),
  plant(
    'web-foundations-know-no-feature',
    'web/src/ui/planted-feature.ts',
    importing('../features/planted/planted.js'),
  ),
];

export const violations = [
  ...wholeGraph,
  ...pureFolders,
  ...layersOfAContext,
  ...contexts,
  ...tops,
  ...owners,
  ...programs,
];

/** Rules about packages that are not installed yet: an import of them could not even be resolved. */
export const rulesWithoutPackage = ['nodemailer-has-one-owner'];
