import { checkRelations, readEvents, timeline, type EventInput, type Relation } from '@dateline/core';
import { describe, expect, it } from 'vitest';
import story from '../../examples/story.json';
import { ms } from './when.ts';

const faults = (type: Relation['type'], from: EventInput['when'], to: EventInput['when']) =>
  checkRelations(
    timeline(
      readEvents({
        events: [
          { id: 'a', title: 'a', when: from },
          { id: 'b', title: 'b', when: to },
        ],
        relations: [{ type, from: 'a', to: 'b' }],
      }),
    ),
  ).map(({ message }) => message);

describe('checkRelations(timeline)', () => {
  it('finds nothing wrong with the story', () => {
    expect(checkRelations(timeline(readEvents(story)))).toEqual([]);
  });

  it('finds an answer that begins before what it answers', () => {
    expect(faults('respondsTo', '1914', '1915')).toEqual([
      '"a" respondsTo "b", and yet it begins earlier: mend a date or the relation',
    ]);
    expect(faults('respondsTo', '1914', '1914')).toEqual([]);
    expect(faults('respondsTo', '1914/1920', '1915')).toHaveLength(1);
  });

  it('finds a cause that begins after its effect', () => {
    expect(faults('causes', '1915', '1914')).toHaveLength(1);
    expect(faults('causes', '1914/1920', '1915')).toEqual([]);
    expect(faults('causes', '1915', '/1914')).toHaveLength(1);
  });

  it('finds something that follows what is not over', () => {
    expect(faults('follows', '1914', '1910/1920')).toHaveLength(1);
    expect(faults('follows', '2025-08-31', '2025-08-30')).toEqual([]);
    expect(faults('follows', '2025-08', '2025-08')).toEqual([]);
  });

  it('finds a part that lies outside', () => {
    expect(faults('partOf', '1914', '1939/1945')).toHaveLength(1);
    expect(faults('partOf', '1940', '1939/1945')).toEqual([]);
    expect(faults('partOf', '1944/1947', '1939/1945')).toHaveLength(1);
  });

  it('finds an update of something later, and nothing about what contradicts', () => {
    expect(faults('updates', '1914', '1915')).toHaveLength(1);
    expect(faults('contradicts', '1914', '1915')).toEqual([]);
  });

  it('holds nothing against what is open or unknown', () => {
    expect(faults('follows', '1914', '1910/')).toEqual([]);
    expect(faults('respondsTo', '../1914', '1915')).toHaveLength(1);
    expect(faults('respondsTo', '/1914', '[1900,1950]')).toEqual([]);
    expect(faults('respondsTo', '1910', '/1914')).toEqual([]);
    expect(faults('respondsTo', '/1990', '1980')).toEqual([]);
    expect(faults('respondsTo', '1980/', '1980-06')).toEqual([]);
  });

  it('takes instants to the millisecond', () => {
    const from = (start: string, end: string) => ({ start: new Date(ms(start)), end: new Date(ms(end)) });
    const first = from('2025-08-30T10:00:00Z', '2025-08-30T11:00:00Z');
    expect(faults('follows', from('2025-08-30T11:00:00Z', '2025-08-30T12:00:00Z'), first)).toEqual([]);
    expect(faults('follows', from('2025-08-30T10:59:59.999Z', '2025-08-30T12:00:00Z'), first)).toHaveLength(
      1,
    );
    expect(faults('respondsTo', from('2025-08-30T10:00:00Z', '2025-08-30T12:00:00Z'), first)).toEqual([]);
    expect(
      faults('respondsTo', from('2025-08-30T09:59:59.999Z', '2025-08-30T12:00:00Z'), first),
    ).toHaveLength(1);
  });

  it('has nothing to say of an event that is not there', () => {
    const read = readEvents({
      events: [{ id: 'a', title: 'a', when: '1914' }],
      relations: [],
    });
    const relations = [
      { type: 'partOf', from: 'a', to: 'gone' },
      { type: 'partOf', from: 'gone', to: 'a' },
    ] as const;
    expect(checkRelations(timeline({ ...read, relations }))).toEqual([]);
  });
});
