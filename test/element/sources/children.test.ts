import { afterEach, describe, expect, it } from 'vitest';
import { clear, complaints, detail, hear, mount, names, put, titles } from '../mount.ts';

afterEach(clear);

const events = (element: Awaited<ReturnType<typeof mount>>) =>
  Array.from({ length: element.timeline.length }, (_, i) => element.timeline.event(i));

describe('a list inside the tag', () => {
  it('is read: titles, dates, groups, tags, status and ids', async () => {
    const element = await mount(`<ol>
      <li><time datetime="2025-06">June</time>: Troops sent to <b>Los Angeles</b></li>
      <li data-when="[2025-08-24..2025-08-30]" data-group="City" data-tags="press, talk" data-id="talk">News conference</li>
      <li id="next" data-when="2025-09" data-status="expected">Activity</li>
    </ol>`);
    expect(
      events(element).map(({ id, title, groups, tags, status }) => ({ id, title, groups, tags, status })),
    ).toEqual([
      {
        id: expect.any(String),
        title: 'Troops sent to Los Angeles',
        groups: [],
        tags: [],
        status: 'happened',
      },
      { id: 'talk', title: 'News conference', groups: ['City'], tags: ['press', 'talk'], status: 'happened' },
      { id: 'next', title: 'Activity', groups: [], tags: [], status: 'expected' },
    ]);
    expect(element.timeline.event(0).when).toMatchObject({ edtf: '2025-06', text: 'June' });
    expect(element.problems).toEqual([]);
  });

  it('makes a span of two times', async () => {
    const element = await mount(
      '<p><time datetime="1914-07-28">July 1914</time> to <time datetime="1918-11-11">November 1918</time> The war</p>',
    );
    expect(element.timeline.event(0).when).toMatchObject({
      edtf: '1914-07-28/1918-11-11',
      extent: 'throughout',
    });
  });

  it('takes links, pictures and paragraphs over into the detail', async () => {
    const element = await mount(
      `<ul><li data-when="1969-07-20" data-id="moon">Moon landing
        <p>One small step.</p><p>One giant leap.</p>
        <a href="https://example.org/moon">More</a>
        <img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="" hidden>
        <img src="/favicon.ico" alt="A boot print"></li></ul>`,
      { selected: 'moon' },
    );
    expect(element.timeline.event(0)).toMatchObject({
      summary: 'One small step.\nOne giant leap.',
      links: [{ url: 'https://example.org/moon', title: 'More' }],
      media: [{ url: '/favicon.ico', alt: 'A boot print' }],
    });
    expect(detail(element)!.querySelector('a')).toMatchObject({
      href: 'https://example.org/moon',
      rel: 'noopener noreferrer',
    });
    expect(detail(element)!.querySelector('img')).toMatchObject({
      alt: 'A boot print',
      referrerPolicy: 'no-referrer',
    });
  });

  it('keeps an item without a date, beside the axis, and says so', async () => {
    const element = await mount('<ul><li data-when="2025-06">Dated</li><li>Undated</li></ul>');
    expect(titles(element)).toEqual(['Dated', 'Undated']);
    expect(element.timeline.length).toBe(2);
    expect(names(element)[1]).toBe('Undated, date not stated, 2 of 2');
    expect(complaints(element)).toEqual([expect.stringContaining('[1].when')]);
  });

  it('reads the inner lists of a list, not their heading', async () => {
    const element = await mount(
      '<ul><li>1914<ul><li data-when="1914-06-28">Shots</li><li data-when="1914-07-28">War</li></ul></li></ul>',
    );
    expect(titles(element)).toEqual(['Shots', 'War']);
    expect(element.problems).toEqual([]);
  });

  it('reads rows of a table and articles', async () => {
    const element = await mount(
      `<table><tr><td><time datetime="1914">1914</time></td><td>A row</td></tr></table>
       <article><h2>An article</h2><p>Its words.</p><time datetime="1915">1915</time></article>`,
    );
    expect(events(element).map(({ title, summary }) => [title, summary])).toEqual([
      ['A row', undefined],
      ['An article', 'Its words.'],
    ]);
  });

  it('is read again when it changes', async () => {
    const element = await mount('<ol><li data-when="1914">A</li></ol>');
    element.querySelector('ol')!.insertAdjacentHTML('beforeend', '<li data-when="1915">B</li>');
    await expect.poll(() => titles(element)).toEqual(['A', 'B']);
    element.querySelector('li')!.firstChild!.nodeValue = 'Z';
    await expect.poll(() => titles(element)).toEqual(['Z', 'B']);
    element.querySelector('li')!.setAttribute('data-when', '1916');
    await expect.poll(() => titles(element)).toEqual(['B', 'Z']);
    element.replaceChildren();
    await expect
      .poll(() => element.shadowRoot!.querySelector('.empty')?.textContent)
      .toBe('No dated events to show.');
  });

  it('is not read again because the tag itself changes', async () => {
    const element = await mount('<ol><li data-when="1914" data-id="a">A</li><li>No date</li></ol>');
    const { timeline } = element;
    const problems = hear(element, 'timeline-problems');
    element.selected = 'a';
    element.setAttribute('class', 'wide');
    await element.settled();
    expect(element.timeline).toBe(timeline);
    expect(problems).toEqual([]);
  });

  it('keeps the place of a reader who has moved the view when it grows', async () => {
    const element = await mount('<ol><li data-when="1914">A</li><li data-when="1918">B</li></ol>');
    element.zoom(3);
    const { view } = element;
    element.querySelector('ol')!.insertAdjacentHTML('beforeend', '<li data-when="1916">C</li>');
    await expect.poll(() => element.timeline.length).toBe(3);
    expect(element.view).toEqual(view);
  });

  it('may come after the tag, as when a page is still arriving', async () => {
    const element = put('');
    await element.settled();
    element.innerHTML = '<ol><li data-when="2025-06">Late</li></ol>';
    await expect.poll(() => names(element)).toEqual(['Late, in June 2025, 1 of 1']);
  });
});
