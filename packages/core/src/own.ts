/** What an object says itself, as an object that inherits nothing: options are read from it, whatever a page has put on every object. */
export const own = <T extends object>(object: T): T => Object.assign(Object.create(null) as T, object);
