import type { Box, Point } from './scene.ts';

/** How far a line keeps from words, and from the mark that it leaves before it turns, in px. */
const airPx = 2;
const outPx = 9;
/** So much further out a line may go around what lies between two marks. */
const triedPx: readonly number[] = [0, 10, 22, 36, 56, 84];

/** A mark that a line leaves or arrives at: its box, and the heights next to its row where no words stand. */
export interface Stop extends Box {
  readonly above: number;
  readonly below: number;
}

/**
 * The way from one mark to another, at right angles: out of their sides, or
 * along the free strips between rows; the one of those tried that goes through
 * the fewest words, the first of them.
 */
export function routeBetween(from: Stop, to: Stop, widthPx: number, words: readonly Box[]): Point[] {
  const inside = (x: number) => Math.max(2, Math.min(widthPx - 2, x));
  const [fromEnd, toEnd] = [from.x + from.width, to.x + to.width];
  // Where there is a gap along time the line turns in it, else beyond the one or the other end of both.
  const gaps =
    fromEnd + outPx < to.x
      ? [(fromEnd + to.x) / 2, fromEnd + outPx, to.x - outPx]
      : toEnd + outPx < from.x
        ? [(toEnd + from.x) / 2, from.x - outPx, toEnd + outPx]
        : [];
  const right = Math.max(fromEnd, toEnd) + outPx;
  const left = Math.min(from.x, to.x) - outPx;
  const leave = (box: Box, x: number) =>
    x >= box.x + box.width ? box.x + box.width : x <= box.x ? box.x : inside(x);
  const elbows = [...gaps, ...triedPx.flatMap((px) => [right + px, left - px])].map((at): Point[] => {
    const x = inside(at);
    return [
      { x: leave(from, x), y: middleOf(from) },
      { x, y: middleOf(from) },
      { x, y: middleOf(to) },
      { x: leave(to, x), y: middleOf(to) },
    ];
  });
  const down = middleOf(to) > middleOf(from);
  const strip = down ? to.above : to.below;
  const steps = feetOf(from).flatMap((x) =>
    feetOf(to).map((end): Point[] => [
      { x, y: down ? from.y + from.height : from.y },
      { x, y: strip },
      { x: end, y: strip },
      { x: end, y: down ? to.y : to.y + to.height },
    ]),
  );
  const near = wordsBetween([from, to], words);
  return clearest(Math.abs(middleOf(to) - middleOf(from)) < 2 ? elbows : [...elbows, ...steps], near);
}

/** The way from a mark to something beyond an edge: beside its row to the left or right, or straight up or down. */
export function routeOut(
  from: Stop,
  edge: 'left' | 'right' | 'up' | 'down',
  bounds: { readonly width: number; readonly top: number; readonly bottom: number },
  words: readonly Box[],
): Point[] {
  if (edge === 'up' || edge === 'down') {
    const y = edge === 'up' ? bounds.top : bounds.bottom;
    return clearest(
      feetOf(from).map((x) => [
        { x, y: edge === 'up' ? from.y : from.y + from.height },
        { x, y },
      ]),
      words,
    );
  }
  const x = edge === 'left' ? 2 : bounds.width - 2;
  const side = edge === 'left' ? from.x : from.x + from.width;
  const straight: Point[] = [
    { x: side, y: middleOf(from) },
    { x, y: middleOf(from) },
  ];
  const beside = feetOf(from).map((foot): Point[] => [
    { x: foot, y: from.y + from.height },
    { x: foot, y: from.below },
    { x, y: from.below },
  ]);
  return clearest([straight, ...beside], words);
}

/** From something that stands beside the axis up or down to a mark. */
export function routeTo(from: Point, strip: number, to: Stop, words: readonly Box[]): Point[] {
  const up = middleOf(to) < strip;
  return clearest(
    feetOf(to).map((x) => [
      from,
      { x: from.x, y: strip },
      { x, y: strip },
      { x, y: up ? to.y + to.height : to.y },
    ]),
    words,
  );
}

const middleOf = ({ y, height }: Box) => y + height / 2;

/** Where a line may stand upright on a mark. */
const feetOf = ({ x, width }: Box): number[] =>
  width < 16 ? [x + width / 2] : [0.5, 0.25, 0.75, 0.1, 0.9].map((share) => x + width * share);

function wordsBetween(boxes: readonly Box[], words: readonly Box[]): Box[] {
  const top = Math.min(...boxes.map(({ y }) => y)) - 40;
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height)) + 40;
  return words.filter(({ y, height }) => y < bottom && y + height > top);
}

/** Of several ways the one through the fewest boxes, and of those the first. */
function clearest(ways: readonly Point[][], boxes: readonly Box[]): Point[] {
  let best = ways[0]!;
  let least = Infinity;
  for (const way of ways) {
    const met = boxes.filter((box) => crosses(way, box)).length;
    if (met < least) [best, least] = [way, met];
    if (met === 0) break;
  }
  return best;
}

/** Whether a line at right angles goes through a box or too close by it. */
const crosses = (way: readonly Point[], { x, y, width, height }: Box): boolean =>
  way.slice(1).some((to, i) => {
    const from = way[i]!;
    return (
      Math.max(from.x, to.x) > x - airPx &&
      Math.min(from.x, to.x) < x + width + airPx &&
      Math.max(from.y, to.y) > y + airPx &&
      Math.min(from.y, to.y) < y + height - airPx
    );
  });
