import * as core from '@dateline/core';
import * as draw from '@dateline/draw';
import * as element from '@dateline/element';
import * as layout from '@dateline/layout';
import { expect, it } from 'vitest';

// What the packages offer is a promise: a change here is a line in CHANGELOG.md. `npm test -- -u` writes the lists.

it('core exports these names', () => {
  expect(Object.keys(core).toSorted()).toMatchInlineSnapshot(`
    [
      "EdtfError",
      "addLanguage",
      "append",
      "axisBound",
      "boundsOf",
      "buildColumns",
      "buildTimeline",
      "certainlyBefore",
      "checkFilter",
      "checkRelations",
      "choicesOf",
      "civilDate",
      "compareForDisplay",
      "countBelow",
      "countBetween",
      "countIn",
      "countUpTo",
      "dateWords",
      "dayNumber",
      "dayOf",
      "daysInMonth",
      "defaultPolicy",
      "describe",
      "describeDuration",
      "describeGap",
      "describeReach",
      "describeStatus",
      "describeUndated",
      "during",
      "expandSet",
      "extentOf",
      "filterTimeline",
      "firstInstant",
      "folded",
      "formatAge",
      "formatCount",
      "formatEdtf",
      "formatTick",
      "fromMs",
      "hasLanguage",
      "isEmptyFilter",
      "isInstant",
      "isLeapYear",
      "isTimeZone",
      "isoWeek",
      "languageTag",
      "levelOf",
      "limits",
      "loadLanguage",
      "offset",
      "own",
      "ownCalendar",
      "parseEdtf",
      "placingsOf",
      "possiblyBefore",
      "precisionOf",
      "readDate",
      "readEvents",
      "relate",
      "safeUrl",
      "spanOf",
      "startIn",
      "startOf",
      "startsIn",
      "tighten",
      "timeline",
      "toCivil",
      "toInstant",
      "toMs",
      "undated",
      "weekStart",
      "weekday",
      "weekend",
      "wordsOf",
      "zoneChanges",
      "zoneName",
    ]
  `);
});

it('layout exports these names', () => {
  expect(Object.keys(layout).toSorted()).toMatchInlineSnapshot(`
    [
      "arrange",
      "binPx",
      "clampView",
      "density",
      "fitView",
      "frame",
      "hit",
      "hues",
      "isCrowded",
      "knownAt",
      "lanesFor",
      "narrowPx",
      "openingView",
      "plainRuler",
      "preparing",
      "rowOf",
      "rows",
      "ruler",
      "scale",
      "statedSpan",
    ]
  `);
});

it('draw exports these names', () => {
  expect(Object.keys(draw).toSorted()).toMatchInlineSnapshot(`
    [
      "drawCanvas",
      "drawSvg",
      "drawingStyle",
      "keyHeight",
      "keyShapes",
      "keyWidth",
      "lookOf",
      "nodesBeside",
      "nodesOf",
      "plainLook",
      "plainMeasure",
      "shapes",
      "shared",
      "svgText",
      "themeStyle",
      "toSvg",
    ]
  `);
});

it('element exports these names, and can be imported where there is no page', () => {
  expect(Object.keys(element).toSorted()).toMatchInlineSnapshot(`
    [
      "EventTimeline",
      "addMessages",
    ]
  `);
});
