import type { EventTimeline } from '@dateline/element';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clear, mount, names, option, put } from './mount.ts';

const before = location.href;
const goTo = (hash: string) => history.replaceState(null, '', before.split('#')[0] + hash);
beforeEach(() => goTo(''));
afterEach(() => {
  clear();
  goTo('');
});

const between = [
  { id: 'war', title: 'War', when: '1914-07-28/1918-11-11', group: 'Europe' },
  { id: 'peace', title: 'Peace', when: '1919-06-28', group: 'Europe' },
  { id: 'crash', title: 'The crash', when: '1929-10', group: 'America' },
];
const mountNamed = (name = 'story') =>
  mount(`<event-timeline address="${name}"></event-timeline>`, { events: between });
const rest = () => new Promise((done) => setTimeout(done, 700));
const part = (of = 'story') =>
  location.hash
    .slice(1)
    .split('&')
    .find((one) => one.startsWith(`${of}=`));

describe('state', () => {
  it('is one line of what is in view, open and shown, and back', async () => {
    const element = await mount('', { events: between });
    expect(element.state).toBe('t1');
    element.view = { start: Date.UTC(1918, 0), end: Date.UTC(1930, 0) };
    element.filter = { groups: ['Europe'], text: 'peace & quiet; at last' };
    element.selected = 'peace';
    const line = element.state;
    expect(line).toMatch(
      /^t1;at=-\d+e\d,-\d+e\d;id=peace;group=Europe;text=peace%20%26%20quiet%3B%20at%20last$/,
    );
    const other = await mount('', { events: between });
    other.state = line;
    await other.settled();
    expect(other.state).toBe(line);
    expect(other.selected).toBe('peace');
    expect(other.filter).toEqual({ groups: ['Europe'], text: 'peace & quiet; at last' });
    const [were, are] = [element.view, other.view!];
    expect(Math.abs(are.start - were.start)).toBeLessThan(1e-3 * (were.end - were.start));
    other.state = 't1';
    await other.settled();
    expect([other.selected, names(other).length]).toEqual([null, 3]);
  });

  it('can be set before there are events, and then holds', async () => {
    const element = put('');
    element.state = 't1;at=-16e11,-12e11;id=peace;group=Europe';
    element.events = between;
    await element.settled();
    expect(element.view).toEqual({ start: -16e11, end: -12e11 });
    expect(names(element).map((name) => name.split(',')[0])).toEqual(['Peace']);
    expect(element.selected).toBe('peace');
  });

  it('reads for good what the first version wrote', async () => {
    const element = await mount('', { events: between });
    element.state = 't1;at=-1640995e6,-1262304e6;id=crash;group=America;status=happened;time=192X;text=crash';
    await element.settled();
    expect(element.selected).toBe('crash');
    expect(element.filter).toEqual({
      groups: ['America'],
      status: ['happened'],
      time: '192X',
      text: 'crash',
    });
    expect(element.view).toEqual({ start: -1640995e6, end: -1262304e6 });
  });

  it('leaves out what it cannot read, and does nothing for another version', async () => {
    const element = await mount('', { events: between });
    const opening = element.view;
    element.state = 't1;at=soon,late;id=crash;time=soon;colour=red;status=over';
    await element.settled();
    expect(element.filter).toEqual({});
    expect(element.selected).toBe('crash');
    element.state = 't2;id=war';
    element.state = 'nonsense';
    element.state = '';
    expect(element.selected).toBe('crash');
    for (const at of ['5,4', '1e999,2e999', '1,2,3', 'NaN,NaN', '-1e99,1e99', '1']) {
      element.state = `t1;at=${at}`;
      await element.settled();
      expect(element.view).toEqual(opening);
    }
    expect(() => (element.state = 5 as never)).toThrow(TypeError);
  });

  it('shows an event that it names without a view', async () => {
    const element = await mount('', { events: between, start: '1914', end: '1915' });
    element.state = 't1;id=crash';
    await element.settled();
    await expect.poll(() => option(element, 'The crash')).toBeDefined();
  });

  it('keeps a rule of the page, which is nobody’s to send', async () => {
    const element = await mount('', { events: between, filter: ({ id }) => id !== 'war' });
    expect(element.state).toBe('t1');
    element.state = 't1;group=Europe';
    await element.settled();
    expect(names(element)).toHaveLength(1);
  });

  it('is harmless whatever it says', async () => {
    const element = await mount('', { events: between });
    const nodes = () => element.shadowRoot!.querySelectorAll('script,img,iframe,a').length;
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(
        't1',
        ';',
        '&',
        '=',
        'at=',
        'id=',
        'group=',
        'time=',
        'status=',
        '__proto__=x',
        'constructor=y',
        '%',
        '%FF',
        '1e309',
        '<img src=x onerror=alert(1)>',
        'javascript:alert(1)',
        '\ud800',
        'x'.repeat(5000),
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
        element.state = `t1;${pieces.join('')}`;
        await element.updateComplete;
        expect(element.state.length).toBeLessThanOrEqual(4000);
        expect(nodes()).toBe(0);
        // What came of it is one of our own lines, and stays what it is.
        const line = element.state;
        element.state = line;
        expect(element.state).toBe(line);
      }),
      { numRuns: 150 },
    );
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
    element.state = 't1';
    await element.settled();
    expect(names(element)).toHaveLength(3);
  });
});

