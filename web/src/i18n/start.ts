import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { isLanguage, rememberLanguage, type Language } from './languages';

type TextFiles = Record<string, () => Promise<unknown>>;

/** Starts the translations; each language is a file of its own that is fetched when it is first shown. */
export async function startTranslations(files: TextFiles, namespaces: string[], language: Language) {
  const backend: BackendModule = {
    type: 'backend',
    init() {},
    async read(tag: string, namespace: string) {
      const load = Object.entries(files).find(([path]) => path.endsWith(`/${tag}/${namespace}.json`))?.[1];
      if (!load) throw new Error(`No texts for ${tag}/${namespace}`);
      return ((await load()) as { default: Record<string, string> }).default;
    },
  };
  i18next.on('languageChanged', (tag) => {
    document.documentElement.lang = tag;
  });
  await i18next
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: false,
      ns: namespaces,
      defaultNS: namespaces[0] ?? 'common',
      interpolation: { escapeValue: false },
      react: { useSuspense: true },
    });
}

export async function chooseLanguage(language: Language) {
  rememberLanguage(language);
  await i18next.changeLanguage(language);
}

export function currentLanguage(): Language {
  return isLanguage(i18next.language) ? i18next.language : 'en';
}
