export { drawSvg, type Dress } from './svg.ts';
export { drawCanvas, type CanvasOptions } from './canvas.ts';
export { lookOf, plainLook, type Look } from './canvasLook.ts';
export { svgText, type SvgTextOptions } from './text.ts';
export { drawingStyle } from './style.ts';
export { themeStyle } from './theme.ts';
export { keyHeight, keyShapes, keyWidth, type KeySign } from './key.ts';
export { shapes, type ShapesOptions } from './shapes.ts';
export type { Drawing, Fade, Figure, PathShape, RectShape, Shape, TextShape, Tinted, Tone } from './shape.ts';
