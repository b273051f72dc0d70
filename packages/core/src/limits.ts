/** How much of the input is read before the rest is reported and left out: a page must survive any file. */
export const limits = Object.freeze({
  events: 5_000_000,
  groups: 10_000,
  eras: 10_000,
  sources: 100_000,
  relations: 1_000_000,
  /** Items in one list of one event: tags, links, media … */
  items: 1_000,
  /** Characters, in UTF-16 units. */
  text: 10_000,
  /** Characters of one date: a set of some thousand members. */
  date: 10_000,
  /** Characters of an id, a tag or a group. */
  name: 1_000,
  url: 2_048,
  /** Problems reported one by one; then one closing problem says how many more. */
  problems: 1_000,
});
