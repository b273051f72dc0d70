import { plainMeasure, toSvg } from '@dateline/draw';
import { expect, it } from 'vitest';
import { theStory } from '../../layout/say.ts';

const titles = [
  'Mayor tells reporters of credible reports',
  'illicit little lily',
  'WAR AND PEACE',
  'Дом в Москве',
  'Ο Σόλων στην Αθήνα',
  'Überfall auf Łódź',
  '元禄赤穂事件',
  'مجلس الوزراء',
  'संविधान लागू हुआ',
];

it.each(titles)('a picture made without a page leaves about the room that “%s” takes', (title) => {
  const host = document.createElement('div');
  const xml = new DOMParser().parseFromString(toSvg(theStory), 'image/svg+xml');
  const svg = document.importNode(xml.documentElement as unknown as SVGSVGElement, true);
  for (const role of ['title', 'date'] as const) {
    const text = document.createElementNS('http://www.w3.org/2000/svg', 'text');
    text.setAttribute('class', role);
    text.textContent = title;
    svg.append(text);
  }
  host.attachShadow({ mode: 'open' }).append(svg);
  document.body.append(host);
  const [bold, regular] = [...svg.querySelectorAll<SVGTextElement>(':scope > text')];
  for (const [text, role] of [
    [bold!, 'title'],
    [regular!, 'date'],
  ] as const) {
    const share = plainMeasure(title, role) / text.getComputedTextLength();
    expect(share).toBeGreaterThan(0.85);
    expect(share).toBeLessThan(1.6);
  }
  host.remove();
});
