/**
 * Writes a date of an astronomical year (0 is 1 BCE) as EDTF does.
 *
 * @example dateText(-43, 3, 15) // '-0043-03-15'
 */
export function dateText(year: number, month?: number, day?: number): string {
  return yearText(year) + (month === undefined ? '' : two(month)) + (day === undefined ? '' : two(day));
}

export function yearText(year: number): string {
  const digits = String(Math.abs(year)).padStart(4, '0');
  return (digits.length > 4 ? 'Y' : '') + (year < 0 ? '-' : '') + digits;
}

const two = (part: number) => `-${String(part).padStart(2, '0')}`;
