import type { Mark } from '@dateline/layout';
import { hairlinePx, pencilFor, type Pencil, type Sheet } from './pencil.ts';
import type { Shape } from './shape.ts';
import { countShapes, dotRadius, lengthOf, signShapes, tailShapes } from './sign.ts';
import { spanShapes } from './span.ts';
import { textureShapes } from './texture.ts';
import { windowShapes } from './window.ts';

/** Shorter than this, the members of a set would hide one another. */
const setPx = 20;
/** A cell narrower than this has room for a day's dot only. */
const dayPx = 20;

/** All that stands for one event. Solid is asserted, light is "at some time in here", a fading end is approximate. */
export function markShapes(mark: Mark, sheet: Sheet, textured = false): Shape[] {
  const pencil = pencilFor(sheet);
  const shapes: Shape[] = [{ key: 'ring', tone: 'ring', kind: 'rect', ...mark.box, fade: undefined }];
  if (mark.flagged && mark.form === 'span') shapes.push(...beginningShapes(mark, pencil));
  else if (mark.members)
    shapes.push(...(lengthOf(mark) < setPx ? countShapes(mark, pencil) : setShapes(mark, pencil)));
  else if (mark.form === 'span') shapes.push(...spanShapes(mark, mark, pencil, ''));
  else shapes.push(...windowShapes(mark, mark, pencil, ''));
  if (mark.sign) shapes.push(...signShapes(mark.sign, mark, mark, pencil, 'sign'));
  if (textured) shapes.push(...textureShapes(mark, pencil));
  if (mark.label) shapes.push({ key: 'label', tone: 'words', kind: 'text', label: mark.label });
  return shapes;
}

/** What lasted, where only that it began is drawn: an upright, as the end of a bar is. */
function beginningShapes(mark: Mark, pencil: Pencil): Shape[] {
  const at = mark.stem?.at ?? mark.startEarliest;
  const { across, thickness } = mark;
  const sure = (mark.endEarliest - mark.startLatest) * pencil.later > 0;
  return [
    pencil.rect('beginning', sure ? 'core' : 'shoulder', at - 1.5, at + 1.5, across, thickness),
    ...tailShapes(
      { startEnd: mark.startEnd, endEnd: 'hard' },
      at - pencil.later * 1.5,
      at,
      across,
      pencil,
      '',
    ),
  ];
}

/** One of several, or all of them: each at its place, hollow, and a dotted line that joins them. */
function setShapes(mark: Mark, pencil: Pencil): Shape[] {
  const { later } = pencil;
  const shapes: Shape[] = [];
  let reached: number | undefined;
  for (const [i, member] of (mark.members ?? []).entries()) {
    const { startEarliest, endLatest, sign } = member;
    const far = lengthOf(member) < (sign?.kind === 'dot' ? dayPx : hairlinePx * 3);
    const one = { ...mark, far };
    const held = far && sign ? { ...sign, at: (startEarliest + endLatest) / 2 } : sign;
    const [from, to] =
      far && held ? [held.at - later * dotRadius, held.at + later * dotRadius] : [startEarliest, endLatest];
    if (reached !== undefined && (from - reached) * later > 2) {
      shapes.push(
        pencil.path(`${i} bracket`, 'bracket', [
          [reached, mark.across],
          [from, mark.across],
        ]),
      );
    }
    reached = to;
    shapes.push(
      ...(mark.form === 'span'
        ? spanShapes(member, one, pencil, `${i} `)
        : windowShapes(member, one, pencil, `${i} `)),
    );
    if (held) shapes.push(...signShapes(held, member, one, pencil, `${i} sign`));
  }
  return shapes;
}
