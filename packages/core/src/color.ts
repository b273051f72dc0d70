/**
 * Passes a colour that cannot be anything else: hex, or letters that may be a
 * CSS colour name. No functions, so no `url()`.
 *
 * @example safeColor('red;position:fixed') // undefined
 */
export function safeColor(text: string): string | undefined {
  const color = text.toLowerCase();
  return /^(#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})|[a-z]{3,24})$/.test(color) ? color : undefined;
}
