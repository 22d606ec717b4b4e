import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The absolute folder of this checkout. (An old Node must get as far as being told so: no `import.meta.dirname`.) */
export const repository = fileURLToPath(new URL('../..', import.meta.url));

/** The absolute path of a file of this checkout. */
export const inRepository = (path) => join(repository, path);
