export { arrange } from './arrange.ts';
export type { Window } from './crop.ts';
export { frame, narrowPx, type Frame } from './frame.ts';
export { hues, type LaneRows } from './lanes.ts';
export { rows, type Rows, type Slot } from './rows.ts';
export { scale, type Scale } from './scale.ts';
export { clampView, fitView, openingView } from './view.ts';
export type {
  Axis,
  Box,
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
  Stretch,
  TextRole,
  Tick,
} from './scene.ts';
export { binPx, density, type Density } from './density.ts';
