import { readEvents } from '@dateline/core';
import { describe, expect, it } from 'vitest';

const color = (text: unknown) => readEvents([{ title: 'a', when: '1914', color: text }]).events[0]!.color;

describe('a color', () => {
  it.each(['#abc', '#abcd', '#aabbcc', '#AABBCCDD', 'red', 'RebeccaPurple'])('may be %s', (text) =>
    expect(color(text)).toBe(text.toLowerCase()),
  );

  it.each([
    '#ab',
    '#abcde',
    '#ggg',
    'red;position:fixed',
    'url(https://example.org)',
    'rgb(0 0 0)',
    'var(--x)',
    'a b',
    '',
    'x'.repeat(25),
    7,
    {},
  ])('may not be %j', (text) => {
    expect(color(text)).toBeUndefined();
  });
});
