import { StandardSchemaValidationPipe } from '@nestjs/common';
import type { StandardSchemaV1 } from '@standard-schema/spec';
import { problemException } from './problem.js';

/** Something wrong in what was received: where, as names parted by dots, and what. */
export interface InputFault {
  readonly path: string;
  readonly message: string;
}

/** More faults than these help nobody, and one large body can hold a hundred thousand. */
const MAXIMUM_FAULTS_TOLD = 100;

/** Checks every parameter that names a schema, and answers with all faults at once, each with its path. */
export const inputValidation = new StandardSchemaValidationPipe({
  exceptionFactory: (issues) => invalidInput(issues.map((issue) => ({ path: pathOf(issue), message: issue.message }))),
});

/** The problem of a request whose parts are not of the right shape. */
export function invalidInput(faults: readonly InputFault[]): Error {
  const told = faults.slice(0, MAXIMUM_FAULTS_TOLD);
  const detail = `Change these: ${told.map(({ path, message }) => `${path}: ${message}`).join('; ')}.`;
  return problemException('invalid-input', 400, 'Invalid input', detail, { faults: told });
}

function pathOf(issue: StandardSchemaV1.Issue): string {
  return (issue.path ?? []).map((step) => String(typeof step === 'object' ? step.key : step)).join('.');
}
