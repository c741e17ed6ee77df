// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { beforeAll, expect, it } from 'vitest';
import type { CaseView } from '../../api/types';
import { languages } from '../../i18n/languages';
import en from '../../i18n/locales/en/console.json';
import cn from '../../i18n/locales/zh-CN/console.json';
import tw from '../../i18n/locales/zh-TW/console.json';
import { Proposal } from './Proposal';

const texts = { en, 'zh-CN': cn, 'zh-TW': tw };

beforeAll(async () => {
  const resources = Object.fromEntries(Object.entries(texts).map(([tag, text]) => [tag, { console: text }]));
  await i18next.use(initReactI18next).init({ lng: 'en', resources, interpolation: { escapeValue: false } });
});

function shown(file: Partial<CaseView>) {
  const client = new QueryClient({ defaultOptions: { queries: { enabled: false } } });
  return render(
    <QueryClientProvider client={client}>
      <Proposal file={{ severity: 'general', category: null, ...file } as CaseView} />
    </QueryClientProvider>,
  ).container;
}

const poisoned: CaseView['proposal'] = {
  signals: [{ code: 'food-poisoning', reasons: ['vomit', 'food poison'] }],
  grounds: [],
  category: 'R3a',
  categoryReasons: ['vomit'],
  severity: 'crisis',
};

it.each(languages)('names the signal, its terms and what is proposed in %s', async (language) => {
  await i18next.changeLanguage(language);
  const { textContent } = shown({ proposal: poisoned });
  expect(textContent).toContain(texts[language].signal['food-poisoning']);
  expect(textContent).toContain(texts[language].severity.crisis);
  expect(textContent).toContain('food poison');
  expect(textContent).toContain('R3a');
});

it('says nothing where nothing is proposed, or nothing but what is judged already', () => {
  expect(shown({ proposal: null }).textContent).toBe('');
  const same = { ...poisoned, signals: [] };
  expect(shown({ proposal: same, severity: 'crisis', category: 'R3a' }).textContent).toBe('');
});

it('shows a signal it has no name for by its code', () => {
  const news = { ...poisoned, signals: [{ code: 'flood', reasons: [] }] };
  expect(shown({ proposal: news }).textContent).toContain('flood');
});
