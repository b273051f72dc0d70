import type { Mark, Stretch } from '@dateline/layout';
import { markShapes } from './mark.ts';
import type { Shape } from './shape.ts';

/** What a reader may want told: whose colour this is, and how dates are in doubt. */
export type KeySign = 'group' | 'approximate' | 'uncertain' | 'open' | 'unknown' | 'oneOf';

/** The size of each, in px. */
export const keyWidth = 28;
export const keyHeight = 14;

const hard = { startEnd: 'hard', endEnd: 'hard', startFade: 0, endFade: 0 } as const;
const from = (start: number, end: number): Stretch => ({
  ...hard,
  startEarliest: start,
  startLatest: start,
  endEarliest: end,
  endLatest: end,
  best: undefined,
});
const signs: Readonly<Record<KeySign, Partial<Mark>>> = {
  group: from(2, 26),
  approximate: { ...from(9, 19), startEnd: 'fade', endEnd: 'fade', startFade: 8, endFade: 8 },
  uncertain: { far: true, uncertain: true, sign: { kind: 'dot', at: 14 } },
  open: { ...from(2, keyWidth), endEnd: 'open' },
  unknown: { ...from(2, 14), form: 'span', endEnd: 'unknown', thickness: 6 },
  oneOf: {
    members: [from(1, 8), from(20, 27)].map((each) => ({ ...each, sign: undefined })),
    ...from(1, 27),
    mode: 'oneOf',
  },
};

/** One sign of a key: a mark as it would be drawn, as an example. */
export function keyShapes(sign: KeySign, hue = 0): readonly Shape[] {
  const mark: Mark = {
    ...from(2, 26),
    event: 0,
    id: sign,
    lane: '',
    form: 'window',
    across: keyHeight / 2,
    thickness: 10,
    far: false,
    mode: 'single',
    uncertain: false,
    status: 'happened',
    hue,
    copy: undefined,
    sign: undefined,
    members: undefined,
    asOf: undefined,
    color: undefined,
    label: undefined,
    flagged: undefined,
    stem: undefined,
    box: { x: 0, y: 0, width: keyWidth, height: keyHeight },
    ...signs[sign],
  };
  const page = { orientation: 'horizontal', direction: 'ltr', width: keyWidth, height: keyHeight } as const;
  return markShapes(mark, page, sign === 'group').filter(({ tone }) => tone !== 'ring');
}
