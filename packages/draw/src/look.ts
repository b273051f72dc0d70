import type { TextRole } from '@dateline/layout';
import { own, ownTable } from './own.ts';
import type { Figure, Tone } from './shape.ts';
import type { Ink } from './theme.ts';

/** How a shape is painted; what is left out is not painted. Lengths in px. */
export interface Paint {
  readonly fill?: Ink | 'none';
  /** 0 to 1, default 1; `window` is the theme's own value for a light area. */
  readonly opacity?: number | 'window';
  readonly stroke?: Ink | 'none';
  /** Default 1. */
  readonly width?: number;
  readonly dash?: readonly number[];
  /** Strokes end in a half circle. */
  readonly round?: boolean;
}

const bold = { stroke: 'hue', width: 1.5, round: true } as const;

/** How each tone looks, back to front. Style sheet and canvas are both made from this table, so neither can drift. */
export const looks: Readonly<Record<Tone, Paint>> = ownTable({
  ground: { fill: 'paper' },
  period: { stroke: 'line' },
  era: { stroke: 'line-strong', dash: [1, 3] },
  axis: { stroke: 'line-strong' },
  tick: { stroke: 'line-strong' },
  fold: { stroke: 'muted' },
  gap: { fill: 'ink', opacity: 0.045 },
  rest: { fill: 'ink', opacity: 0.03 },
  week: { stroke: 'line', dash: [1, 3] },
  now: { stroke: 'ink' },
  today: { fill: 'ink', opacity: 0.09 },
  possibly: { fill: 'hue', opacity: 0.25 },
  surely: { fill: 'hue', opacity: 0.7 },
  gauge: { stroke: 'line' },
  stem: { stroke: 'line-strong' },
  link: { stroke: 'muted' },
  relation: { stroke: 'line-strong' },
  pointer: { stroke: 'line-strong' },
  adrift: { fill: 'paper', stroke: 'hue', width: 1.25, dash: [2, 2] },
  unfold: { stroke: 'muted', width: 1.5, round: true },
  reign: { fill: 'hue', opacity: 0.05 },
  reignShoulder: { fill: 'hue', opacity: 0.025 },
  head: { fill: 'hue', opacity: 0.16 },
  headShoulder: { fill: 'hue', opacity: 0.08 },
  headCut: {},
  window: { fill: 'hue', opacity: 'window' },
  hollow: { fill: 'hue', opacity: 0.05, stroke: 'hue' },
  shoulder: { fill: 'hue', opacity: 0.4 },
  core: { fill: 'hue' },
  tail: { fill: 'hue' },
  texture: { stroke: 'hue' },
  edge: { stroke: 'hue' },
  round: bold,
  arrow: bold,
  torn: bold,
  bracket: { ...bold, dash: [1, 3] },
  dot: { fill: 'hue' },
  diamond: { fill: 'paper', stroke: 'hue', width: 1.5 },
  tint: { fill: 'hue', opacity: 'window' },
  doubt: { fill: 'paper', stroke: 'hue', width: 1.25 },
  count: { fill: 'hue' },
  query: { stroke: 'hue', width: 1.25, round: true },
  best: { stroke: 'hue', width: 2 },
  cut: { stroke: 'paper', width: 1.5 },
  ring: {},
  words: {},
});

/** What may be wrong, and what has not happened: neither is filled. */
export type State = 'uncertain' | 'expected' | 'cancelled';

type Looks = Readonly<Partial<Record<Tone, Paint>>>;
const each = (tones: readonly Tone[], paint: Paint): Looks =>
  ownTable(Object.fromEntries(tones.map((tone) => [tone, paint])));
const areas = ['window', 'hollow', 'core', 'shoulder'] as const;
const dashed = each(areas, { opacity: 0.06, stroke: 'hue', dash: [5, 3] });
const dotted: Looks = ownTable<Looks>({
  ...each(areas, { opacity: 0.05, stroke: 'hue', width: 1.5, dash: [1.5, 3] }),
  dot: { fill: 'paper', stroke: 'hue', width: 1.5, dash: [1.5, 2] },
  diamond: { dash: [1.5, 2] },
  tint: { fill: 'none' },
});
const noEnds = each(['edge', 'round'], { stroke: 'none' });

/** What a state changes of that, in the order in which they win: outlined in dashes, outlined in dots. */
export const stateLooks: Readonly<Record<State, Looks>> = ownTable({
  uncertain: { ...dashed, ...noEnds, doubt: own({ dash: [3, 2] }) },
  expected: { ...dotted, ...noEnds },
  cancelled: { ...dotted, ...noEnds },
});

/** How a tone looks in a figure, or outside of any. */
export function paintOf(tone: Tone, figure?: Figure): Paint {
  const stated = figure && (stateLooks as Partial<Record<string, Looks>>)[figure.status];
  return own({ ...looks[tone], ...(figure?.uncertain && stateLooks.uncertain[tone]), ...stated?.[tone] });
}

/** How words look; sizes in px, spacing in em. */
export interface Type {
  readonly ink: Ink;
  readonly size?: number;
  readonly weight?: number;
  readonly italic?: boolean;
  readonly spacing?: number;
  readonly upper?: boolean;
  /** Digits of one width. */
  readonly tabular?: boolean;
}

export const baseSize = 13;
export const types: Readonly<Record<TextRole, Type>> = ownTable({
  title: { ink: 'ink', weight: 600 },
  date: { ink: 'muted' },
  tick: { ink: 'muted', size: 12, tabular: true },
  period: { ink: 'ink', size: 12, tabular: true },
  lane: { ink: 'muted', size: 11, spacing: 0.08, upper: true },
  note: { ink: 'muted', italic: true },
});

/** Words cross the lines of the axis: a rim in the colour of the page keeps them legible. In px. */
export const rimPx = 4;
