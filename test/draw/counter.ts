/** A canvas that counts what is asked of it: calls by name, and settings. */
export function counter(): { context: CanvasRenderingContext2D; counts: Record<string, number> } {
  const counts: Record<string, number> = {};
  const count = (name: string) => {
    counts[name] = (counts[name] ?? 0) + 1;
  };
  const canvas = { width: 0, height: 0 };
  const get = (_: object, name: string) => {
    if (name === 'canvas') return canvas;
    if (name === 'fillStyle') return '#000000';
    return name === 'createLinearGradient' ? () => ({ addColorStop: () => {} }) : () => count(name);
  };
  const set = (_: object, name: string) => {
    count(name);
    return true;
  };
  return { context: new Proxy({}, { get, set }) as CanvasRenderingContext2D, counts };
}
