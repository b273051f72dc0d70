/** The same text with plain digits, and with dates as Chinese and Japanese write them in a form that others read. */
export function western(text: string): string {
  const two = (digits: string | undefined) => (digits === undefined ? '' : `-${digits.padStart(2, '0')}`);
  return text
    .replace(/(?!\d)\p{Nd}/gu, plainDigit)
    .replace(/[？؟]/g, '?')
    .replaceAll('¿', '')
    .replaceAll('～', '–')
    .replace(/(\d+)年代/g, '$1s')
    .replace(/(\d+)\s*世[紀纪]/g, '$1th century')
    .replace(/(?:紀元|公元)?前(\d+)年/g, '$1 BC')
    .replace(
      /(\d{3,})年(?:(\d{1,2})月(?:(\d{1,2})[日号])?)?/g,
      (_, year: string, month?: string, day?: string) => year.padStart(4, '0') + two(month) + two(day),
    );
}

/** How far a digit is from the first of its script. */
function plainDigit(digit: string): string {
  const code = digit.codePointAt(0)!;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String(code - zero);
}
