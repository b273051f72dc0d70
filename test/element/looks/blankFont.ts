/**
 * A font in which every character of Unicode is the same blank, half an em
 * wide: words take the same room on every machine, and show nothing.
 */
export function blankFont(): ArrayBuffer {
  const tables = Object.entries(tablesOf()).toSorted(([a], [b]) => (a < b ? -1 : 1));
  let at = 12 + 16 * tables.length;
  const directory: number[] = [];
  const bodies: number[] = [];
  for (const [tag, bytes] of tables) {
    const padded = [...bytes, ...Array.from({ length: -bytes.length & 3 }, () => 0)];
    directory.push(...Array.from(tag, (letter) => letter.charCodeAt(0)));
    directory.push(...u32(checksum(padded), at, bytes.length));
    bodies.push(...padded);
    at += padded.length;
  }
  const power = Math.floor(Math.log2(tables.length));
  const header = [
    ...u32(0x00010000),
    ...u16(tables.length, 16 * 2 ** power, power, 16 * (tables.length - 2 ** power)),
  ];
  return Uint8Array.from([...header, ...directory, ...bodies]).buffer;
}

const em = 1000;
const advance = 520;
const [ascent, descent] = [1050, 300];

/** What a font must have at least, as the OpenType specification numbers it. */
function tablesOf(): Record<string, number[]> {
  return {
    // One range holds all there is, and maps to glyph 1: format 13, as the fonts of last resort have it.
    cmap: [...u16(0, 1, 3, 10), ...u32(12), ...u16(13, 0), ...u32(28, 0, 1, 0, 0x10ffff, 1)],
    glyf: [...u16(0, 0, 0, 0, 0), 0, 0],
    head: [
      ...u32(0x00010000, 0x00010000, 0, 0x5f0f3cf5),
      ...u16(0, em),
      ...u32(0, 0),
      ...u32(0, 0),
      ...u16(0, 0, 0, 0, 0, 8, 2, 0, 0),
    ],
    hhea: [
      ...u32(0x00010000),
      ...u16(ascent, -descent, 0, advance, 0, 0, 0, 1, 0, 0),
      ...u16(0, 0, 0, 0),
      ...u16(0, 2),
    ],
    hmtx: u16(advance, 0, advance, 0),
    loca: u16(0, 0, 0),
    maxp: [...u32(0x00010000), ...u16(2, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)],
    name: u16(0, 0, 6),
    'OS/2': [
      ...u16(4, advance, 400, 5, 0, 500, 500, 0, 0, 500, 500, 0, 0, 50, 250, 0),
      ...Array.from({ length: 10 }, () => 0),
      ...u32(0, 0, 0, 0, 0),
      ...u16(0x40, 0x20, 0xffff, ascent, -descent, 0, ascent, descent),
      ...u32(0, 0),
      ...u16(500, 700, 0, 0x20, 1),
    ],
    post: u32(0x00030000, 0, 0, 0, 0, 0, 0, 0),
  };
}

const u16 = (...values: number[]) => values.flatMap((value) => [(value >> 8) & 255, value & 255]);
function u32(...values: number[]): number[] {
  return values.flatMap((value) => [24, 16, 8, 0].map((bits) => (value >>> bits) & 255));
}
const checksum = (bytes: readonly number[]) => {
  let sum = 0;
  for (let i = 0; i < bytes.length; i += 4)
    sum = (sum + ((bytes[i]! << 24) | (bytes[i + 1]! << 16) | (bytes[i + 2]! << 8) | bytes[i + 3]!)) >>> 0;
  return sum;
};
