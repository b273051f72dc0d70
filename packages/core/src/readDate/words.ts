/**
 * The words that dates are written in, all in lower case and without the dot
 * of an abbreviation. A language is one such table.
 */
export interface DateWords {
  /** Twelve lists of spellings, January first. */
  readonly months: readonly (readonly string[])[];
  /** Seven lists, Sunday first; a weekday only confirms a date. */
  readonly weekdays: readonly (readonly string[])[];
  /** Four lists: spring, summer, autumn, winter. */
  readonly seasons: readonly (readonly string[])[];
  /** Ordinals that are written out, from the first on: “first”, “second” … */
  readonly ordinals: readonly string[];
  /** What follows the digits of an ordinal: “19th”. */
  readonly ordinalEndings: readonly string[];
  readonly about: readonly string[];
  readonly maybe: readonly string[];
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly since: readonly string[];
  readonly until: readonly string[];
  readonly by: readonly string[];
  readonly between: readonly string[];
  readonly and: readonly string[];
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly or: readonly string[];
  /** “or earlier” and “or later”. */
  readonly earlier: readonly string[];
  readonly later: readonly string[];
  /** The end of what goes on: “present”. */
  readonly now: readonly string[];
  readonly early: readonly string[];
  readonly mid: readonly string[];
  readonly late: readonly string[];
  readonly half: readonly string[];
  readonly quarter: readonly string[];
  readonly century: readonly string[];
  readonly millennium: readonly string[];
  /** What follows the digits of a decade: “1920s”. */
  readonly decadeEndings: readonly string[];
  /** Before and after year 1: “BC”, “AD”. */
  readonly bce: readonly string[];
  readonly ce: readonly string[];
  /** Before 1950, as laboratories count: “BP”. */
  readonly bp: readonly string[];
  readonly ago: readonly string[];
  readonly year: readonly string[];
  /** Counts of years: “million”, and with “ago” in them: “Ma”. */
  readonly thousand: readonly string[];
  readonly million: readonly string[];
  readonly billion: readonly string[];
  readonly ka: readonly string[];
  readonly Ma: readonly string[];
  readonly Ga: readonly string[];
  /** Words that say nothing here: “the”, “of”. */
  readonly idle: readonly string[];
  /** Puts phrases of the language into these words, where it has any that they are not. */
  readonly inEnglish?: (text: string) => string;
}

const list = (words: string) => words.split(' ');
const lists = (words: string) => words.split(', ').map(list);

export const english: DateWords = {
  months: lists(
    'january jan, february feb, march mar, april apr, may, june jun, july jul, august aug, september sept sep, october oct, november nov, december dec',
  ),
  weekdays: lists(
    'sunday sun, monday mon, tuesday tue tues, wednesday wed, thursday thu thur thurs, friday fri, saturday sat',
  ),
  seasons: lists('spring springtime, summer summertime, autumn fall, winter wintertime'),
  ordinals: list('first second third fourth fifth sixth seventh eighth ninth tenth'),
  ordinalEndings: list('st nd rd th'),
  about: list('c ca circa about around approximately approx roughly near nearly almost ~'),
  maybe: list('probably possibly perhaps maybe likely ?'),
  before: list('before pre'),
  after: list('after post'),
  since: list('since'),
  until: list('until till'),
  by: list('by'),
  between: list('between'),
  and: list('and &'),
  from: list('from'),
  to: list('to until till through –'),
  or: list('or'),
  earlier: list('earlier before'),
  later: list('later after'),
  now: list('now present today date'),
  early: list('early beginning start'),
  mid: list('mid middle'),
  late: list('late end'),
  half: list('half h'),
  quarter: list('quarter q'),
  century: list('century centuries cent'),
  millennium: list('millennium millennia'),
  decadeEndings: ['s'],
  bce: list('bc bce b.c b.c.e'),
  ce: list('ad ce a.d c.e'),
  bp: list('bp'),
  ago: list('ago'),
  year: list('year years yr yrs y'),
  thousand: list('thousand'),
  million: list('million'),
  billion: list('billion bn'),
  ka: list('ka kya kyr'),
  Ma: list('ma mya myr'),
  Ga: list('ga gya gyr bya'),
  idle: list('the of in on at year either , ;'),
};
