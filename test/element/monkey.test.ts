import type { DatedEvent, EventInput } from '@dateline/core';
import type { EventTimeline } from '@dateline/element';
import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { clear, focused, inChromium, mount } from './mount.ts';

afterEach(clear);

// `MONKEY=10000 npm test -- --project browser test/element/monkey.test.ts` has it stay longer.
const count = Number(import.meta.env['MONKEY'] ?? 0) || (inChromium ? 10_000 : 500);

/** Chance that is the same each time. */
class Dice {
  #state: number;
  constructor(seed: number) {
    this.#state = seed;
  }
  below(most: number): number {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.#state / 2 ** 32) * most);
  }
  of<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }
}

const keys =
  'ArrowLeft ArrowRight ArrowUp ArrowDown Home End PageUp PageDown Enter Escape Tab + - 0 5 t T ? / f F g n N a z é ع Delete'.split(
    ' ',
  );
const values: Record<string, readonly (string | null)[]> = {
  orientation: [null, 'horizontal', 'vertical', 'list', 'sideways'],
  'group-by': [null, 'group', 'status', 'tag', 'place', 'none', 'x'],
  locale: [null, 'de', 'ar', 'ja', 'he', 'no-such-tongue', '??'],
  scale: [null, 'linear', 'folded', 'log', 'bent'],
  'time-zone': [null, 'UTC', 'Asia/Kolkata', 'America/New_York', 'Mars/Olympus'],
  now: [null, 'auto', '2025-08-31', 'soon'],
  start: [null, '1500', '1914-06', '..', 'x'],
  end: [null, '1600', '2020', 'y'],
  controls: [null, 'none'],
  relations: [null, 'all'],
  overview: [null, 'always', 'none'],
  filter: [null, 'group=a', 'text=e', 'time=19XX', '=;='],
  'heading-level': [null, '1', '9', 'x'],
  announce: [null, 'none'],
  shortcuts: [null, 'none'],
  dir: [null, 'rtl', 'ltr'],
  lang: [null, 'fr', 'x-y'],
};
const dates = [
  '1914',
  '1914-06-28',
  '191X',
  '1914~',
  '1914?',
  '1914/1918',
  '/1914',
  '1914/..',
  '[1914..1920]',
  '-0043-03-15',
  'Y-4540000000',
  '2025-08-30T12:00:00Z',
  'nonsense',
  undefined,
];

function some(dice: Dice, most: number): EventInput[] {
  return Array.from({ length: dice.below(most) }, () => ({
    id: `e${dice.below(200)}`,
    title: dice.of([
      'Treaty',
      'A very long title that has to be cut somewhere',
      '',
      '\u202eevil',
      '新聞',
      '<b>',
    ]),
    when: dice.of(dates)?.replace('191', String(100 + dice.below(102))),
    group: dice.of(['a', 'b', '__proto__', undefined]),
    tags: dice.of([[], ['x'], ['x', 'y']]),
    status: dice.of(['expected', 'cancelled', undefined]),
    follows: dice.of([undefined, 'e1']),
  })) as EventInput[];
}

/** What a hand, a page or a bug of the page could do next. */
function act(element: EventTimeline, box: HTMLElement, dice: Dice): string {
  const root = element.shadowRoot!;
  const svg = root.querySelector('svg[role=listbox]') ?? element;
  const at = {
    clientX: dice.below(900),
    clientY: dice.below(600),
    bubbles: true,
    composed: true,
    cancelable: true,
  };
  const kind = dice.of(
    'key key key key key wheel wheel drag click click resize events append attribute attribute attribute select view move filter fit'.split(
      ' ',
    ),
  );
  switch (kind) {
    case 'key': {
      const key = dice.of(keys);
      const on = focused();
      const inside = on && root.contains(on) ? on : (root.querySelector('[tabindex="0"]') ?? svg);
      const held = { shiftKey: dice.below(6) === 0 || /^[A-Z?]$/.test(key), ctrlKey: dice.below(8) === 0 };
      inside.dispatchEvent(
        new KeyboardEvent('keydown', { key, ...held, bubbles: true, composed: true, cancelable: true }),
      );
      return `key ${key}`;
    }
    case 'wheel':
      svg.dispatchEvent(
        new WheelEvent('wheel', {
          ...at,
          deltaY: dice.below(400) - 200,
          deltaX: dice.of([0, 0, 90]),
          ctrlKey: dice.below(2) === 0,
        }),
      );
      return kind;
    case 'drag':
      svg.dispatchEvent(new MouseEvent('mousedown', { ...at, view: window }));
      window.dispatchEvent(new MouseEvent('mousemove', { ...at, clientX: dice.below(900), view: window }));
      if (dice.below(5) > 0) window.dispatchEvent(new MouseEvent('mouseup', { ...at, view: window }));
      return kind;
    case 'click': {
      const node = dice.of([...root.querySelectorAll<HTMLElement>('button, [role=option], summary, input')]);
      node?.dispatchEvent(new MouseEvent('click', { ...at, detail: 1 }));
      if (dice.below(2)) (node as HTMLElement | undefined)?.focus();
      return `click ${node?.getAttribute('aria-label') ?? node?.textContent?.trim()}`;
    }
    case 'resize':
      box.style.width = `${120 + dice.below(1100)}px`;
      return `resize ${box.style.width}`;
    case 'events':
      element.events = dice.below(8) === 0 ? undefined : some(dice, dice.of([3, 30, 120]));
      return `events ${element.events?.length}`;
    case 'append':
      element.append(some(dice, 5));
      return kind;
    case 'attribute': {
      const name = dice.of(Object.keys(values));
      const value = dice.of(values[name]!);
      if (value === null) element.removeAttribute(name);
      else element.setAttribute(name, value);
      return `${name}=${value}`;
    }
    case 'select':
      element.selected = dice.of([null, `e${dice.below(200)}`, 'nobody']);
      return `select ${element.selected}`;
    case 'view': {
      const start = (dice.below(1000) - 900) * dice.of([1e3, 1e9, 1e12]);
      element.view = { start, end: start + 10 ** dice.below(15) };
      return `view ${start}`;
    }
    case 'filter':
      element.filter = dice.of([undefined, ({ title }: DatedEvent) => title.length > 6, () => false]);
      return kind;
    case 'move':
      if (element.isConnected) element.remove();
      else box.append(element);
      return `move ${element.isConnected}`;
    default:
      if (element.isConnected) element.fit();
      return 'fit';
  }
}

