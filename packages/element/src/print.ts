/** Whether the page is laid out for a printer right now. */
export const isPrinted = (): boolean => matchMedia('print').matches;

/** Says when the page goes to a printer, and when it is back. Returns what lets go. */
export function whenPrinted(onChange: (onPaper: boolean) => void): () => void {
  const paper = matchMedia('print');
  const change = () => onChange(paper.matches);
  const before = () => onChange(true);
  const after = () => onChange(false);
  paper.addEventListener('change', change);
  window.addEventListener('beforeprint', before);
  window.addEventListener('afterprint', after);
  return () => {
    paper.removeEventListener('change', change);
    window.removeEventListener('beforeprint', before);
    window.removeEventListener('afterprint', after);
  };
}
