import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { speak } from '../api/client';
import { preferredLanguage } from '../i18n/languages';
import { startTranslations } from '../i18n/start';
import { forgetOldDrafts } from '../ui/drafts';
import '../ui/base.css';
import { App } from './App';

const language = preferredLanguage();
speak(language);
forgetOldDrafts(Date.now());
await startTranslations(
  import.meta.glob(['../i18n/locales/*/console.json', '../i18n/locales/*/common.json']),
  ['console', 'common'],
  language,
);
createRoot(document.getElementById('root') ?? document.body).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
