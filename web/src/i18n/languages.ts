export const languages = ['zh-CN', 'zh-TW', 'en'] as const;

export type Language = (typeof languages)[number];

/** Each language under its own name, for people who cannot read the one shown. */
export const ownNames: Record<Language, string> = {
  'zh-CN': new Intl.DisplayNames('zh-CN', { type: 'language' }).of('zh-Hans') ?? 'zh-CN',
  'zh-TW': new Intl.DisplayNames('zh-TW', { type: 'language' }).of('zh-Hant') ?? 'zh-TW',
  en: 'English',
};

const storageKey = 'calmdesk.language';

export function isLanguage(value: unknown): value is Language {
  return languages.includes(value as Language);
}

/** The supported language nearest to a tag such as zh-HK or en-GB. */
export function nearestLanguage(tag: string): Language | undefined {
  const parts = tag.toLowerCase().split('-');
  if (parts[0] === 'en') return 'en';
  if (parts[0] !== 'zh') return undefined;
  const traditional = parts.some((part) => ['hant', 'tw', 'hk', 'mo'].includes(part));
  return traditional && !parts.includes('hans') ? 'zh-TW' : 'zh-CN';
}

/** What the reader chose before, else what the browser prefers, else the fallback. */
export function preferredLanguage(fallback: Language = 'en'): Language {
  const chosen = chosenLanguage();
  if (chosen) return chosen;
  for (const tag of navigator.languages) {
    const near = nearestLanguage(tag);
    if (near) return near;
  }
  return fallback;
}

export function chosenLanguage(): Language | undefined {
  try {
    const stored = localStorage.getItem(storageKey);
    return isLanguage(stored) ? stored : undefined;
  } catch {
    return undefined;
  }
}

export function rememberLanguage(language: Language) {
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // Storage may be forbidden; the choice then lasts as long as the page.
  }
}
