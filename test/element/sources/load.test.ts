import { afterEach, describe, expect, it, vi } from 'vitest';
import story from '../../../examples/story.json';
import { clear, complaints, hear, mount, put, titles } from '../mount.ts';

afterEach(() => {
  vi.restoreAllMocks();
  clear();
});

const file = (title: string) => JSON.stringify({ events: [{ id: title, title, when: '1914' }] });
const list = '<ol><li data-when="1914">From the page</li></ol>';

/** Answers each address from a table; what never arrives can still be given up. */
function answer(table: Record<string, () => Response | Promise<Response>>) {
  return vi.spyOn(window, 'fetch').mockImplementation((input, init) => {
    const { pathname } = new URL(input as URL, document.baseURI);
    const signal = init!.signal!;
    const givenUp = new Promise<never>((_, fail) => {
      signal.addEventListener('abort', () => fail(signal.reason as Error));
    });
    return Promise.race([givenUp, table[pathname.slice(1)]!()]);
  });
}

describe('src', () => {
  it('is loaded, and settled() waits for it', async () => {
    answer({ 'a.json': () => new Response(JSON.stringify(story)) });
    const ready = hear(document, 'timeline-ready');
    const element = await mount(`<event-timeline src="/a.json">${list}</event-timeline>`);
    expect(element.timeline.length).toBe(11);
    expect(element.shadowRoot!.querySelector('h2')!.textContent).toBe('Chicago and the troops');
    expect(ready.map(({ detail }) => detail.timeline.length)).toEqual([11]);
  });

  it('is waited for by settled() even when it was set just before', async () => {
    answer({ 'a.json': async () => new Response(file('A')) });
    const element = await mount(list);
    element.src = '/a.json';
    await element.settled();
    expect(titles(element)).toEqual(['A']);
  });

  it('gives way to the children again when it is taken off', async () => {
    answer({ 'a.json': () => new Response(file('A')) });
    const element = await mount(`<event-timeline src="/a.json">${list}</event-timeline>`);
    element.removeAttribute('src');
    await element.settled();
    expect(titles(element)).toEqual(['From the page']);
  });

  it('shows what the last one holds, however slow the first', async () => {
    let late: (response: Response) => void = () => {};
    const fetches = answer({
      'slow.json': () => new Promise((done) => (late = done)),
      'fast.json': () => new Response(file('fast')),
    });
    const element = put('<event-timeline src="/slow.json"></event-timeline>');
    await expect.poll(() => fetches.mock.calls.length).toBe(1);
    element.src = '/fast.json';
    await element.settled();
    late(new Response(file('slow')));
    await element.settled();
    expect(titles(element)).toEqual(['fast']);
    expect(fetches.mock.calls[0]![1]!.signal!.aborted).toBe(true);
    expect(element.problems).toEqual([]);
  });

  it('is given up when the element goes, and taken up again when it comes back', async () => {
    let there = false;
    const fetches = answer({ 'a.json': () => (there ? new Response(file('A')) : new Promise(() => {})) });
    const element = put('<event-timeline src="/a.json"></event-timeline>');
    await expect.poll(() => fetches.mock.calls.length).toBe(1);
    const box = element.parentElement!;
    element.remove();
    expect(fetches.mock.calls[0]![1]!.signal!.aborted).toBe(true);
    there = true;
    box.append(element);
    await element.settled();
    expect(titles(element)).toEqual(['A']);
    expect(element.problems).toEqual([]);
  });

  it('is not asked for by an element that is gone at once', async () => {
    const fetches = answer({ 'a.json': () => new Response(file('A')) });
    const element = put('<event-timeline src="/a.json"></event-timeline>');
    const box = element.parentElement!;
    element.remove();
    await element.updateComplete;
    expect(fetches).not.toHaveBeenCalled();
    box.append(element);
    await element.settled();
    expect(titles(element)).toEqual(['A']);
  });

  it('is drawn as it arrives where it is large, with how much of it is here', async () => {
    let more: (text: string | null) => void = () => {};
    const bytes = new ReadableStream<Uint8Array>({
      start(controller) {
        more = (text) =>
          text === null ? controller.close() : controller.enqueue(new TextEncoder().encode(text));
      },
    });
    answer({ 'a.ndjson': () => new Response(bytes, { headers: { 'content-length': '4000' } }) });
    const element = put('<event-timeline src="/a.ndjson"></event-timeline>');
    const lines = (title: string) => `${JSON.stringify({ title, when: '1914', summary: 'x'.repeat(940) })}\n`;
    const bar = () => element.shadowRoot!.querySelector('progress');
    const wait = () => new Promise((done) => setTimeout(done, 200));
    await wait();
    more(lines('a'));
    await expect.poll(() => titles(element)).toEqual(['a']);
    expect(bar()!.value).toBeCloseTo(0.25, 1);
    await wait();
    more(lines('b'));
    await expect.poll(() => titles(element)).toEqual(['a', 'b']);
    expect(bar()!.value).toBeCloseTo(0.5, 1);
    more(lines('c'));
    more(null);
    await element.settled();
    expect(titles(element)).toEqual(['a', 'b', 'c']);
    expect(bar()).toBeNull();
  });

  it('keeps what has come where the rest does not', async () => {
    const text = '[{"title":"a","when":"1914"},{"title":"b","when":"1915"},{"ti';
    answer({ 'a.json': () => new Response(text) });
    const element = await mount('<event-timeline src="/a.json"></event-timeline>');
    expect(titles(element)).toEqual(['a', 'b']);
    expect(element.problems).toMatchObject([{ path: 'src', code: 'type' }]);
  });

  it('keeps what is shown until the next one is there', async () => {
    let arrive: (response: Response) => void = () => {};
    const fetches = answer({
      'a.json': () => new Response(file('A')),
      'b.json': () => new Promise((done) => (arrive = done)),
    });
    const element = await mount('<event-timeline src="/a.json"></event-timeline>');
    element.src = '/b.json';
    await element.updateComplete;
    element.filter = () => true;
    await element.updateComplete;
    await expect.poll(() => fetches.mock.calls.length).toBe(2);
    expect(titles(element)).toEqual(['A']);
    arrive(new Response(file('B')));
    await element.settled();
    expect(titles(element)).toEqual(['B']);
  });

  it('is not loaded twice because the element moves', async () => {
    const fetches = answer({ 'a.json': () => new Response(file('A')) });
    const element = await mount('<event-timeline src="/a.json"></event-timeline>');
    document.body.append(element);
    await element.settled();
    expect(titles(element)).toEqual(['A']);
    expect(fetches).toHaveBeenCalledOnce();
  });

  const endless = () =>
    new Response(
      new ReadableStream({
        start: () => {},
        pull: (pipe) => pipe.enqueue(new Uint8Array(4 * 1024 * 1024).fill(32)),
      }),
    );

  it.each([
    [
      'is missing',
      '/gone.json',
      () => new Response('gone', { status: 404 }),
      /could not be loaded \(HTTP 404\); check the address/,
    ],
    ['is not JSON', '/page.html', () => new Response('<!doctype html>'), /expected JSON in "\/page\.html"/],
    ['is too large', '/endless.json', endless, /larger than 512 MB; split it/],
    [
      'does not answer',
      '/down.json',
      () => Promise.reject(new TypeError('Failed to fetch')),
      /could not be loaded; check the address and the network/,
    ],
    ['is a file', 'file:///etc/hosts', undefined, /expected an http or https address/],
    ['is a script', 'javascript:alert(1)', undefined, /expected an http or https address/],
    ['is no address', 'https://', undefined, /expected the address of a JSON file/],
  ])(
    'that %s costs nothing: the list is drawn, and one problem says why',
    async (_, src, response, message) => {
      const fetches = answer(response ? { [src.slice(1)]: response } : {});
      const told = hear(document, 'timeline-problems');
      const element = await mount(`<event-timeline src="${src}">${list}</event-timeline>`);
      expect(titles(element)).toEqual(['From the page']);
      expect(told.map(({ detail }) => detail.problems)).toEqual([
        [expect.objectContaining({ path: 'src', message: expect.stringMatching(message) })],
      ]);
      expect(complaints(element)).toEqual([expect.stringMatching(message)]);
      expect(fetches).toHaveBeenCalledTimes(response ? 1 : 0);
    },
  );

  it('that is missing leaves a list that is still read when it changes', async () => {
    answer({ 'gone.json': () => new Response('', { status: 404 }) });
    const element = await mount(`<event-timeline src="/gone.json">${list}</event-timeline>`);
    element.querySelector('ol')!.insertAdjacentHTML('beforeend', '<li data-when="1915">Added</li>');
    await expect.poll(() => titles(element)).toEqual(['From the page', 'Added']);
  });

  it('that is JSON of something else draws nothing and says what was expected', async () => {
    answer({ 'five.json': () => new Response('5') });
    const element = await mount('<event-timeline src="/five.json"></event-timeline>');
    expect(element.problems).toEqual([
      expect.objectContaining({ message: expect.stringContaining('expected a list of events') }),
    ]);
    expect(element.shadowRoot!.querySelector('.empty')!.textContent).toBe('No dated events to show.');
  });

  it('is asked for with the page’s own credentials only', async () => {
    const fetches = answer({ 'a.json': () => new Response(file('A')) });
    await mount('<event-timeline src="/a.json"></event-timeline>');
    expect(fetches.mock.calls[0]![1]).toMatchObject({ credentials: 'same-origin' });
  });
});
