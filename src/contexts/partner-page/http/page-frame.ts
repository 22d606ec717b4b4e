import { LOCALES, type Locale } from '../domain/page-view.js';
import { wordings } from '../wording/wordings.js';
import { Markup, markup } from './markup.js';
import { PAGE_SCRIPT, PAGE_STYLE } from './page-style.js';

/** What stands at the top of a page, and below. */
export interface PageFrame {
  readonly locale: Locale;
  readonly title: string;
  /** Lines below the title. */
  readonly lines: readonly string[];
  readonly body: readonly Markup[];
  /** Where the page is read in another language. */
  readonly addressIn: (locale: Locale) => string;
}

/** A whole document, with everything that it needs in it. */
export function pageDocument({ locale, title, lines, body, addressIn }: PageFrame): string {
  const languages = LOCALES.map((other) => {
    const { languageName } = wordings[other];
    const current = other === locale ? new Markup(' aria-current="true"') : null;
    return markup`<a href="${addressIn(other)}" hreflang="${other}" lang="${other}"${current}>${languageName}</a>`;
  });
  return markup`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex,nofollow">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${new Markup(PAGE_STYLE)}</style>
</head>
<body>
<header><div><h1>${title}</h1>${lines.map((line) => markup`<p>${line}</p>`)}</div></header>
<main>
${body}
</main>
<nav>${languages}</nav>
<script>${new Markup(PAGE_SCRIPT)}</script>
</body>
</html>
`.text;
}
