/** The nearest `lang` around an element, through shadow roots, if it is one that `Intl` can read. */
export function localeOf(element: Element): string | undefined {
  for (let node: Element | null = element; node; node = parentOf(node)) {
    const lang = node.getAttribute('lang');
    if (lang && isLocale(lang)) return lang;
  }
  return undefined;
}

function parentOf(node: Element): Element | null {
  const root = node.getRootNode();
  return node.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

export function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}

/** How a property is computed; by name, as what a page put on every object would stand before the browser's own fields. */
export const styleOf = (element: Element, name: string): string =>
  getComputedStyle(element).getPropertyValue(name);

/** Whether the page asks for its dark colours here. */
export function isDark(element: Element): boolean {
  const colorScheme = styleOf(element, 'color-scheme');
  return (
    colorScheme.includes('dark') &&
    (!colorScheme.includes('light') || matchMedia('(prefers-color-scheme: dark)').matches)
  );
}

/** Two frames on, whatever was drawn has been painted; where frames do not come, time passes all the same. */
export const painted = (): Promise<void> =>
  new Promise((done) => {
    const late = setTimeout(done, 200);
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        clearTimeout(late);
        done();
      }),
    );
  });
