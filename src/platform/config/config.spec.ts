import { readFileSync } from 'node:fs';
import { environmentSchema, parseConfig, StartUpFailure } from './config.js';

describe('the settings of a process', () => {
  it('need nothing: one process with embedded defaults and the demo mission', () => {
    expect(parseConfig({})).toEqual({
      role: 'all',
      host: '127.0.0.1',
      port: 3000,
      publicUrl: 'http://localhost:3000',
      databaseUrl: null,
      databaseConnections: null,
      redisUrl: null,
      dataFolder: null,
      hasDemoMission: true,
      longJobsAtOnce: 2,
      socketsPerAddress: 6000,
      smtpUrl: null,
      mailFrom: null,
      mailHoldSeconds: 120,
      logLevel: 'info',
    });
  });

  it('take an empty variable as unset', () => {
    expect(parseConfig({ REDIS_URL: '', PORT: '' }).port).toBe(3000);
  });

  it('have no demo mission in a database of the operator unless asked for', () => {
    const DATABASE_URL = 'postgres://localhost/incontro';
    expect(parseConfig({ DATABASE_URL }).hasDemoMission).toBe(false);
    expect(parseConfig({ DATABASE_URL, DEMO_MISSION: 'true' }).hasDemoMission).toBe(true);
  });

  it('leave it to each mission whom mails are from', () => {
    expect(parseConfig({ SMTP_URL: 'smtp://localhost' }).mailFrom).toBeNull();
  });

  it.each([
    ['a port that is no number', { PORT: 'http' }, 'PORT'],
    ['an unknown role', { ROLE: 'web' }, 'ROLE'],
    ['an address of people that no browser opens', { PUBLIC_URL: 'ftp://incontro.example' }, 'PUBLIC_URL: write'],
    ['a script for an address', { PUBLIC_URL: 'javascript:alert(1)' }, 'PUBLIC_URL: write'],
    ['fewer connections than its jobs take', { DATABASE_CONNECTIONS: '4' }, 'DATABASE_CONNECTIONS'],
    ['a database that is not PostgreSQL', { DATABASE_URL: 'mysql://localhost' }, 'DATABASE_URL'],
    ['a worker with no database', { ROLE: 'worker' }, 'DATABASE_URL'],
    ['a sender that is no address', { MAIL_FROM: 'Incontro <no>' }, 'MAIL_FROM'],
    ['Redis with no database', { REDIS_URL: 'redis://localhost' }, 'DATABASE_URL'],
  ])('refuse %s in a sentence that names the variable', (_name, environment, variable) => {
    const parse = (): unknown => parseConfig(environment);
    expect(parse).toThrow(StartUpFailure);
    expect(parse).toThrow(variable);
  });

  it('are all in .env.example, and nothing else is', () => {
    const named = readFileSync('.env.example', 'utf8').matchAll(/^#? ?([A-Z_]+)=/gm);
    expect([...named].map((match) => match[1])).toEqual(Object.keys(environmentSchema.shape));
  });
});
