/** The laws of the house, read off the syntax tree: who may import whom, and what nobody may write. */
import { posix } from 'node:path';
import { parseSync } from 'vite';

/** Our packages from the bottom up, each with those of ours that it may import; `type` means by type only. */
const mayImport: Record<string, Record<string, 'value' | 'type'>> = {
  core: {},
  layout: { core: 'value' },
  draw: { core: 'type', layout: 'value' },
  element: { core: 'value', layout: 'value', draw: 'value' },
};

/** One dependency has one door. What is not named here may not be imported at all. */
const doors: { dependency: RegExp; where: RegExp }[] = [
  { dependency: /^date-fns$/, where: /^core\/src\/(calendar|words)\.ts$/ },
  { dependency: /^d3-\w+$/, where: /^(draw\/src|element\/src\/gestures)\// },
  { dependency: /^lit$/, where: /^element\/src\// },
];

/** Names that put text into a page as markup, or style where a strict policy forbids it. */
const unsafeNames = new Set([
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'setHTMLUnsafe',
  'unsafeHTML',
  'unsafeSVG',
  'unsafeStatic',
  'styleMap',
]);

interface Import {
  specifier: string;
  typeOnly: boolean;
}

interface Module {
  path: string;
  imports: Import[];
  faults: string[];
}

/**
 * Every breach of the laws in the sources given, as `path: what is wrong`.
 *
 * @param sources text by path, from the folder of packages: `core/src/span.ts`
 */
export function breaches(sources: Record<string, string>): string[] {
  const modules = Object.entries(sources).map(([path, text]) => read(path, text));
  return [
    ...modules.flatMap((module) => [
      ...module.faults,
      ...module.imports
        .flatMap((each) => importFault(module.path, each) ?? [])
        .map((fault) => `${module.path}: ${fault}`),
    ]),
    ...rings(modules).map((ring) => `import ring: ${ring.join(' → ')}`),
  ];
}

function importFault(path: string, { specifier, typeOnly }: Import): string | undefined {
  const home = path.slice(0, path.indexOf('/'));
  if (specifier.startsWith('.')) {
    if (specifier.split('../').length > 2) return `"${specifier}" climbs more than one folder`;
    const target = resolve(path, specifier);
    return target.startsWith(`${home}/src/`) ? undefined : `"${specifier}" leaves the package`;
  }
  const ours = /^@dateline\/(\w+)/.exec(specifier)?.[1];
  if (ours) {
    const how = mayImport[home]?.[ours];
    if (!how) return `${home} may not import "${specifier}"`;
    return how === 'type' && !typeOnly ? `${home} may import only types from "${specifier}"` : undefined;
  }
  const door = doors.find(({ dependency }) => dependency.test(packageOf(specifier)));
  if (!door) return `"${specifier}" is not a dependency of ours`;
  return door.where.test(path) ? undefined : `"${specifier}" has another door`;
}

const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

const resolve = (path: string, specifier: string): string => posix.join(posix.dirname(path), specifier);

/** Rings of relative imports, by value or by type; each is told once, from where it was met. */
function rings(modules: Module[]): string[][] {
  const byPath = new Map(modules.map((module) => [module.path, module]));
  const done = new Set<string>();
  const found: string[][] = [];

  const visit = (path: string, trail: string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) found.push([...trail.slice(at), path]);
    if (at >= 0 || done.has(path)) return;
    for (const { specifier } of byPath.get(path)?.imports ?? []) {
      if (specifier.startsWith('.')) visit(resolve(path, specifier), [...trail, path]);
    }
    done.add(path);
  };

  for (const path of byPath.keys()) visit(path, []);
  return found;
}

interface Node {
  type: string;
  start: number;
  [field: string]: unknown;
}

/** Reads one module with the bundler's own parser, so that no comment, string or regular expression misleads. */
function read(path: string, text: string): Module {
  const { program, errors } = parseSync(path, text);
  const module: Module = { path, imports: [], faults: [] };
  const at = (node: Node): string => `${path}:${text.slice(0, node.start).split('\n').length}`;
  for (const { message } of errors) module.faults.push(`${path}: ${message}`);

  const visit = (node: Node): void => {
    const found = importOf(node);
    if (found) module.imports.push(found);
    const fault = faultOf(node);
    if (fault) module.faults.push(`${at(node)}: ${fault}`);
    for (const child of Object.values(node).flat()) if (isNode(child)) visit(child);
  };
  visit(program as unknown as Node);
  return module;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

function importOf(node: Node): Import | undefined {
  const kind = node['importKind'] ?? node['exportKind'];
  const parts = node['specifiers'];
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration': {
      if (!isNode(node['source'])) return undefined;
      const allTypes =
        Array.isArray(parts) &&
        parts.length > 0 &&
        parts.every((part: Node) => part['importKind'] === 'type' || part['exportKind'] === 'type');
      return { specifier: String(node['source']['value']), typeOnly: kind === 'type' || allTypes };
    }
    case 'ImportExpression': {
      const source = node['source'];
      const literal = isNode(source) && typeof source['value'] === 'string';
      return { specifier: literal ? String(source['value']) : 'a computed specifier', typeOnly: false };
    }
    case 'TSImportType': {
      const source = node['source'] ?? node['argument'];
      return { specifier: isNode(source) ? String(source['value']) : '?', typeOnly: true };
    }
    default:
      return undefined;
  }
}

function faultOf(node: Node): string | undefined {
  const callee = isNode(node['callee']) ? nameOf(node['callee']) : undefined;
  const inputs = Array.isArray(node['arguments']) ? node['arguments'].length : 0;
  switch (node.type) {
    case 'Identifier':
    case 'Literal': {
      const name = nameOf(node);
      return name !== undefined && unsafeNames.has(name)
        ? `${name} makes markup or style of text`
        : undefined;
    }
    case 'MemberExpression': {
      const isDate = isNode(node['object']) && nameOf(node['object']) === 'Date';
      const isParse = isNode(node['property']) && nameOf(node['property']) === 'parse';
      return isDate && isParse ? 'Date.parse reads dates that nobody wrote' : undefined;
    }
    case 'NewExpression':
      if (callee === 'Date' && inputs === 0) return 'new Date() asks the clock';
      return callee === 'Function' ? 'new Function() runs text as code' : undefined;
    case 'CallExpression':
      return callee === 'eval' || callee === 'Function' ? `${callee}() runs text as code` : undefined;
    case 'TemplateLiteral':
      return boundStyle(node)
        ? 'a style attribute is blocked by a strict policy: set a class or a part'
        : undefined;
    default:
      return undefined;
  }
}

const nameOf = (node: Node): string | undefined => {
  const name = node.type === 'Identifier' ? node['name'] : node['value'];
  return typeof name === 'string' ? name : undefined;
};

/** A template in which a value stands within a style attribute. */
function boundStyle(node: Node): boolean {
  const quasis = node['quasis'] as { value: { raw: string } }[];
  return quasis.slice(0, -1).some(({ value }) => /\sstyle\s*=\s*("[^"]*|'[^']*|[^\s"'>]*)$/.test(value.raw));
}
