import { own } from '../own.ts';
import { documentFields, eventFields } from './fields.ts';

/** The names that are asked for anywhere in an input. */
export const names: readonly string[] = [
  ...Object.keys({ ...documentFields, ...eventFields }),
  ...(
    'edtf text extent vague rule anchor published timeZone start end earliest latest best ' +
    'year month day hour minute second millisecond epochMilliseconds timeZoneId calendarId ' +
    'url alt credit name publisher author quote note parent type from to'
  ).split(' '),
];

/**
 * Whether a fault of the page, or somebody through it, has put a name that is
 * asked for on every object there is: then what a record inherits is no datum.
 */
export const isPolluted = (): boolean => [...names, ...optional].some((name) => name in Object.prototype);

/** Whether an object says this itself, or its class does. */
export function states(object: object, name: PropertyKey): boolean {
  for (
    let at: object | null = object;
    at && at !== Object.prototype;
    at = Object.getPrototypeOf(at) as object
  )
    if (Object.hasOwn(at, name)) return true;
  return false;
}

const optional =
  'title lang asOf input parent summary label confidence color qualifier startQualifier endQualifier alternatives vague best edtf ends text rule anchor timeZone policy'.split(
    ' ',
  );

const unsaid = /* @__PURE__ */ own({ value: undefined, enumerable: true });

/** What is left out of an object, said to be left out, where every object would say something else. */
export function closed<T extends object>(object: T): T {
  for (const name of optional)
    if (name in object && !Object.hasOwn(object, name)) Object.defineProperty(object, name, unsaid);
  return object;
}
