import { readFile } from 'node:fs/promises';

/** The text of a file without the mark that some editors put before it, or `null` where it cannot be read. */
export async function readText(file: string): Promise<string | null> {
  try {
    const text = await readFile(file, 'utf8');
    return text.replace(/^\uFEFF/u, '');
  } catch {
    return null;
  }
}

/** What the text says, or `undefined` where it is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
