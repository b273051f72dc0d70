export { knownAt } from './asOf.ts';
export { rowOf } from './rowOf.ts';
export { hit } from './hit.ts';
export { arrange } from './arrange.ts';
export type { Window } from './crop.ts';
export { isCrowded } from './crowded.ts';
export { preparing } from './foremost.ts';
export { frame, narrowPx, type Frame, type Now } from './frame.ts';
export { hues, lanesFor, type LaneOf } from './lanes.ts';
export type { LaneRows, Slot } from './laneRows.ts';
export { rows, type Rows, type Sight } from './rows.ts';
export { plainRuler, ruler, type Ruler, type RulerOptions } from './ruler.ts';
export { scale, type Scale, type ToPx } from './scale.ts';
export { statedSpan } from './stated.ts';
export { clampView, fitView, openingView } from './view.ts';
export type {
  Axis,
  Bars,
  Box,
  Break,
  Counts,
  Direction,
  End,
  EraBand,
  Fold,
  Form,
  Label,
  Lane,
  Line,
  Link,
  Mark,
  Orientation,
  Outside,
  Point,
  Run,
  Scene,
  Sign,
  Strip,
  Stem,
  Stretch,
  TextRole,
  Tint,
  Tick,
  TrayMark,
} from './scene.ts';
export { binPx, density, type Density } from './density.ts';
export type { Fold as FoldedTime, Warp } from './warp.ts';
