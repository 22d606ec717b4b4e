// Puts the pictures that the browser tests took side by side, each page at its three widths: show-pictures.mjs <folder>
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder = ''] = process.argv.slice(2);
const widths = [390, 820, 1440];
const taken = new Set(readdirSync(folder).filter((file) => file.endsWith('.png')));
const pages = [...new Set([...taken].map((file) => file.replace(/-\d+\.png$/, '')))].sort();

const rows = pages.map((page) => {
  const pictures = widths
    .map((width) => `${page}-${width}.png`)
    .filter((file) => taken.has(file))
    .map((file) => `<a href="${file}"><img src="${file}" alt="${file}" loading="lazy"></a>`);
  return `<section id="${page}"><h2>${page}</h2><div>${pictures.join('')}</div></section>`;
});
const style =
  'body{font-family:sans-serif}div{display:flex;gap:1rem;align-items:start}img{width:28vw;border:1px solid #888}';
writeFileSync(
  join(folder, 'index.html'),
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Pages</title><style>${style}</style>${rows.join('\n')}</html>\n`,
);
console.log(`${pages.length} pages, ${taken.size} pictures: ${join(folder, 'index.html')}`);
