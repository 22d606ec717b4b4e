import pg from 'pg';
import { QueryFailedError } from 'typeorm';

/** The database cannot be reached, or left in the middle of the work. Whoever asked may ask again in a moment. */
export class DatabaseUnavailable extends Error {
  constructor(cause: unknown) {
    super(`The database does not answer: ${String(cause)}`, { cause });
  }
}

/** Of SQLSTATE: connection exceptions; the server ends, has crashed or is starting; it has no connection left to give. */
const STATES_OF_ABSENCE = /^(08...|57P01|57P02|57P03|53300)$/;

/** Whether a statement failed because the server was gone. What the server itself says of a statement carries a state. */
export function cameFromAbsence(error: unknown): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  const driverError: unknown = error.driverError;
  if (driverError instanceof pg.DatabaseError) return STATES_OF_ABSENCE.test(driverError.code ?? '');
  // A value that cannot be sent is a fault of ours; whatever else stops a statement on this side is the connection.
  return !(driverError instanceof TypeError || driverError instanceof RangeError);
}
