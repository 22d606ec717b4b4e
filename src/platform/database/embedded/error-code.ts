/** The code of an operating system's error, for instance "EACCES"; empty for anything else that was thrown. */
export function errorCode(error: unknown): string {
  // Not `instanceof Error`: errors of Node's own modules are of another realm than code that runs in a VM context.
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
