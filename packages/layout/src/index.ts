export { arrange } from './arrange.ts';
export type { Window } from './crop.ts';
export { frame, narrowPx, type Frame, type Now } from './frame.ts';
export { hues, type LaneRows } from './lanes.ts';
export { rows, type Rows, type Slot } from './rows.ts';
export { plainRuler, ruler, type Ruler, type RulerOptions } from './ruler.ts';
export { scale, type Scale, type ToPx } from './scale.ts';
export { clampView, fitView, openingView } from './view.ts';
export type {
  Axis,
  Box,
  Break,
  Direction,
  End,
  Fold,
  Form,
  Label,
  Lane,
  Line,
  Link,
  Mark,
  Orientation,
  Outside,
  Run,
  Scene,
  Sign,
  Strip,
  Stretch,
  TextRole,
  Tick,
} from './scene.ts';
export { binPx, density, type Density } from './density.ts';
export type { Fold as FoldedTime, Warp } from './warp.ts';
