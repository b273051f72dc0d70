import * as core from '@dateline/core';
import * as draw from '@dateline/draw';
import * as element from '@dateline/element';
import * as layout from '@dateline/layout';
import { expect, it } from 'vitest';

// What the packages offer is a promise: a change here is a line in CHANGELOG.md. `npm test -- -u` writes the lists.

it('core exports these names', () => {
  expect(Object.keys(core).toSorted()).toMatchInlineSnapshot(`[]`);
});

it('layout exports these names', () => {
  expect(Object.keys(layout).toSorted()).toMatchInlineSnapshot(`[]`);
});

it('draw exports these names', () => {
  expect(Object.keys(draw).toSorted()).toMatchInlineSnapshot(`[]`);
});

it('element exports these names, and can be imported where there is no page', () => {
  expect(Object.keys(element).toSorted()).toMatchInlineSnapshot(`[]`);
});
