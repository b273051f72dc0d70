import { safeUrl } from '@dateline/core';
import { describe, expect, it } from 'vitest';

describe('safeUrl(text)', () => {
  it.each([
    ['https://example.org/a?b#c', 'https://example.org/a?b#c'],
    ['HTTP://Example.org', 'http://example.org/'],
    ['mailto:a@example.org', 'mailto:a@example.org'],
    ['picture.jpg', 'picture.jpg'],
    ['/a/b', '/a/b'],
    ['//example.org/a', '//example.org/a'],
    ['#top', '#top'],
  ])('passes %j', (text, url) => expect(safeUrl(text)).toBe(url));

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    ' javascript:alert(1)',
    '\u0001javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://example.org/x',
    'ftp://example.org',
    'https://user:secret@example.org',
    'https://user@example.org',
    '//user:secret@example.org',
    'https://',
    'http://[',
    '',
    `https://example.org/${'a'.repeat(2048)}`,
    `https://example.org/${'é'.repeat(1000)}`,
  ])('refuses %j', (text) => expect(safeUrl(text)).toBeUndefined());

  it('resolves against a base', () => {
    expect(safeUrl('b.jpg', 'https://example.org/a/')).toBe('https://example.org/a/b.jpg');
    expect(safeUrl('b.jpg', 'file:///home/')).toBeUndefined();
    expect(safeUrl('b.jpg', 'nonsense')).toBeUndefined();
  });
});
