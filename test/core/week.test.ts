import { weekStart } from '@dateline/core';
import { expect, it } from 'vitest';

it('weekStart(locale) is the first day of the week where the language is spoken', () => {
  expect(['en-US', 'he', 'de', 'ja', 'ar-EG'].map(weekStart)).toEqual([0, 0, 1, 0, 6]);
});

it('weekStart(locale) is Monday for English without a region, and for what is no language tag', () => {
  expect(['en', 'en_US', ''].map(weekStart)).toEqual([1, 1, 1]);
});
