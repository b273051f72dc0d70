// All the pictures on one sheet, a third of their size: a story is a row, its widths are the columns.
// Of a long picture only the top is shown; it leads to the whole one.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A page higher than this is not painted to its end. */
const maxHeight = 16_000;

/**
 * Writes `index.html` and, as a picture of it, `contact-sheet.png`.
 *
 * @param {import('playwright').Browser} browser
 * @param {string} folder where the pictures are
 * @param {import('./shots.mjs').Shot[]} shots
 * @returns {Promise<string>} the path of the sheet
 */
export async function contactSheet(browser, folder, shots) {
  const html = join(folder, 'index.html');
  const png = join(folder, 'contact-sheet.png');
  writeFileSync(html, markup(shots));
  const page = await browser.newPage({ viewport: { width: 1660, height: 100 } });
  await page.goto(pathToFileURL(html).href);
  await page.evaluate((limit) => {
    const zoom = Math.min(1, limit / document.body.scrollHeight);
    document.body.style.zoom = String(zoom);
  }, maxHeight);
  await page.screenshot({ path: png, fullPage: true });
  await page.close();
  return png;
}

/** @param {import('./shots.mjs').Shot[]} shots */
function markup(shots) {
  const rows = [...new Set(shots.map(({ story }) => story))].map((story) => {
    const pictures = shots
      .filter((shot) => shot.story === story)
      .toSorted((a, b) => b.theme.localeCompare(a.theme) || a.width - b.width)
      .map(({ file, width }) => `<a href="${file}"><img src="${file}" width="${width / 3}" alt=""></a>`);
    return `<h2>${story}</h2>\n<div>${pictures.join('')}</div>`;
  });
  return `<!doctype html>
<meta charset="utf-8">
<title>Every story</title>
<style>
  body { margin: 16px; font: 13px system-ui, sans-serif; background: #bbb; }
  h2 { margin: 16px 0 4px; font: inherit; font-weight: 600; }
  div { display: flex; gap: 8px; align-items: start; }
  img { display: block; max-height: 420px; object-fit: cover; object-position: top; }
</style>
${rows.join('\n')}
`;
}
