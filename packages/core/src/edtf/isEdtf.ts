import { parseEdtf } from './parse.ts';

/** Whether a text is EDTF, of any level. */
export function isEdtf(text: string): boolean {
  try {
    parseEdtf(text);
    return true;
  } catch {
    return false;
  }
}
