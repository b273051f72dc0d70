import fc from 'fast-check';

/**
 * Random texts in the shape of EDTF. Most are valid; some name a day or an
 * order that does not exist, so a test either filters them or asks an oracle.
 */
const pad = (width: number) => (value: number) => String(value).padStart(width, '0');

/** `0000`…`9999`, now and then negative. */
const yearText = fc
  .tuple(fc.boolean(), fc.integer({ min: 0, max: 9999 }).map(pad(4)))
  .map(([negative, digits]) => (negative && digits !== '0000' ? `-${digits}` : digits));
const monthText = fc.integer({ min: 1, max: 12 }).map(pad(2));
const dayText = fc.integer({ min: 1, max: 28 }).map(pad(2));

/** `1985`, `1985-04` or `1985-04-12`. */
export const plainText = fc.oneof(
  yearText,
  fc.tuple(yearText, monthText).map((parts) => parts.join('-')),
  fc.tuple(yearText, monthText, dayText).map((parts) => parts.join('-')),
);

/** Year, month and day as masks, `1X85-0X-31`; a third of the digits hidden. Any day up to 31. */
export const maskParts = fc
  .tuple(
    yearText,
    fc.option(monthText, { nil: undefined, freq: 5 }),
    fc.option(fc.integer({ min: 1, max: 31 }).map(pad(2)), { nil: undefined, freq: 5 }),
    fc.array(fc.nat(2), { minLength: 8, maxLength: 8 }),
  )
  .map(([year, month, day, holes]) => {
    let next = 0;
    const mask = (text: string) => text.replaceAll(/\d/g, (digit) => (holes[next++] === 0 ? 'X' : digit));
    const parts = [year, month, month && day].filter((part) => part !== undefined);
    return parts.map(mask);
  });
export const maskText = maskParts.map((parts) => parts.join('-'));

const sign = fc.constantFrom('', '', '', '?', '~', '%');
/** A date with qualifiers on any side of any part. */
export const qualifiedText = fc
  .tuple(plainText, fc.array(sign, { minLength: 6, maxLength: 6 }))
  .map(([text, signs]) => text.replaceAll(/-?\d{4}|(?<=-)\d\d/g, partsWith(signs)));

function partsWith(signs: readonly string[]): (part: string) => string {
  let next = 0;
  return (part) => `${signs[next++]}${part}${signs[next++]}`;
}

const longYear = fc
  .tuple(
    fc.constantFrom('', '-'),
    fc.oneof(
      fc.integer({ min: 10_000, max: 2_000_000_000 }).map(String),
      fc
        .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 12 }))
        .map(([n, e]) => `${n}E${e}`),
    ),
  )
  .map((parts) => `Y${parts.join('')}`);
const significant = fc
  .tuple(fc.oneof(yearText, longYear), fc.integer({ min: 1, max: 6 }))
  .map(([year, n]) => `${year}S${n}`);
const grouping = fc
  .tuple(yearText, fc.integer({ min: 21, max: 41 }))
  .map(([year, code]) => `${year}-${code}`);

/** A date of any level. */
export const dateText = fc.oneof(plainText, maskText, qualifiedText, longYear, significant, grouping);

const clock = fc.tuple(fc.nat(23), fc.nat(59), fc.nat(59)).map((parts) => parts.map(pad(2)).join(':'));
const shift = fc.oneof(
  fc.constantFrom('', 'Z', '+00:00', '-14', '+14:00'),
  fc
    .tuple(fc.constantFrom('+', '-'), fc.integer({ min: 1, max: 13 }).map(pad(2)), fc.nat(59).map(pad(2)))
    .map(([s, h, m]) => `${s}${h}:${m}`),
);
const dateTimeText = fc
  .tuple(yearText, monthText, dayText, clock, shift)
  .map(([y, m, d, time, zone]) => `${y}-${m}-${d}T${time}${zone}`);

export const intervalText = fc
  .tuple(
    fc.oneof({ weight: 5, arbitrary: dateText }, fc.constantFrom('', '..')),
    fc.oneof({ weight: 5, arbitrary: dateText }, fc.constantFrom('', '..')),
  )
  .map(([start, end]) => `${start}/${end}`);

export const setText = fc
  .tuple(
    fc.constantFrom('[]', '{}'),
    fc.constantFrom('', '..'),
    fc.array(
      fc.oneof(
        dateText,
        fc.tuple(plainText, plainText).map((ends) => ends.toSorted().join('..')),
      ),
      { minLength: 1, maxLength: 5 },
    ),
    fc.constantFrom('', '..'),
  )
  .map(
    ([brackets, first, members, last]) =>
      brackets.charAt(0) + first + members.join(',') + last + brackets.charAt(1),
  );

export const anyText = fc.oneof(dateText, dateTimeText, intervalText, setText);
