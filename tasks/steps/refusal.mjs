/** A task that cannot go on for a reason that its user can remove, told in one sentence. */
export class Refusal extends Error {}

/** Runs a task to its end; a refusal becomes its one sentence and exit code 1. */
export async function runTask(task) {
  try {
    await task();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
