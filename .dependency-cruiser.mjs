/**
 * Which other contexts a context may read, through their index.ts; lowest first. Acyclic by construction: a context
 * names only contexts above its own line.
 */
const contextsBelow = {
  access: [],
  classifications: ['access'],
  companies: ['access', 'classifications'],
  missions: ['access', 'classifications', 'companies'],
  attendance: ['access', 'classifications', 'companies', 'missions'],
  // Nobody is asked for a time when they are known to be away.
  meetings: ['access', 'classifications', 'companies', 'missions', 'attendance'],
  // Who recommends must know who has asked and who has agreed already.
  matching: ['access', 'classifications', 'companies', 'missions', 'meetings'],
  agendas: ['access', 'classifications', 'companies', 'missions', 'meetings', 'matching', 'attendance'],
};
const everyContextBelowTheTop = Object.keys(contextsBelow);
Object.assign(contextsBelow, { notifications: everyContextBelowTheTop, reports: everyContextBelowTheTop });
// Whatever is kept of people, in whichever context, can be shown to them and erased.
contextsBelow.privacy = [...everyContextBelowTheTop, 'notifications'];
// One page made of everything that a partner has to do with; and who makes one of two must hand over what all keep of them.
contextsBelow['partner-page'] = [...everyContextBelowTheTop, 'notifications', 'privacy'];
Object.assign(contextsBelow, { merges: contextsBelow['partner-page'], audit: [] });

const context = (name) => `^src/contexts/${name}/`;
const layer = (name) => `^src/contexts/([^/]+)/${name}/`;
const own = (...layers) => layers.map((name) => `^src/contexts/$1/${name}/`);
const platform = (...folders) => `^src/platform/(${folders.join('|')})/`;
const packages = (...names) => `node_modules/(@types/)?(${names.join('|')})/`;
const kernel = '^src/kernel/';
const frontDoorOfAnyContext = '^src/contexts/[^/]+/index[.]ts$';
const sqlOfAnyContext = '^src/contexts/[^/]+/[^/]+-sql[.]ts$';
const frontDoorOfAnEngine = '^src/(engine|matching-engine)/index[.]ts$';
// Specs may use what helps them to prove the code beside them.
const specs = '[.]spec[.]tsx?$';

/** Everything that `from` may import; whatever else it imports is an error. */
const only = (name, comment, from, allowed) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: specs },
  to: { pathNot: allowed },
});

/** A package or folder that only `owners` may touch. */
const ownedBy = (name, comment, to, owners) => ({
  name,
  comment,
  severity: 'error',
  from: { path: '^src/', pathNot: [...owners, specs] },
  to: { path: to },
});

const never = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const wholeGraph = [
  never('no-cycles', 'Two files that need each other are one, or miss a third.', {}, { circular: true }),
  never(
    'no-orphans',
    'What nothing imports is not part of the product.',
    // Entry points: processes, threads, the worker that browsers load; and declarations, for the compiler alone.
    {
      orphan: true,
      path: '^(src|web/src)/',
      pathNot: ['^src/(engine-command/)?main[.]ts$', '-(thread|worker)[.]ts$', '[.]d[.]ts$', specs],
    },
    {},
  ),
  never('no-unresolved', 'The import leads nowhere.', {}, { couldNotResolve: true }),
  never(
    'no-junk-drawers',
    'Name the thing, not the drawer: a drawer has no owner and no end.',
    {},
    { path: '/(utils?|helpers?|common|shared|misc|base|managers?)(/|[.]tsx?$)', pathNot: 'node_modules' },
  ),
  never(
    'kebab-case-files',
    'Files are named after their main export, in kebab-case.',
    {},
    { path: '^(src|test|web)/.*[A-Z_]' },
  ),
];

const pureFolders = [
  only('kernel-is-alone', 'The kernel imports nothing.', kernel, [kernel]),
  only('engine-is-alone', 'No npm, no node:, no kernel.', '^src/engine/', ['^src/engine/']),
  only('matching-engine-is-alone', 'No npm, no node:, no kernel.', '^src/matching-engine/', ['^src/matching-engine/']),
  only('domain-is-pure', 'Rules are functions of plain values.', layer('domain'), [...own('domain'), kernel]),
  only('planning-is-pure', 'Translates between the domain and an engine.', layer('planning'), [
    ...own('domain', 'planning'),
    frontDoorOfAnEngine,
    kernel,
  ]),
];

const layersOfAContext = [
  only('persistence', 'Fetches and stores.', layer('persistence'), [
    ...own('domain', 'persistence'),
    sqlOfAnyContext,
    kernel,
    platform('database', 'ids', 'time'),
    // The guard's question "who is this", which access answers from its rows.
    '^src/platform/http/actor-source[.]ts$',
    packages('typeorm', '@nestjs/common', '@nestjs/typeorm'),
  ]),
  only('use-cases', 'Orchestrate: load, decide, save, announce.', layer('use-cases'), [
    ...own('domain', 'planning', 'wording', 'persistence', 'use-cases'),
    '^src/contexts/$1/[^/]+-reader[.]ts$',
    frontDoorOfAnyContext,
    kernel,
    platform('config', 'database', 'engine-threads', 'ids', 'mail', 'realtime', 'storage', 'documents', 'time'),
    packages('@nestjs/common'),
  ]),
  only('http', 'Translates: wire to command, result to wire.', layer('http'), [
    // A page is wired as HTML, in the words of its reader.
    ...own('domain', 'use-cases', 'persistence/read-models', 'wording', 'http'),
    '^src/contexts/$1/[^/]+-reader[.]ts$',
    frontDoorOfAnyContext,
    kernel,
    platform('config', 'http', 'time'),
    packages('@nestjs/common', '@nestjs/swagger', 'cookie', 'express', 'rxjs', 'zod'),
  ]),
  only('wording', 'What people read, from plain values.', layer('wording'), [...own('domain', 'wording'), kernel]),
  only('reactions', 'Translate: event to command.', layer('reactions'), [
    ...own('domain', 'use-cases', 'reactions'),
    frontDoorOfAnyContext,
    kernel,
    platform('reactions', 'realtime'),
    packages('@nestjs/common'),
  ]),
];

