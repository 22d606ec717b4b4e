import { createRunner } from 'jest-light-runner';

/** Runs test files as Node itself would, in processes that load what files import once for all of them. */
export default createRunner({ runtime: 'child_process' });
