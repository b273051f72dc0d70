// The one global that core needs beyond the language; browsers, workers and Node all have it.
declare const URL: new (
  url: string,
  base?: string,
) => {
  readonly href: string;
  readonly protocol: string;
  readonly username: string;
  readonly password: string;
};

const longest = 2048;
const allowed = new Set(['http:', 'https:', 'mailto:']);

/**
 * Passes a URL that is safe to link to, and nothing else: http, https or
 * mailto, no user name or password, no control characters, at most 2048
 * characters. With a base the answer is absolute; without one a relative URL is
 * returned as it was given.
 *
 * @example safeUrl('javascript:alert(1)') // undefined
 */
export function safeUrl(text: string, base?: string): string | undefined {
  // The parser would drop tabs and newlines, after which "java\tscript:" is a scheme.
  if (text.length === 0 || text.length > longest || /\p{Cc}/u.test(text)) return undefined;
  const absolute = parsed(text);
  const url = absolute ?? parsed(text, base ?? 'https://relative.invalid/');
  if (!url || !allowed.has(url.protocol) || url.username || url.password) return undefined;
  if (!absolute && base === undefined) return text;
  // Escaped it may have become longer, and what is read has to be readable again.
  return url.href.length > longest ? undefined : url.href;
}

function parsed(text: string, base?: string) {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}
