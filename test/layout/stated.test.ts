import { ruler, statedSpan } from '@dateline/layout';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyEvents, of } from './say.ts';

it('statedSpan(when, place) is what the columns of all events say of one', () => {
  fc.assert(
    fc.property(anyEvents, fc.constantFrom('UTC', 'America/New_York'), (inputs, timeZone) => {
      const events = of(...inputs);
      const { starts, ends, place } = ruler(events, { timeZone });
      for (let i = 0; i < events.length; i++) {
        const { start, end } = statedSpan(events.event(i).when, place) ?? { start: NaN, end: NaN };
        expect([start, end]).toEqual([starts[i], ends[i]]);
      }
    }),
  );
});
