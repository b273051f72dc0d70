import type { Bars, Scene, Tint } from '@dateline/layout';
import { onPixel, short } from './polyline.ts';
import type { Shape, Tinted, Tone } from './shape.ts';

/**
 * Counts as bars: solid for what surely went on, light for what may have. All
 * of a lane are one path for each, however many there are.
 */
export const barShapes = ({ bars, width }: Scene): Tinted[] =>
  bars.map((one) => ({
    key: `bars ${one.lane}`,
    hue: one.hue,
    color: one.color,
    shapes: [...outline('possibly', one, one.surely), ...outline('surely', one), ...gaugeShapes(one, width)],
  }));

/** Lines from names to where they belong, behind everything that is read. */
export function stemShapes({ marks }: Scene): Tinted[] {
  const lanes = new Map<string, Tint & { d: string }>();
  for (const { lane, hue, color, stem } of marks) {
    if (!stem) continue;
    let one = lanes.get(lane);
    if (!one) lanes.set(lane, (one = { hue, color, d: '' }));
    one.d += `M${onPixel(stem.at)},${short(stem.from)}V${short(stem.to)}`;
  }
  return Array.from(lanes, ([lane, { hue, color, d }]) => ({
    key: `stems ${lane}`,
    hue,
    color,
    shapes: [{ key: 'stems', tone: 'stem', kind: 'path', d }],
  }));
}

/** The steps as one outline, each from the one before it; nothing where all of them are as high as others that cover them. */
function outline(tone: Tone & ('surely' | 'possibly'), bars: Bars, over?: Uint32Array): Shape[] {
  const { from, step, base, unit, [tone]: counts } = bars;
  if (over && (over === counts || counts.every((count, i) => count <= over[i]!))) return [];
  let d = '';
  let height = 0;
  let since = 0;
  for (let i = 0; i <= counts.length; i++) {
    const count = i < counts.length ? counts[i]! : 0;
    // What is there is seen, however little it is beside the rest.
    const next = count === 0 ? 0 : Math.max(1, Math.round(count * unit));
    if (next === height) continue;
    d += height === 0 ? `M${short(from + i * step)},${base}` : `h${(i - since) * step}`;
    d += next === 0 ? `V${base}Z` : `v${height - next}`;
    height = next;
    since = i;
  }
  return d === '' ? [] : [{ key: tone, tone, kind: 'path', d }];
}

/** A hairline at a round number. */
function gaugeShapes({ gauge }: Bars, width: number): Shape[] {
  if (!gauge) return [];
  const { across, label } = gauge;
  const line: Shape = { key: 'gauge', tone: 'gauge', kind: 'path', d: `M0,${onPixel(across)}H${width}` };
  return label ? [line, { key: 'gauge words', tone: 'words', kind: 'text', label }] : [line];
}
