import type { Mark, Scene, TrayMark } from './scene.ts';

/** The boxes of one row, from the start on; of those before it and itself, how far each reaches. */
interface Row {
  readonly top: number;
  readonly bottom: number;
  readonly marks: readonly { readonly mark: Mark | TrayMark; readonly order: number }[];
  readonly reach: Float64Array;
}

const made = new WeakMap<Scene, readonly Row[]>();

/**
 * What stands at a point of the drawing, in px from its top left corner; where
 * several lie over one another, the one on top. The rows that the point is in
 * are bisected, however many marks there are.
 */
export function hit(scene: Scene, x: number, y: number): Mark | TrayMark | undefined {
  let rows = made.get(scene);
  if (!rows) made.set(scene, (rows = rowsOf(scene)));
  let found: Row['marks'][number] | undefined;
  for (const { top, bottom, marks, reach } of rows) {
    if (y < top || y >= bottom) continue;
    for (let i = startsUpTo(marks, x) - 1; i >= 0 && reach[i]! > x; i--) {
      const one = marks[i]!;
      if (one.mark.box.x + one.mark.box.width > x && one.order > (found?.order ?? -1)) found = one;
    }
  }
  return found?.mark;
}

function rowsOf({ marks, tray }: Scene): Row[] {
  const rows = new Map<string, { mark: Mark | TrayMark; order: number }[]>();
  for (const [order, mark] of [...marks, ...tray].entries()) {
    const key = `${mark.box.y} ${mark.box.height}`;
    let row = rows.get(key);
    if (!row) rows.set(key, (row = []));
    row.push({ mark, order });
  }
  return [...rows.values()].map((row) => {
    row.sort((a, b) => a.mark.box.x - b.mark.box.x);
    const { y, height } = row[0]!.mark.box;
    let furthest = -Infinity;
    const reach = Float64Array.from(
      row,
      ({ mark: { box } }) => (furthest = Math.max(furthest, box.x + box.width)),
    );
    return { top: y, bottom: y + height, marks: row, reach };
  });
}

/** How many begin at a place or before it. */
function startsUpTo(marks: Row['marks'], x: number): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (marks[middle]!.mark.box.x <= x) low = middle + 1;
    else high = middle;
  }
  return low;
}
