/** What a hostile author would write, in every place that can be written in. */
export const texts = [
  '<img src=x onerror=fired()>',
  '"></svg><script>fired()</script>',
  "'><svg onload=fired()>",
  '</style></title></textarea><script>fired()</script>',
  '<a href="javascript:fired()">x</a>',
  '${fired()}{{fired()}}<!--?lit$0$-->',
  '&lt;img src=x onerror=fired()&gt;',
  '\u202eevil\u2066\u0000\u001b[31m\ud800',
  '__proto__',
  'constructor',
  'javascript:fired()',
];

export const addresses = [
  'javascript:fired()',
  'java\tscript:fired()',
  ' JaVaScRiPt:fired()',
  '\u0001javascript:fired()',
  'javascript\n:fired()',
  'data:text/html,<script>fired()</script>',
  'data:image/svg+xml,<svg onload=fired()>',
  'vbscript:fired()',
  'https://user:secret@example.org/',
];

/** An event with a text in each field, and an address wherever one is read. */
const everyField = (text: string, url: string): Record<string, unknown> => ({
  id: `id ${text}`,
  title: text,
  label: `label ${text}`,
  summary: text,
  group: text,
  tags: [text],
  places: [text, { name: text }],
  status: 'disputed',
  color: `red;background:url(${url})`,
  when: { edtf: '1914-06~', text, rule: text },
  sources: [{ id: text, title: text, publisher: text, author: text, quote: text, note: text, url }],
  links: [url, { url, title: text }],
  media: [{ url, alt: text, credit: text }],
  rank: text,
  confidence: text,
  follows: text,
  onclick: 'fired()',
  style: `background:url(${url})`,
  innerHTML: text,
});

/** @param elsewhere Another host that would hear of it. */
export const document = (elsewhere: string) => ({
  title: texts[0],
  lang: texts[1],
  timeZone: texts[2],
  asOf: texts[3],
  groups: [...texts.map((id) => ({ id, label: id })), texts[4]],
  eras: [{ label: texts[0], when: '1910/1920', color: `url(${elsewhere}era)` }],
  sources: [{ id: 's', title: texts[0], url: `${elsewhere}source` }],
  relations: [{ type: texts[0], from: texts[0], to: texts[1] }],
  events: [
    ...texts.map((text, i) => everyField(text, `${elsewhere}beacon?${i}`)),
    ...addresses.map((address, i) => ({
      ...everyField('Address', address),
      id: `address ${i}`,
      title: `Address ${i}`,
    })),
  ],
});

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll('\0', '');

/** The same as a list in the page, as a host would have escaped it. Pictures stand there as the host's own would: not at all. */
export const list = (elsewhere: string): string =>
  `<ol>${[...texts.map((text) => [text, `${elsewhere}beacon`]), ...addresses.map((url) => ['Address', url])]
    .map(([text, url]) => {
      const [words, address] = [escaped(text!), escaped(url!)];
      return `<li data-when="1914-06" data-id="x ${words}" data-group="${words}" data-tags="${words}" data-label="${words}"
        data-color="url(${address})" data-status="${words}" data-rank="${words}">${words} <a href="${address}">${words}</a>
        <p>${words}</p></li>`;
    })
    .join('')}</ol>`;
