/** A half-open stretch of the axis, `[start, end)`, in milliseconds since 1970-01-01T00:00Z. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