describe('address', () => {
  it('is left alone unless it is asked for', async () => {
    const element = await mount('', { events: between });
    element.selected = 'war';
    await rest();
    expect(location.hash).toBe('');
  });

  it('has a part of the name given, at rest, in the place of the entry that there is', async () => {
    const element = await mountNamed();
    await rest();
    expect(location.hash).toBe('');
    const entries = history.length;
    for (let i = 0; i < 5; i++) element.zoom(1.1);
    element.selected = 'peace';
    await element.settled();
    expect(part()).toBeUndefined();
    await expect.poll(() => part()).toMatch(/^story=t1;at=[-\de,]+;id=peace$/);
    expect(part()).toBe(`story=${element.state}`);
    expect(history.length).toBe(entries);
    element.selected = null;
    element.view = null;
    await expect.poll(() => location.hash).toBe('');
  });

  it('is read where the page is opened with it', async () => {
    goTo('#chapter-2&story=t1;id=crash;group=America&other=1');
    const element = await mountNamed();
    await element.settled();
    expect(element.selected).toBe('crash');
    expect(names(element)).toHaveLength(1);
    element.selected = null;
    await expect.poll(() => location.hash).toBe('#chapter-2&other=1&story=t1;group=America');
    element.filter = undefined;
    await expect.poll(() => location.hash).toMatch(/^#chapter-2&other=1&story=t1;at=[^;]+$/);
    element.view = null;
    await expect.poll(() => location.hash).toBe('#chapter-2&other=1');
  });

  it('belongs to each of several timelines by its name', async () => {
    const [one, two] = [await mountNamed('one'), await mountNamed('zwei')];
    one.selected = 'war';
    two.selected = 'peace';
    await expect
      .poll(() => location.hash)
      .toMatch(/^#(one=t1;id=war&zwei=t1;id=peace|zwei=t1;id=peace&one=t1;id=war)$/);
    goTo('#one=t1;id=crash&zwei=t1;id=peace');
    window.dispatchEvent(new HashChangeEvent('hashchange'));
    await one.settled();
    expect([one.selected, two.selected]).toEqual(['crash', 'peace']);
  });

  it('is the first one’s of two with the same name, until that is gone', async () => {
    const [one, two] = [await mountNamed(), await mountNamed()];
    await two.settled();
    expect(one.problems).toEqual([]);
    expect(two.problems.map(({ path, message }) => [path, message])).toEqual([
      ['address', '"story" is the name of another timeline of the page; give each its own'],
    ]);
    two.selected = 'peace';
    one.selected = 'war';
    await expect.poll(() => location.hash).toBe('#story=t1;id=war');
    goTo('#story=t1;id=crash');
    window.dispatchEvent(new HashChangeEvent('hashchange'));
    await rest();
    expect([one.selected, two.selected, location.hash]).toEqual(['crash', 'peace', '#story=t1;id=crash']);
    one.remove();
    await two.settled();
    expect([two.selected, two.problems]).toEqual(['crash', []]);
    two.selected = 'war';
    await expect.poll(() => location.hash).toBe('#story=t1;id=war');
  });

  it('follows Back and Forward and links; an anchor of the page changes nothing', async () => {
    const element = await mountNamed();
    const walk = async (go: () => void, selected: string | null) => {
      go();
      await expect.poll(() => element.selected).toBe(selected);
    };
    await walk(() => (location.hash = 'story=t1;id=war'), 'war');
    await walk(() => (location.hash = 'story=t1;id=crash'), 'crash');
    await walk(() => history.back(), 'war');
    await walk(() => history.forward(), 'crash');
    location.hash = 'chapter-3';
    await rest();
    expect([element.selected, location.hash]).toEqual(['crash', '#chapter-3']);
    // A part without anything in it is the way back to the start.
    await walk(() => (location.hash = 'chapter-3&story='), null);
  });

  it('is let go when the element is, and when nobody asks for it any more', async () => {
    const element = await mountNamed();
    element.address = null;
    await element.settled();
    goTo('#story=t1;id=war');
    window.dispatchEvent(new HashChangeEvent('hashchange'));
    await element.settled();
    expect(element.selected).toBeNull();
    element.address = 'story';
    await expect.poll(() => element.selected).toBe('war');
    element.remove();
    goTo('#story=t1;id=peace');
    window.dispatchEvent(new HashChangeEvent('hashchange'));
    await rest();
    expect(element.selected).toBe('war');
  });

  it('takes any name', async () => {
    const element: EventTimeline = await mount('', { events: between });
    element.address = 'Ä b&c=d';
    await element.settled();
    element.selected = 'war';
    await expect.poll(() => location.hash).toBe('#%C3%84%20b%26c%3Dd=t1;id=war');
    goTo('#%C3%84%20b%26c%3Dd=t1;id=peace');
    window.dispatchEvent(new HashChangeEvent('hashchange'));
    expect(element.selected).toBe('peace');
  });
});
