/** What an object says itself, as one that inherits nothing: a page may have put anything on every object. */
export const own = <T extends object>(object: T): T => Object.assign(Object.create(null) as T, object);

/** The same of a table, and of what stands in it. */
export const ownTable = <T extends object>(table: Readonly<Record<string, object>> & T): T =>
  Object.assign(
    Object.create(null) as T,
    Object.fromEntries(Object.entries(table).map(([name, each]) => [name, own(each)])),
  );
