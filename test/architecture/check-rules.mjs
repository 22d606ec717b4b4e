// Fails when the tree breaks a rule of `.dependency-cruiser.mjs`, and names each import that does.
import { join } from 'node:path';
import { cruiseTree } from './cruise.mjs';

const { violations, totalCruised } = await cruiseTree(join(import.meta.dirname, '../..'));
for (const { rule, from, to, cycle } of violations) {
  const way = cycle === undefined ? to : cycle.map(({ name }) => name).join(' -> ');
  console.error(`${rule.name}: ${from} -> ${way}`);
}
if (violations.length > 0) process.exitCode = 1;
else console.log(`${totalCruised} files keep to the architecture.`);
