import type { Mark, Stretch } from '@dateline/layout';
import type { Pencil } from './pencil.ts';
import type { Shape } from './shape.ts';
import { blocks } from './blocks.ts';
import { circle, questionMark } from './glyph.ts';
import { tailShapes } from './sign.ts';

/** How long the point of a bar without an end is, and how far it stands out at its sides, in px. */
const pointPx = 9;
const pointOut = 3;
/** A shoulder or a hull shorter than this is a hairline: less could not be seen of its ends. */
const narrowPx = 3;
/** A bar that is shorter than this is drawn so long, in px: less is a speck, and takes nobody's eye. */
const leastPx = 5;
/** The sign of a bar that is cut keeps this far from the drawing's edge. */
const cutInset = 8;

/** For all of it: a solid core between light shoulders in which it began and ended. */
export function spanShapes(
  stretch: Stretch,
  { across, thickness, uncertain, asOf }: Pick<Mark, 'across' | 'thickness' | 'uncertain' | 'asOf'>,
  pencil: Pencil,
  key: string,
): Shape[] {
  const { rect, path, later, along } = pencil;
  const { startEarliest, startLatest, endEarliest, endLatest, startEnd, endEnd, startFade, endFade } =
    stretch;
  const cored = (endEarliest - startLatest) * later > 0;
  const ended = [startEnd, endEnd].every((end) => end !== 'open' && end !== 'unknown');
  const shapes: Shape[] = [];
  if (ended && Math.abs(endLatest - startEarliest) < leastPx) {
    const middle = (startEarliest + endLatest) / 2;
    const [from, to] = [middle - leastPx / 2, middle + leastPx / 2];
    shapes.push(rect(`${key}core`, cored ? 'core' : 'shoulder', from, to, across, thickness));
  } else if (cored) {
    const from =
      startEnd === 'open'
        ? point('earlier', startEarliest, endEarliest, -later)
        : startEnd === 'unknown'
          ? tear('start', startEarliest, -later)
          : startLatest;
    const to =
      endEnd === 'open'
        ? point('later', endLatest, startLatest, later)
        : endEnd === 'unknown'
          ? tear('end', endLatest, later)
          : endEarliest;
    const known = endEnd === 'open' && asOf !== undefined && (to - asOf) * later > 0;
    const until = known ? ((asOf - from) * later > 0 ? asOf : from) : to;
    shapes.push(rect(`${key}core`, 'core', from, until, across, thickness));
    if (known) shapes.push(blocks(`${key}unsaid`, until, to, across, thickness, pencil));
    shapes.push(...shoulder('start', startEarliest, startLatest), ...shoulder('end', endEarliest, endLatest));
  } else {
    // It began and ended in the same stretch: nothing of it is certain but the hull.
    shapes.push(rect(`${key}hull`, 'shoulder', startEarliest, endLatest, across, thickness));
  }
  if (startFade)
    shapes.push(
      rect(
        `${key}before`,
        'core',
        startEarliest - later * startFade,
        startEarliest,
        across,
        thickness,
        'start',
      ),
    );
  if (endFade)
    shapes.push(
      rect(`${key}after`, 'core', endLatest, endLatest + later * endFade, across, thickness, 'end'),
    );
  const faded = (end: typeof startEnd, length: number) =>
    end === 'fade' && length < 2 * narrowPx ? end : 'hard';
  shapes.push(
    ...tailShapes(
      {
        startEnd: faded(startEnd, startFade + Math.abs(startLatest - startEarliest)),
        endEnd: faded(endEnd, endFade + Math.abs(endLatest - endEarliest)),
      },
      startEarliest,
      endLatest,
      across,
      pencil,
      key,
    ),
  );
  // A bar that goes on outside the drawing says so.
  if (startEnd !== 'open' && outside(startEarliest) && cored && !outside(endEarliest))
    shapes.push(cut('start', startEarliest, -later));
  if (endEnd !== 'open' && outside(endLatest) && cored && !outside(startLatest))
    shapes.push(cut('end', endLatest, later));
  if (uncertain) {
    // In view, and in the middle of what is shorter than it.
    const from = Math.max(0, Math.min(startEarliest, endLatest));
    const to = Math.min(along, Math.max(startEarliest, endLatest));
    const inset = Math.min(2 * cutInset, (to - from) / 2);
    const [x, y] = pencil.at(later === 1 ? from + inset : to - inset, across);
    shapes.push(
      { key: `${key}doubt`, tone: 'doubt', kind: 'path', d: circle(x, y, 6.5) },
      { key: `${key}query`, tone: 'query', kind: 'path', d: questionMark(x, y) },
    );
  }
  return shapes;

  /** Without an end: the bar comes to a point, at the drawing's edge if need be. Returns where the bar itself ends. */
  function point(name: string, end: number, other: number, way: number): number {
    const tip = Math.max(1, Math.min(along - 1, end));
    const base = tip - way * pointPx;
    if ((base - other) * way < 0) return end;
    const half = thickness / 2 + pointOut;
    shapes.push(
      path(`${key}${name}`, 'core', [
        [base, across - half],
        [tip, across],
        [base, across + half],
      ]),
    );
    return base;
  }
  /** Torn off, and nobody knows where it really ended. Returns where the bar itself ends. */
  function tear(name: string, end: number, way: number): number {
    const base = end - way * 4;
    const teeth = Array.from({ length: 5 }, (_, i): [number, number] => [
      end + way * (i % 2 ? -3 : 1),
      across + (i / 4 - 0.5) * thickness,
    ]);
    shapes.push(
      path(`${key}${name} torn`, 'core', [
        [base, across - thickness / 2],
        ...teeth,
        [base, across + thickness / 2],
      ]),
    );
    shapes.push({
      key: `${key}${name} unknown`,
      tone: 'torn',
      kind: 'path',
      d: questionMark(...pencil.at(end + way * 8, across)),
    });
    return base;
  }
  function shoulder(which: 'start' | 'end', from: number, to: number): Shape[] {
    if (Math.abs(to - from) < 0.5) return [];
    if (Math.abs(to - from) < narrowPx) return [rect(`${key}${which}`, 'core', from, to, across, 2)];
    const fading = (which === 'start' ? startEnd : endEnd) === 'fade';
    return [
      rect(
        `${key}${which}`,
        fading ? 'core' : 'shoulder',
        from,
        to,
        across,
        thickness,
        fading ? which : undefined,
      ),
      ...(fading
        ? []
        : [
            path(`${key}${which} edge`, 'edge', [
              [which === 'start' ? from : to, across - thickness / 2],
              [which === 'start' ? from : to, across + thickness / 2],
            ]),
          ]),
    ];
  }
  function cut(name: string, at: number, way: number): Shape {
    const tip = inside(at) - way * 4;
    return path(`${key}${name} cut`, 'cut', [
      [tip - way * 3, across - 3],
      [tip, across],
      [tip - way * 3, across + 3],
    ]);
  }
  function outside(at: number) {
    return at < 0 || at > along;
  }
  function inside(at: number) {
    return Math.max(cutInset, Math.min(along - cutInset, at));
  }
}
