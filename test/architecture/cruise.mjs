import { cruise } from 'dependency-cruiser';
import extractDependencyCruiserOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import extractTypeScriptConfig from 'dependency-cruiser/config-utl/extract-ts-config';

const roots = ['src', 'test', 'bench', 'web/src'];

/**
 * Reads the imports of the tree below `folder`, which becomes the working directory, and answers the violations of the
 * rules in `.dependency-cruiser.mjs`, and how many files were read.
 */
export async function cruiseTree(folder) {
  process.chdir(folder);
  const options = await extractDependencyCruiserOptions(`${folder}/.dependency-cruiser.mjs`);
  const { output } = await cruise(roots, options, undefined, { tsConfig: extractTypeScriptConfig('tsconfig.json') });
  const { violations, totalCruised } = output.summary;
  return { violations, totalCruised };
}
