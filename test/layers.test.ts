import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { breaches } from './laws.ts';

const packages = fileURLToPath(new URL('../packages', import.meta.url));

/** Every source that we publish, by its path from the folder of packages. */
function sources(): Record<string, string> {
  const paths = readdirSync(packages)
    .filter((name) => name !== 'dev')
    .flatMap((name) =>
      readdirSync(`${packages}/${name}/src`, { recursive: true, encoding: 'utf8' }).map(
        (path) => `${name}/src/${path.replaceAll('\\', '/')}`,
      ),
    )
    .filter((path) => path.endsWith('.ts'));
  return Object.fromEntries(paths.map((path) => [path, readFileSync(`${packages}/${path}`, 'utf8')]));
}

describe('the house', () => {
  it('has sources to judge', () => {
    expect(Object.keys(sources()).length).toBeGreaterThan(4);
  });

  it('keeps its laws', () => {
    expect(breaches(sources())).toEqual([]);
  });

  it('lets a package have at most five dependencies that are not ours', () => {
    for (const name of ['core', 'layout', 'draw', 'element']) {
      const { dependencies = {} } = JSON.parse(readFileSync(`${packages}/${name}/package.json`, 'utf8'));
      const theirs = Object.keys(dependencies).filter((each) => !each.startsWith('@dateline/'));
      expect(theirs.length, `${name}: ${theirs.join(', ')}`).toBeLessThanOrEqual(5);
    }
  });
});

describe('breaches(sources)', () => {
  it('finds nothing in sources that keep the laws', () => {
    expect(
      breaches({
        'core/src/calendar.ts': `import { format } from 'date-fns'; import { enGB } from 'date-fns/locale/en-GB';`,
        'core/src/span.ts': `export const at = (ms: number) => new Date(ms);`,
        'layout/src/scene.ts': `import { span } from '@dateline/core'; import './axis/tick.ts';`,
        'layout/src/axis/tick.ts': `import type { Span } from '../span.ts'; // import '../../../x'`,
        'draw/src/axis.ts': `import type { Span } from '@dateline/core'; import { select } from 'd3-selection';`,
        'element/src/gestures/pan.ts': `import { zoom } from 'd3-zoom';`,
        'element/src/shell.ts': `import { html } from 'lit'; import { repeat } from 'lit/directives/repeat.js';
          const quote = /['"\`]/; const text = "import 'd3'"; html\`<p class=\${quote} title="of style \${text}">\``,
      }),
    ).toEqual([]);
  });

  it.each([
    ['core/src/a.ts', `import { x } from '@dateline/layout'`, 'core may not import'],
    ['core/src/a.ts', `import { x } from '@dateline/core'`, 'core may not import'],
    ['core/src/a.ts', `type X = import('@dateline/draw').X`, 'core may not import'],
    ['layout/src/a.ts', `export * from '@dateline/draw'`, 'layout may not import'],
    ['layout/src/a.ts', `const x = await import('@dateline/element/define')`, 'layout may not import'],
    ['draw/src/a.ts', `import { spanOf, type Span } from '@dateline/core'`, 'only types from'],
    ['draw/src/a.ts', `export * from '@dateline/core'`, 'only types from'],
    ['layout/src/a.ts', `import { x } from '../../core/src/span.ts'`, 'climbs'],
    ['layout/src/a.ts', `import { x } from '../package.json'`, 'leaves the package'],
    ['core/src/b/c/d.ts', `import { x } from '../../a.ts'`, 'climbs'],
    ['core/src/a.ts', `import 'node:fs'`, 'not a dependency'],
    ['core/src/a.ts', `await import(name)`, 'not a dependency'],
    ['draw/src/a.ts', `import * as d3 from 'd3'`, 'not a dependency'],
    ['core/src/span.ts', `import { addDays } from 'date-fns/addDays'`, 'another door'],
    ['element/src/a.ts', `import { zoom } from 'd3-zoom'`, 'another door'],
    ['layout/src/a.ts', `import type { Line } from 'd3-shape'`, 'another door'],
    ['draw/src/a.ts', `import { svg } from 'lit'`, 'another door'],
    ['element/src/a.ts', `\nnode.innerHTML = text`, 'element/src/a.ts:2: innerHTML'],
    ['element/src/a.ts', `node['innerHTML'] = text`, 'innerHTML'],
    ['element/src/a.ts', `import { unsafeHTML as h } from 'lit/directives/unsafe-html.js'`, 'unsafeHTML'],
    ['element/src/a.ts', `import { unsafeSVG } from 'lit/directives/unsafe-svg.js'`, 'unsafeSVG'],
    ['element/src/a.ts', `import { styleMap } from 'lit/directives/style-map.js'`, 'styleMap'],
    ['element/src/a.ts', 'html`<p style=${s}>`', 'style attribute'],
    ['element/src/a.ts', 'html`<p class="a" style="left: ${x}px">`', 'style attribute'],
    ['core/src/a.ts', `Date.parse(text)`, 'Date.parse'],
    ['core/src/a.ts', `const now = new Date()`, 'new Date()'],
    ['core/src/a.ts', `eval(text)`, 'eval()'],
    ['core/src/a.ts', `new Function(text)`, 'new Function()'],
    ['core/src/a.ts', `const = 1`, 'core/src/a.ts: '],
  ])('finds in %s: %s', (path, text, fault) => {
    const found = breaches({ [path]: text });
    expect(new Set(found).size).toBe(1);
    expect(found[0]).toContain(fault);
  });

  it('finds rings, by value and by type', () => {
    const ring = breaches({
      'core/src/a.ts': `import { b } from './b.ts'`,
      'core/src/b.ts': `export type { C } from './c/c.ts'`,
      'core/src/c/c.ts': `import type { A } from '../a.ts'`,
      'core/src/d.ts': `import './a.ts'; import './b.ts'`,
    });
    expect(ring).toEqual(['import ring: core/src/a.ts → core/src/b.ts → core/src/c/c.ts → core/src/a.ts']);
    expect(breaches({ 'core/src/a.ts': `import './a.ts'` })).toHaveLength(1);
  });
});
