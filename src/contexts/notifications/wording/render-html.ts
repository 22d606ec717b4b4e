import type { Letter } from './letter.js';

const TEXT = 'font-family:Titillium Web,Segoe UI,Arial,sans-serif;font-size:16px;line-height:1.5;color:#17324d';
const LINK = 'color:#0059b3';
const FAINT = 'font-size:14px;color:#455a64';

const ENTITY_BY_CHARACTER: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A message as HTML: no images, no scripts, nothing that is fetched from anywhere. */
export function renderHtml({ locale, subject, greeting, introduction, blocks, link, footer }: Letter): string {
  const told = blocks.map(
    ({ headline, lines }) =>
      `<h2 style="font-size:18px;margin:24px 0 4px">${escape(headline)}</h2>` +
      lines.map((line) => `<p style="margin:0 0 4px">${escape(line)}</p>`).join(''),
  );
  return [
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${escape(subject)}</title>`,
    '<meta name="viewport" content="width=device-width"></head>',
    `<body style="margin:0;padding:16px;${TEXT}"><main style="max-width:640px">`,
    `<p>${escape(greeting)}</p><p>${escape(introduction)}</p>`,
    ...told,
    link === null
      ? ''
      : `<p style="margin:24px 0"><a style="${LINK}" href="${escape(link.url)}">${escape(link.label)}</a></p>`,
    ...footer.map((line) => `<p style="margin:0;${FAINT}">${escape(line)}</p>`),
    '</main></body></html>',
  ].join('\n');
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITY_BY_CHARACTER[character] ?? character);
}
