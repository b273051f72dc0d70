import type { EventTimeline } from '@dateline/element';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { many } from './access/act.ts';
import { button, clear, focused, length, mount, names, put } from './mount.ts';

afterEach(clear);

const events = many(40);
const inSlot = (element: EventTimeline, words: string) =>
  [...element.querySelectorAll('button')].find(({ textContent }) => textContent === words)!;
const toolbar = `
  <div slot="toolbar">
    <button command="--zoom-in">Closer</button>
    <button command="--zoom-out">Further</button>
    <button command="--find">Look for</button>
    <button command="--table"><b>As a table</b></button>
    <button command="show-modal">Of the browser</button>
    <button command="--nonsense">Of nobody</button>
    <ul><li>No event</li></ul>
  </div>`;

describe('command(name)', () => {
  it('does what a button of the toolbar does', async () => {
    const element = await mount('', { events });
    const before = length(element);
    element.command('zoom-in');
    expect(length(element)).toBeCloseTo(before / 2, -8);
    element.command('fit');
    element.command('later');
    element.command('earlier');
    element.command('opening');
    expect(length(element)).toBeCloseTo(before, -8);
    element.command('find');
    await expect.poll(() => focused()?.localName).toBe('input');
    element.command('date');
    await expect.poll(() => focused()?.className).toBe('jump');
    element.command('filter');
    await expect.poll(() => focused()?.closest('.filter')).not.toBeNull();
    element.filter = { text: 'war' };
    element.command('clear-filter');
    await element.settled();
    expect(element.timeline.length).toBe(40);
    element.command('table');
    await element.settled();
    await expect.poll(() => element.shadowRoot!.querySelector('table')).not.toBeNull();
    element.command('help');
    await expect.poll(() => element.shadowRoot!.querySelector('dialog')?.open).toBe(true);
  });

  it('throws for what is none', async () => {
    const element = await mount('', { events });
    for (const name of ['explode', '__proto__', 'constructor', '--fit', ''])
      expect(() => element.command(name)).toThrow(/^command: expected zoom-in, .* got /);
  });
});

describe('the slot of the toolbar', () => {
  it('puts the page’s own buttons in the place of ours, and obeys them', async () => {
    const element = await mount(toolbar, { events });
    expect(button(element, 'Zoom in').getBoundingClientRect().width).toBe(0);
    const before = length(element);
    inSlot(element, 'Closer').click();
    expect(length(element)).toBeCloseTo(before / 2, -8);
    inSlot(element, 'Further').click();
    expect(length(element)).toBeCloseTo(before, -8);
    inSlot(element, 'Of the browser').click();
    inSlot(element, 'Of nobody').click();
    expect(length(element)).toBeCloseTo(before, -8);
    inSlot(element, 'As a table').querySelector('b')!.click();
    await element.settled();
    await expect.poll(() => element.shadowRoot!.querySelector('table')).not.toBeNull();
    inSlot(element, 'Look for').click();
    await expect.poll(() => focused()?.localName).toBe('input');
  });

  it('holds no data, and is not read as such when it changes', async () => {
    const element = put(`<ol><li><time datetime="1914">1914</time> War</li></ol>${toolbar}`);
    await element.settled();
    expect(names(element)).toHaveLength(1);
    const before = element.timeline;
    inSlot(element, 'Closer').textContent = 'Nearer';
    inSlot(element, 'Further').remove();
    await element.settled();
    expect(element.timeline).toBe(before);
  });

  it('leaves nothing that axe objects to', async () => {
    const element = await mount(toolbar, { events });
    const { violations } = await axe.run(element);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`)).toEqual([]);
  });
});

describe('a button anywhere on the page', () => {
  it('gives commands to the timeline that it names', async () => {
    const [one, two] = [await mount('', { events }), await mount('', { events })];
    one.id = 'one';
    const before = length(one);
    const press = document.body.appendChild(document.createElement('button'));
    press.setAttribute('commandfor', 'one');
    press.setAttribute('command', '--zoom-in');
    press.click();
    // An engine that has no such buttons yet tells nobody; one that has tells it once.
    const expected = 'commandForElement' in press ? before / 2 : before;
    await expect.poll(() => Math.round(length(one) / 1e8)).toBe(Math.round(expected / 1e8));
    expect(length(two)).toBe(before);
    const inside = one.appendChild(document.createElement('button'));
    for (const [name, value] of Object.entries({ slot: 'toolbar', commandfor: 'one', command: '--zoom-in' }))
      inside.setAttribute(name, value);
    const now = length(one);
    inside.click();
    await expect.poll(() => Math.round(length(one) / 1e7)).toBe(Math.round(now / 2 / 1e7));
  });
});

describe('the slot of the overview', () => {
  it('takes the page’s own', async () => {
    const element = await mount('<p slot="overview">Five hundred years</p>', { events, overview: 'always' });
    expect(element.querySelector('p')!.getBoundingClientRect().height).toBeGreaterThan(0);
    await element.settled();
    const own = element.shadowRoot!.querySelector('.overview');
    expect(own?.getBoundingClientRect().height ?? 0).toBe(0);
  });
});
