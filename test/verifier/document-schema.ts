import { readFileSync } from 'node:fs';
import { z } from 'zod';

type Json = Readonly<Record<string, unknown>>;

const read = (name: string): Json =>
  JSON.parse(readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8')) as Json;

const problemSchema = read('problem.schema.json');

/** The schema with what it takes from the problem's put in its place. */
function inline(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inline);
  if (typeof value !== 'object' || value === null) return value;
  if ('$ref' in value && typeof value.$ref === 'string') {
    const [, path = ''] = value.$ref.split('#');
    const steps = path.split('/').filter((step) => step !== '');
    return steps.reduce<unknown>((node, step) => (node as Json)[step], problemSchema);
  }
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, inline(entry)]));
}

/** One of the schemas in docs/, to try values on. */
export const documentedSchema = (name: string) =>
  z.fromJSONSchema(inline(read(name)) as Parameters<typeof z.fromJSONSchema>[0]);
