import type { Problem } from '@dateline/core';

/** A `src` larger than this is refused, and one that takes longer is given up. */
const mostBytes = 64 * 1024 * 1024;
const mostMs = 30_000;

export type Loaded = { readonly input: unknown } | { readonly problem: Problem };

/**
 * Fetches a JSON file of events. Never throws: what goes wrong is a problem that
 * says what and where. Undefined where `signal` gave it up.
 */
export async function load(src: string, base: string, signal: AbortSignal): Promise<Loaded | undefined> {
  let url: URL;
  try {
    url = new URL(src, base);
  } catch {
    return failed('load', `src: expected the address of a JSON file, got ${quoted(src)}`);
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    return failed(
      'url',
      `src: expected an http or https address, got ${quoted(src)}; serve the file from a web server`,
    );
  }
  try {
    const response = await fetch(url, {
      credentials: 'same-origin',
      signal: AbortSignal.any([signal, AbortSignal.timeout(mostMs)]),
    });
    if (!response.ok)
      return failed(
        'load',
        `src: ${quoted(src)} could not be loaded (HTTP ${response.status}); check the address`,
      );
    const text = await textOf(response);
    if (text === undefined) {
      return failed(
        'limit',
        `src: ${quoted(src)} is larger than ${mostBytes / 1024 / 1024} MB; split it into smaller files`,
      );
    }
    try {
      return { input: JSON.parse(text) };
    } catch (error) {
      return failed(
        'type',
        `src: expected JSON in ${quoted(src)}, got something else (${(error as Error).message.slice(0, 120)})`,
      );
    }
  } catch (error) {
    if (signal.aborted) return undefined;
    const late = (error as Error).name === 'TimeoutError';
    return failed(
      'load',
      late
        ? `src: ${quoted(src)} did not arrive within ${mostMs / 1000} s`
        : `src: ${quoted(src)} could not be loaded; check the address and the network`,
    );
  }
}

/** The body, read piece by piece so that one that is too large is never held whole. */
async function textOf(response: Response): Promise<string | undefined> {
  const reader = response.body?.getReader();
  if (!reader) return response.text();
  const decoder = new TextDecoder();
  let bytes = 0;
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > mostBytes) {
      await reader.cancel();
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}

const failed = (code: Problem['code'], message: string): Loaded => ({
  problem: { path: 'src', code, message },
});
const quoted = (text: string) => JSON.stringify(text.length > 80 ? `${text.slice(0, 79)}…` : text);
