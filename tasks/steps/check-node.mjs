import { readFileSync } from 'node:fs';
import { Refusal } from './refusal.mjs';
import { inRepository } from './repository.mjs';

/** Refuses a Node older than package.json asks for (">=major.minor"). */
export function checkNode() {
  const { engines } = JSON.parse(readFileSync(inRepository('package.json'), 'utf8'));
  const needed = engines.node.replace('>=', '');
  if (isOlder(process.versions.node, needed)) {
    throw new Refusal(
      `Incontro needs Node ${needed} or newer and this is ${process.versions.node}: see https://nodejs.org.`,
    );
  }
}

function isOlder(found, needed) {
  const [foundMajor, foundMinor] = found.split('.').map(Number);
  const [neededMajor, neededMinor = 0] = needed.split('.').map(Number);
  return foundMajor < neededMajor || (foundMajor === neededMajor && foundMinor < neededMinor);
}
