import { afterEach, expect, it } from 'vitest';
import { Measurer } from '../../packages/element/src/measure.ts';
import { clear, mount } from './mount.ts';

afterEach(clear);

const texts = [
  'Federal forces are sent to Los Angeles',
  'AVA To. Wa, “Ty” – 14 July 1789, 03:14:25',
  'Ереван, Ώρα  two  blanks ',
  'حاكم إلينوي يعقد مؤتمرا صحفيا',
  '東京オリンピックの開会式',
  'हिन्दी में एक वाक्य',
  '👩‍👩‍👧 family 🇺🇳',
];

it.each(texts)('measure(%s) is as wide as the browser draws it', async (text) => {
  const element = await mount('', { events: [{ title: 'A', when: '1914' }] });
  const svg = element.shadowRoot!.querySelector<SVGSVGElement>('.plot svg')!;
  const measurer = new Measurer();
  measurer.read(svg);
  for (const role of ['title', 'date', 'tick'] as const) {
    const drawn = svg.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'text'));
    drawn.setAttribute('class', role);
    drawn.style.whiteSpace = 'pre';
    drawn.textContent = text;
    const width = measurer.measure(text, role);
    // Between words a font may bring its letters a hair nearer.
    expect(Math.abs(drawn.getComputedTextLength() - width)).toBeLessThan(0.4 * text.split(' ').length);
    drawn.remove();
  }
});

it('takes the size of type and the air between rows from the page', async () => {
  const rowsOf = async (style: string) => {
    const events = [
      { title: 'Aldus', when: '1494' },
      { title: 'Griffo', when: '1494' },
    ];
    const element = await mount('', { events });
    element.setAttribute('style', style);
    element.requestUpdate();
    await element.settled();
    const titles = [...element.shadowRoot!.querySelectorAll('.event .title')];
    const [first, second] = titles.map((title) => title.getBoundingClientRect());
    return { size: getComputedStyle(titles[0]!).fontSize, apart: Math.round(second!.top - first!.top) };
  };
  const plain = await rowsOf('');
  expect(plain.size).toBe('13px');
  expect(plain.apart).toBe(32);
  expect(await rowsOf('--timeline-row-gap: 1.5rem')).toEqual({ size: '13px', apart: plain.apart + 12 });
  // A line of 28 px, and a band around it, which was 20 px high.
  expect(await rowsOf('--timeline-font-size: 20px')).toEqual({ size: '20px', apart: 42 });
});
