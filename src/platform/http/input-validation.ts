import { StandardSchemaValidationPipe } from '@nestjs/common';
import type { StandardSchemaV1 } from '@standard-schema/spec';
import { problemException } from './problem.js';

/** Something wrong in what was received: where, as names parted by dots, and what. */
export interface InputFault {
  readonly path: string;
  readonly message: string;
  /** The kind of fault as the schema names it, as `too_small.string`, for whoever tells it in another language. */
  readonly code?: string;
  /** The bounds that it breaks. */
  readonly minimum?: number;
  readonly maximum?: number;
  /** The names of parts that the schema does not have. */
  readonly keys?: string;
}

/** More faults than these help nobody, and one large body can hold a hundred thousand. */
const MAXIMUM_FAULTS_TOLD = 100;

/** Checks every parameter that names a schema, and answers with all faults at once, each with its path. */
export const inputValidation = new StandardSchemaValidationPipe({
  exceptionFactory: (issues) => invalidInput(issues.map(faultOf)),
});

/** What a zod schema says of an issue beside its message: the standard for schemas knows no more than path and message. */
interface ZodIssueFacts {
  readonly code?: string;
  readonly origin?: string;
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
  readonly keys?: readonly string[];
}

function faultOf(issue: StandardSchemaV1.Issue): InputFault {
  const { code, origin, minimum, maximum, keys } = issue as ZodIssueFacts;
  const hasBound = minimum !== undefined || maximum !== undefined;
  return {
    path: pathOf(issue),
    message: issue.message,
    ...(code !== undefined && { code: hasBound && origin !== undefined ? `${code}.${origin}` : code }),
    ...(minimum !== undefined && { minimum: Number(minimum) }),
    ...(maximum !== undefined && { maximum: Number(maximum) }),
    ...(keys !== undefined && { keys: keys.slice(0, MAXIMUM_FAULTS_TOLD).join(', ') }),
  };
}

/** The problem of a request whose parts are not of the right shape. */
export function invalidInput(faults: readonly InputFault[]): Error {
  const told = faults.slice(0, MAXIMUM_FAULTS_TOLD);
  const detail = `Change these: ${told.map(({ path, message }) => `${path}: ${message}`).join('; ')}.`;
  return problemException('invalid-input', 400, 'Invalid input', detail, { faults: told });
}

function pathOf(issue: StandardSchemaV1.Issue): string {
  return (issue.path ?? []).map((step) => String(typeof step === 'object' ? step.key : step)).join('.');
}
