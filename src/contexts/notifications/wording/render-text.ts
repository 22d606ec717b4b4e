import type { Letter } from './letter.js';

/** A message as plain text, complete by itself. */
export function renderText({ greeting, introduction, blocks, link, footer }: Letter): string {
  const told = blocks.map(({ headline, lines }) => [headline, ...lines.map((line) => `  ${line}`)].join('\n'));
  return [greeting, introduction, ...told, `${link.label}: ${link.url}`, `-- \n${footer.join('\n')}`, ''].join('\n\n');
}
