import { addLanguage } from './languages.ts';
import type { Phrases } from './phrases.ts';

/**
 * Fetches our catalogue of a language and takes it into use: what is described
 * before is in English phrases. Each is a file of its own, so that a page loads
 * what it speaks; `addLanguage` takes those of others.
 *
 * @param locale BCP 47: `fr-CA` loads `fr`.
 * @returns whether there is one
 */
export async function loadLanguage(locale: string): Promise<boolean> {
  const { language } = new Intl.Locale(locale);
  if (language === 'en') return true;
  if (!Object.hasOwn(files, language)) return false;
  const { phrases } = await files[language as keyof typeof files]();
  addLanguage(language, phrases);
  return true;
}

const files = {
  ar: () => import('./phrases/ar.ts'),
  de: () => import('./phrases/de.ts'),
  es: () => import('./phrases/es.ts'),
  fr: () => import('./phrases/fr.ts'),
  he: () => import('./phrases/he.ts'),
  hi: () => import('./phrases/hi.ts'),
  it: () => import('./phrases/it.ts'),
  ja: () => import('./phrases/ja.ts'),
  nl: () => import('./phrases/nl.ts'),
  pt: () => import('./phrases/pt.ts'),
  ru: () => import('./phrases/ru.ts'),
  zh: () => import('./phrases/zh.ts'),
} satisfies Record<string, () => Promise<{ phrases: Phrases }>>;
