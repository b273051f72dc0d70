/** The part of edtf.js that we compare ourselves with; it brings no types. */
declare module 'edtf' {
  export default function edtf(text: string): { readonly min: number | null; readonly max: number | null };
}
