import type { EntitySchemaColumnOptions } from 'typeorm';
import { type Instant, instantFromEpoch } from '../../kernel/instant.js';

const asInstant = {
  to: (instant: Instant | null | undefined): Instant | null | undefined => instant,
  from: (read: Date | null): Instant | null => (read === null ? null : instantFromEpoch(read.getTime())),
};

/** A `timestamptz` column that the domain sees as an Instant. */
export const instantColumn = {
  type: 'timestamptz',
  transformer: asInstant,
} as const satisfies EntitySchemaColumnOptions;

/** SQL that gives a timestamptz expression in the one form of an Instant. */
export function instantSql(expression: string): string {
  return `to_char((${expression}) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
