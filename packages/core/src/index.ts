// EDTF: text to tree and back
export { parseEdtf, type ParseOptions } from './edtf/parse.ts';
export { formatEdtf } from './edtf/format.ts';
export { EdtfError } from './edtf/error.ts';
export { levelOf, precisionOf } from './edtf/level.ts';
export { boundsOf, type EdtfBound, type EdtfBounds, type EdtfPoint } from './edtf/bounds.ts';
export { expandSet } from './edtf/expand.ts';
export type {
  Component,
  Edtf,
  EdtfDate,
  EdtfDateTime,
  EdtfEnd,
  EdtfInterval,
  EdtfLevel,
  EdtfMember,
  EdtfOpen,
  EdtfSet,
  EdtfUnknown,
  EdtfYear,
  Precision,
  Qualifier,
  TwoDigits,
  YearForm,
} from './edtf/tree.ts';

// Dates as people write them, to EDTF
export { readDate, type DateReading, type ReadDateOptions } from './readDate.ts';
export { dateWords } from './readDate/local.ts';
export type { DateWords } from './readDate/words.ts';

// What a date means
export { extentOf, type ExtentOptions } from './meaning.ts';
export { spanOf, tighten, undated } from './extent.ts';
export type { Anchor, Bound, Extent, FourPoints, TemporalExtent } from './extent.ts';
export { defaultPolicy, type CalendarPolicy } from './policy.ts';
export type { Span } from './span.ts';

// How two dates lie to each other
export { relate, certainlyBefore, possiblyBefore, type AllenRelation, type Modality } from './relate.ts';
export { compareForDisplay } from './order.ts';

// Dates in words
export { describe, type DescribeOptions } from './describe.ts';
export { describeGap, describeReach, describeStatus } from './describe/say.ts';
export { describeUndated, placingsOf, type Placing } from './constraints.ts';
export { formatCount, languageTag } from './intl.ts';
export { ownCalendar, startIn, startsIn } from './ownCalendar.ts';
export { weekend, weekStart } from './week.ts';
export { axisBound, isInstant } from './axisBound.ts';
export { firstInstant, isTimeZone, toCivil, toInstant, zoneChanges } from './zone.ts';
export { describeDuration, formatAge, formatTick, zoneName, type TickOptions } from './words.ts';
export { addLanguage, hasLanguage } from './languages.ts';
export { loadLanguage } from './loadLanguage.ts';
export type { Constraint, Grain, Phrases } from './phrases.ts';

// Events
export { readEvents, type ReadResult } from './read.ts';
export { timeline } from './timeline.ts';
export { append } from './append.ts';
export { buildColumns, buildTimeline, type TimelineBuild } from './build.ts';
export type { Timeline } from './timeline/assemble.ts';
export { countBelow, countIn, countUpTo, type Course, type Tally } from './tally.ts';
export type { TimelineFacts } from './timeline/facts.ts';
export type { TimeColumns } from './timeline/overlap.ts';
export type { Clocks } from './timeline/table.ts';
export type { Columns } from './timeline/columns.ts';
export { filterTimeline } from './filter.ts';
export { during } from './during.ts';
export { checkFilter, isEmptyFilter, type Filter } from './filter/check.ts';
export { choicesOf, type Choice, type Choices } from './filter/choices.ts';
export { wordsOf } from './filter/tests.ts';
export { folded } from './folded.ts';
export { checkRelations, type Contradiction } from './check.ts';
export { safeUrl } from './url.ts';
export { own } from './own.ts';
export { limits } from './limits.ts';
export type { Problem } from './problem.ts';
export type {
  DateParts,
  DatedEvent,
  Era,
  EraInput,
  EventInput,
  Group,
  InstantParts,
  Link,
  Media,
  Place,
  PointInput,
  Relation,
  RelationType,
  Source,
  Status,
  TimelineInput,
  WhenInput,
} from './event.ts';

// The calendar, for whoever draws it
export {
  civilDate,
  countBetween,
  dayNumber,
  dayOf,
  daysInMonth,
  fromMs,
  isLeapYear,
  isoWeek,
  offset,
  startOf,
  toMs,
  weekday,
  type CivilDate,
  type CivilTime,
  type Unit,
  type WeekOptions,
} from './calendar.ts';
