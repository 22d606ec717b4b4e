import type { Letter } from './letter.js';

/** A message as plain text, complete by itself. */
export function renderText({ greeting, introduction, blocks, link, footer }: Letter): string {
  const told = blocks.map(({ headline, lines }) => [headline, ...lines.map((line) => `  ${line}`)].join('\n'));
  const way = link === null ? [] : [`${link.label}: ${link.url}`];
  return [greeting, introduction, ...told, ...way, `-- \n${footer.join('\n')}`, ''].join('\n\n');
}
