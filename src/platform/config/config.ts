import { z } from 'zod';

/** A hall of a thousand firms and as many buyers behind one router, each with a few screens open. */
const SOCKETS_PER_ADDRESS = 6_000;

/** Whoever corrects an agenda does so within two minutes, and nobody should hear of it late. */
const MAIL_HOLD_SECONDS = 120;
const MOST_HOLD_SECONDS = 24 * 3_600;

/** Four quick jobs run at a time, and somebody must be answered meanwhile. */
const LEAST_CONNECTIONS = 8;

const flag = z.enum(['true', 'false']).transform((text) => text === 'true');

/** Every variable the product reads. Anything unset takes the default that `npm start` needs. */
export const environmentSchema = z.object({
  ROLE: z.enum(['all', 'api', 'worker']).default('all'),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'write an address that begins with http:// or https://' })
    .optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_CONNECTIONS: z.coerce.number().int().min(LEAST_CONNECTIONS).max(1_000).optional(),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  DATA_FOLDER: z.string().min(1).optional(),
  DEMO_MISSION: flag.optional(),
  LONG_JOBS_AT_ONCE: z.coerce.number().int().min(1).max(64).default(2),
  SOCKETS_PER_ADDRESS: z.coerce.number().int().min(1).default(SOCKETS_PER_ADDRESS),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.email().optional(),
  MAIL_HOLD_SECONDS: z.coerce.number().int().min(0).max(MOST_HOLD_SECONDS).default(MAIL_HOLD_SECONDS),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

/** What one process does: answer requests, do the jobs, or both. */
export type ProcessRole = z.infer<typeof environmentSchema>['ROLE'];

/** The settings of this process, checked and frozen. */
export interface Config {
  readonly role: ProcessRole;
  readonly host: string;
  readonly port: number;
  /** Where people reach the product, without a slash at the end: links in messages start with it. */
  readonly publicUrl: string;
  /** A PostgreSQL of the operator's, or null for the embedded one. */
  readonly databaseUrl: string | null;
  /** How many connections this process may hold for what it answers and does; null lets it go by the cores it has. */
  readonly databaseConnections: number | null;
  /** Redis for jobs and sockets, or null: then PostgreSQL carries both. */
  readonly redisUrl: string | null;
  /** Where the embedded PostgreSQL keeps its files; null takes a folder that fits this machine. */
  readonly dataFolder: string | null;
  readonly hasDemoMission: boolean;
  /** How many jobs that take long, such as the making of an agenda, this process does at a time; each takes a core. */
  readonly longJobsAtOnce: number;
  /** How many live connections one address may hold with this process. */
  readonly socketsPerAddress: number;
  /** The mail server, with user and password where it wants them; null keeps messages and only shows them. */
  readonly smtpUrl: string | null;
  /** The address that the messages of all missions come from; null leaves it to each mission. */
  readonly mailFrom: string | null;
  /** So long news gather before they go out as one message, and messages about a publication can be recalled. */
  readonly mailHoldSeconds: number;
  readonly logLevel: z.infer<typeof environmentSchema>['LOG_LEVEL'];
}

/** A start-up that cannot go on, in one sentence that says what to change. */
export class StartUpFailure extends Error {}

/** Reads the settings; throws a StartUpFailure that names each wrong or missing variable. */
export function parseConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = environmentSchema.safeParse(set);
  if (!parsed.success) throw new StartUpFailure(sentenceFor(parsed.error));
  const settings = parsed.data;
  assertDatabaseIsShared(settings);
  return Object.freeze({
    role: settings.ROLE,
    host: settings.HOST,
    port: settings.PORT,
    publicUrl: (settings.PUBLIC_URL ?? `http://localhost:${settings.PORT}`).replace(/\/$/, ''),
    databaseUrl: settings.DATABASE_URL ?? null,
    databaseConnections: settings.DATABASE_CONNECTIONS ?? null,
    redisUrl: settings.REDIS_URL ?? null,
    dataFolder: settings.DATA_FOLDER ?? null,
    hasDemoMission: settings.DEMO_MISSION ?? settings.DATABASE_URL === undefined,
    longJobsAtOnce: settings.LONG_JOBS_AT_ONCE,
    socketsPerAddress: settings.SOCKETS_PER_ADDRESS,
    smtpUrl: settings.SMTP_URL ?? null,
    mailFrom: settings.MAIL_FROM ?? null,
    mailHoldSeconds: settings.MAIL_HOLD_SECONDS,
    logLevel: settings.LOG_LEVEL,
  });
}

/** The settings of the running process. */
export function readConfig(): Config {
  return parseConfig(process.env);
}

/** Processes that share their work share its database, which the embedded one cannot be. */
function assertDatabaseIsShared({ ROLE, REDIS_URL, DATABASE_URL }: z.infer<typeof environmentSchema>): void {
  if (DATABASE_URL !== undefined || (ROLE === 'all' && REDIS_URL === undefined)) return;
  const asked = ROLE === 'all' ? 'REDIS_URL' : `ROLE=${ROLE}`;
  throw new StartUpFailure(
    `DATABASE_URL is missing: ${asked} is for several processes on one database; set DATABASE_URL to the address of a PostgreSQL, or unset ROLE and REDIS_URL.`,
  );
}

function sentenceFor(error: z.ZodError): string {
  const faults = error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  return `These settings cannot be used: ${faults.join('; ')}. See .env.example for what each may be.`;
}
