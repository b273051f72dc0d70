import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Garbled, Records } from '../../../packages/element/src/sources/records.ts';

/** All that comes of a text which arrives in pieces. */
function read(text: string, cuts: readonly number[] = [], lines = false) {
  const records = new Records(lines);
  const ends = [...cuts.map((cut) => cut % (text.length + 1)), text.length].toSorted((a, b) => a - b);
  const found: unknown[] = [];
  for (const [i, end] of ends.entries()) found.push(...records.push(text.slice(ends[i - 1] ?? 0, end)));
  const { records: last, document } = records.end();
  return { found: [...found, ...last], document };
}

const record = fc.jsonValue({ maxDepth: 3 });
const cuts = fc.array(fc.nat(), { maxLength: 12 });
const indent = fc.constantFrom(0, 2);

describe('a file that arrives in pieces', () => {
  it('gives the elements of an array, however it is cut', () => {
    fc.assert(
      fc.property(fc.array(record), cuts, indent, (list, at, space) => {
        const { found } = read(JSON.stringify(list, null, space), at);
        expect(found).toEqual(JSON.parse(JSON.stringify(list)));
      }),
    );
  });

  it('gives the events of a document and the document without them', () => {
    fc.assert(
      fc.property(
        fc.array(record, { minLength: 1 }),
        fc.dictionary(fc.constantFrom('title', 'groups', 'a "b" \\ c', 'relations'), record),
        cuts,
        indent,
        (events, facts, at, space) => {
          const text = JSON.stringify(
            { title: 't', ...facts, events, after: ['events', { events: [1] }] },
            null,
            space || 1,
          );
          const { found, document } = read(text, at);
          expect(found).toEqual(JSON.parse(JSON.stringify(events)));
          expect(document).toEqual({ ...JSON.parse(text), events: [] });
        },
      ),
    );
  });

  it('gives a record for each line', () => {
    const object = fc.dictionary(fc.string(), record);
    fc.assert(
      fc.property(
        fc.array(object, { minLength: 2 }),
        cuts,
        fc.constantFrom('\n', '\r\n', '\n\n'),
        (list, at, end) => {
          const text = list.map((each) => JSON.stringify(each)).join(end);
          expect(read(text, at).found).toEqual(JSON.parse(JSON.stringify(list)));
        },
      ),
    );
  });

  it('gives records before the whole has arrived', () => {
    const records = new Records();
    expect(records.push('[{"title":"a"},{"ti')).toEqual([{ title: 'a' }]);
    expect(records.push('tle":"b"},')).toEqual([{ title: 'b' }]);
    expect(records.push('{"title":"c"}]')).toEqual([{ title: 'c' }]);
    expect(records.end().records).toEqual([]);
  });

  it('passes a line that is no JSON on as it is, and loses no other', () => {
    expect(read('{"a":1}\nnonsense\n{"a":2}').found).toEqual([{ a: 1 }, 'nonsense', { a: 2 }]);
  });

  it('takes a single line as a record where lines are asked for', () => {
    expect(read('{"a":1}', [], true).found).toEqual([{ a: 1 }]);
  });

  it.each(['', 'nonsense', '[1,', '{"events":[1', '{"events":[1]', '[1]]', '[1,,2]', '{"title":}'])(
    'refuses %j',
    (text) => {
      expect(() => read(text)).toThrow(Garbled);
    },
  );

  it('takes any number of blanks before the first bracket, and gives up what has none', () => {
    const records = new Records();
    for (let i = 0; i < 1000; i++) records.push(' '.repeat(10_000));
    expect(records.push('[1,2]')).toEqual([1, 2]);
    expect(() => new Records().push('x'.repeat(200_000))).toThrow(Garbled);
  });

  it('reads a short document on one line', () => {
    expect(read('{"title":"a","events":[1,2]}')).toEqual({
      found: [1, 2],
      document: { title: 'a', events: [] },
    });
  });

  it('reads a short document that has no list as it is', () => {
    expect(read('{"title":"a"}')).toEqual({ found: [], document: { title: 'a' } });
  });
});
