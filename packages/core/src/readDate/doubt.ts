import { spelled, type Asked, type Token } from './tokens.ts';

/** Takes the words of doubt off either end. */
export function doubtIn(asked: Asked, tokens: readonly Token[]): { rest: readonly Token[]; sign: string } {
  const { about, maybe } = asked.words;
  let rest = tokens.filter(({ text }) => text !== '(' && text !== ')');
  const signs = new Set<string>();
  const note = (token: Token | undefined): boolean => {
    const sign = !token ? '' : about.includes(token.text) ? '~' : maybe.includes(token.text) ? '?' : '';
    if (sign) {
      asked.assumed.push(`read ${spelled(asked, [token!])} as ${sign === '~' ? 'approximate' : 'uncertain'}`);
      signs.add(sign);
    }
    return sign !== '';
  };
  while (note(rest[0])) rest = rest.slice(1);
  while (note(rest.at(-1))) rest = rest.slice(0, -1);
  return { rest, sign: signs.size > 1 ? '%' : ([...signs][0] ?? '') };
}
