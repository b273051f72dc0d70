import { spawnSync } from 'node:child_process';
import { bundle } from '@dateline/dev/bundle';
import { beforeAll, describe, expect, it } from 'vitest';
import { standard } from './edtf/standard.ts';

// Each host a process of its own: with its zone from the start, and a language and digits of its own.
const hosts: readonly (readonly [zone: string, language: string, minutes: number])[] = [
  ['UTC', 'C', 0],
  ['America/New_York', 'en_US.UTF-8', 240],
  ['Asia/Kolkata', 'hi_IN.UTF-8', -330],
  ['Pacific/Apia', 'th_TH.UTF-8', -780],
  ['Australia/Lord_Howe', 'ar_EG.UTF-8', -630],
];

// Beside the standard's examples: what crosses a day somewhere, or falls into an hour that some clock skips or repeats.
const crossing =
  '2025-03-09T02:30:00 2025-11-02T01:30:00-04:00 2011-12-30 2011-12-30T12:00:00Z 2025-04-06/2025-10-05 1883-11-18 ' +
  '1892-07-04 0050 -0043-03-15 Y-66000000';
const dates = [...standard.map(([text]) => text), ...crossing.split(' ')];
const typed = ['c. 1450', 'March 2020', '3/4/2020', '50 years ago', '30 August 2025', 'winter 1968–69'];

/** All that core says of these dates, a line each. */
const program = `
import * as core from '@dateline/core';
const dates = ${JSON.stringify(dates)};
const when = dates.map((edtf) => core.extentOf(core.parseEdtf(edtf), { edtf }));
const lines = [String(new Date(Date.UTC(2025, 6, 1)).getTimezoneOffset()), new Intl.NumberFormat().resolvedOptions().locale];
const say = (...parts) => lines.push(parts.map((part) => typeof part === 'string' ? part : JSON.stringify(part)).join(' | '));
for (const [i, extent] of when.entries()) {
  say(dates[i], core.boundsOf(core.parseEdtf(dates[i])), extent, core.spanOf(extent));
  for (const options of [{}, { style: 'short' }, { locale: 'ar-EG' }, { timeZone: 'Asia/Tokyo' }, { calendar: 'hebrew' }])
    say(core.describe(extent, options));
}
const units = ['hour', 'day', 'week', 'month', 'quarter', 'year', 'decade', 'century'];
for (const ms of [-62e12, -1, 0, Date.UTC(2025, 2, 9, 7), Date.UTC(2011, 11, 30, 10, 30)])
  for (const unit of units) {
    const start = core.startOf(ms, unit);
    say(unit, start, core.offset(ms, unit, 1), core.countBetween(0, ms, unit), core.formatTick(start, unit));
    say(core.formatTick(start, unit, { style: 'short', weekday: true, locale: 'de', timeZone: 'America/New_York' }));
    say(core.describeDuration(start, ms));
  }
for (const zone of ['America/New_York', 'Pacific/Apia', 'Australia/Lord_Howe'])
  for (let ms = Date.UTC(2025, 2, 9); ms < Date.UTC(2025, 2, 11); ms += 18e5)
    say(core.toInstant(ms, zone), core.toCivil(ms, zone));
for (const text of ${JSON.stringify(typed)}) say(core.readDate(text, { anchor: '2025-08-31' }));
const read = core.readEvents(dates.map((when, i) => ({ id: String(i), title: when, when }))
  .concat([{ title: 'parts', when: { year: 2025, month: 3, day: 9, hour: 2 } }, { title: 'Date', when: new Date(1e12) }]));
say(read.problems);
const line = core.timeline(read.events);
say(Array.from({ length: line.length }, (_, i) => line.event(i).id), line);
process.stdout.write(lines.join('\\n'));
`;

/** One line for each thing that was said, on each host. */
let said: string[][] = [];
beforeAll(async () => {
  const { code } = await bundle(program, { sources: true });
  said = hosts.map(([zone, language]) => {
    const env = { TZ: zone, LC_ALL: language, PATH: process.env['PATH'] };
    const child = spawnSync(process.execPath, ['--input-type=module'], {
      input: code,
      env,
      encoding: 'utf8',
    });
    if (child.stderr) throw new Error(child.stderr);
    return child.stdout.split('\n');
  });
}, 60_000);

describe('a host', () => {
  it('has a zone and a language of its own', () => {
    expect(said.map(([minutes]) => Number(minutes))).toEqual(hosts.map(([, , minutes]) => minutes));
    expect(new Set(said.map(([, language]) => language)).size).toBeGreaterThan(3);
  });

  it('gets the very same dates, words, ticks and order as any other', () => {
    const [utc, ...others] = said.map((lines) => lines.slice(2));
    expect(utc!.length).toBeGreaterThan(1000);
    for (const lines of others) expect(lines).toEqual(utc);
  });
});
