type Loose = Readonly<Record<string, unknown>>;

/** The records that have fields we do not know, by what was read from them. They live as long as that does. */
const records = new WeakMap<object, { readonly record: Loose; readonly known: object }>();

/** Keeps in mind where something was read from, if that says more than we know; `known` has the fields we do. */
export function remember<T extends object>(object: T, record: Loose, known: object): T {
  try {
    if (Object.keys(record).some((key) => !Object.hasOwn(known, key))) records.set(object, { record, known });
  } catch {
    // It does not tell its fields, so there is nothing to keep.
  }
  return object;
}

/** What the record of this said beside what we know, as far as JSON can say it. */
export function unknownOf(object: object): object {
  const from = records.get(object);
  return from ? unknownIn(from.record, from.known) : {};
}

/** The fields of a plain record that are not among the known ones, copied. */
export function unknownIn(record: unknown, known: object): object {
  if (!isPlain(record)) return {};
  const entries: [string, unknown][] = [];
  for (const key of Object.keys(record)) {
    const value = Object.hasOwn(known, key) ? undefined : copied(record, key);
    if (value !== undefined) entries.push([key, value]);
  }
  // So that a key of any name, `__proto__` too, becomes a field and nothing else.
  return Object.fromEntries(entries);
}

function isPlain(value: unknown): value is Loose {
  try {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const prototype: unknown = Object.getPrototypeOf(value);
    return prototype === null || Object.getPrototypeOf(prototype) === null;
  } catch {
    return false;
  }
}

function copied(record: Loose, key: string): unknown {
  try {
    return JSON.parse(JSON.stringify(record[key]));
  } catch {
    // A function, a ring, a getter that throws.
    return undefined;
  }
}