const contexts = [
  never(
    'contexts-only-through-the-front-door',
    'Nothing but index.ts may be imported from outside, and SQL that is a rule, such as whose name is told.',
    { path: '^src/contexts/([^/]+)/', pathNot: specs },
    { path: '^src/contexts/', pathNot: ['^src/contexts/$1/', frontDoorOfAnyContext, sqlOfAnyContext] },
  ),
  never(
    'front-doors-from-everywhere',
    'Composition and tests use the front doors too; a builder may also make rows.',
    { path: '^src/(?!contexts/)' },
    { path: '^src/contexts/', pathNot: frontDoorOfAnyContext },
  ),
  ...Object.entries(contextsBelow).map(([name, below]) =>
    never(
      `${name}-reads-downwards`,
      `May read ${below.join(', ') || 'no other context'}; what lies above is met by events.`,
      { path: context(name) },
      { path: '^src/contexts/', pathNot: [name, ...below].map(context) },
    ),
  ),
  never(
    'contexts-have-a-place-in-the-order',
    'A new context is added to contextsBelow first.',
    { path: '^src/contexts/', pathNot: Object.keys(contextsBelow).map(context) },
    {},
  ),
];

const tops = [
  never('platform-knows-no-business', '', { path: '^src/platform/' }, { path: '^src/(contexts|composition)/' }),
  never(
    'nothing-imports-the-top',
    'Only main.ts starts the composition.',
    { path: '^src/(contexts|platform|kernel|engine|matching-engine)/' },
    { path: '^src/(composition/|main[.]ts$)' },
  ),
];

// engine-command runs an engine on a file, without the product.
const planners = [layer('planning'), platform('engine-threads'), '^src/composition/', '^src/engine-command/'];
const owners = [
  ownedBy('engine-has-few-callers', 'planning types it, engine-threads runs it.', '^src/engine/', [
    '^src/engine/',
    ...planners,
  ]),
  ownedBy('matching-engine-has-few-callers', 'planning types it, engine-threads runs it.', '^src/matching-engine/', [
    '^src/matching-engine/',
    ...planners,
  ]),
  ownedBy('engine-through-the-front-door', '', '^src/engine/(?!index[.]ts$)', ['^src/engine/']),
  ownedBy('matching-engine-through-the-front-door', '', '^src/matching-engine/(?!index[.]ts$)', [
    '^src/matching-engine/',
  ]),
  ownedBy('bullmq-has-one-owner', '', packages('bullmq', '@nestjs/bullmq'), [platform('queue')]),
  ownedBy(
    'socket-io-has-one-owner',
    '',
    packages('socket[.]io', '@socket[.]io', '@nestjs/websockets', '@nestjs/platform-socket[.]io'),
    [platform('realtime')],
  ),
  ownedBy('luxon-has-one-owner', '', packages('luxon'), [platform('time')]),
  ownedBy('nodemailer-has-one-owner', '', packages('nodemailer'), [platform('mail')]),
  ownedBy('calendar-files-have-one-owner', '', packages('ical-generator', 'timezones-ical-library'), [
    platform('documents'),
  ]),
  ownedBy('ioredis-has-two-owners', '', packages('ioredis'), [platform('queue', 'realtime')]),
  ownedBy('typeorm-stays-with-the-database', '', packages('typeorm', '@nestjs/typeorm'), [
    platform('database', 'outbox'),
    layer('persistence'),
    // Registers a context's rows with Nest.
    '^src/contexts/[^/]+/[^/]+[.]module[.]ts$',
  ]),
  ownedBy('pg-stays-with-the-database', '', packages('pg'), [platform('database', 'queue')]),
  ownedBy('embedded-server-through-the-front-door', '', '^src/platform/database/embedded/(?!index[.]ts$)', [
    '^src/platform/database/embedded/',
  ]),
];

const programs = [
  never(
    'shipped-code-never-imports-tests',
    '',
    { path: '^src/', pathNot: specs },
    { path: ['^(test|bench|web)/', specs] },
  ),
  never('src-never-imports-web', '', { path: '^src/' }, { path: '^(bench|web)/' }),
  never('web-talks-http-only', '', { path: '^web/' }, { path: '^(src|test|bench)/' }),
  never(
    'web-features-do-not-know-each-other',
    'Compose features in app/.',
    { path: '^web/src/features/([^/]+)/' },
    { path: '^web/src/features/', pathNot: '^web/src/features/$1/' },
  ),
  never(
    'web-flows-one-way',
    'app, then features, then everything else.',
    { path: '^web/src/', pathNot: '^web/src/(app/|main[.]tsx$)' },
    { path: '^web/src/app/' },
  ),
  never(
    'web-foundations-know-no-feature',
    '',
    { path: '^web/src/', pathNot: '^web/src/(features/|app/|main[.]tsx$)' },
    { path: '^web/src/(features|app)/' },
  ),
];

export default {
  forbidden: [...wholeGraph, ...pureFolders, ...layersOfAContext, ...contexts, ...tops, ...owners, ...programs],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { conditionNames: ['import', 'types', 'node', 'default'], exportsFields: ['exports'] },
  },
};