/** Where it must have been. */
const places = [
  '.detail',
  '.table',
  'dialog',
  '.find',
  '.filter',
  '.plot.vertical',
  '.plot.list',
  '.problems',
  '.event',
];

/** What must hold whatever was done. */
function broken(element: EventTimeline): string[] {
  const root = element.shadowRoot!;
  const { view, selected, timeline } = element;
  const faults: string[] = [];
  if (view && !(Number.isFinite(view.start) && Number.isFinite(view.end) && view.end > view.start))
    faults.push(`view ${JSON.stringify(view)}`);
  const options = [...root.querySelectorAll('svg[role=listbox] [role=option]')];
  const stops = options.filter((node) => node.getAttribute('tabindex') === '0').length;
  if (stops !== Math.min(1, options.length)) faults.push(`${stops} stops among ${options.length} options`);
  if (options.some((node) => !node.getAttribute('aria-label'))) faults.push('an option without a name');
  if (selected !== null && timeline.find(selected) < 0 && root.querySelector('.detail'))
    faults.push(`a detail of what is not there: ${selected}`);
  const wrong = [...root.querySelectorAll('svg *')].find((node) =>
    [...node.attributes].some(
      ({ value }) => /NaN|Infinity|undefined/.test(value) && !/aria|data/.test(value),
    ),
  );
  if (wrong) faults.push(`not a number in ${wrong.outerHTML.slice(0, 120)}`);
  if (/\bNaN\b|undefined|\[object/.test(root.querySelector('section')?.textContent ?? ''))
    faults.push('nonsense in words');
  return faults;
}

it(`${count} actions of chance break nothing`, { timeout: 60_000 + count * 60 }, async () => {
  const dice = new Dice(fc.readConfigureGlobal().seed ?? 1);
  const errors: string[] = [];
  const keep = (event: ErrorEvent | PromiseRejectionEvent) => {
    event.preventDefault();
    const error = ('reason' in event ? event.reason : event.error) as Error;
    // A browser says so where what is observed changes while it is told; it is told again with the next frame.
    if (!/ResizeObserver loop/.test(String(error ?? event.type))) errors.push(error?.stack ?? String(error));
  };
  window.addEventListener('error', keep);
  window.addEventListener('unhandledrejection', keep);
  const element = await mount('', { events: some(dice, 40) });
  const box = element.parentElement!;
  const done: string[] = [];
  const been = new Set<string>();
  for (let i = 0; i < count; i++) {
    done.push(act(element, box, dice));
    if (i % 5 === 4 && element.isConnected) await element.updateComplete;
    if (i % 25 === 24) {
      if (!element.isConnected) box.append(element);
      await element.settled();
      for (const place of places) if (element.shadowRoot!.querySelector(place)) been.add(place);
      const faults = [...broken(element), ...errors];
      if (faults.length > 0)
        throw new Error(`${faults.join('\n')}\nafter ${i + 1}: ${done.slice(-30).join(' | ')}`);
    }
  }
  window.removeEventListener('error', keep);
  window.removeEventListener('unhandledrejection', keep);
  element.fit();
  await element.settled();
  expect(broken(element)).toEqual([]);
  // Whoever never gets anywhere breaks nothing either.
  if (count >= 10_000) expect([...been].toSorted()).toEqual(places.toSorted());
});
