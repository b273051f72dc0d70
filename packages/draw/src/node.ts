/** Sets an attribute, or takes it away, where that changes anything: a browser does not look whether it does. */
export function set(node: Element, name: string, value: string | number | null): void {
  if (value === null) {
    if (node.hasAttribute(name)) node.removeAttribute(name);
    return;
  }
  const text = String(value);
  if (node.getAttribute(name) !== text) node.setAttribute(name, text);
}

export const create = (name: string): SVGElement =>
  document.createElementNS('http://www.w3.org/2000/svg', name);
