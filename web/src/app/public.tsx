import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { speak } from '../api/client';
import { PublicPages } from '../features/tracking/PublicPages';
import { chosenLanguage, preferredLanguage } from '../i18n/languages';
import { startTranslations } from '../i18n/start';
import { Boundary } from '../ui/Boundary';
import '../ui/base.css';

const language = preferredLanguage();
speak(language);
await startTranslations(
  import.meta.glob(['../i18n/locales/*/guest.json', '../i18n/locales/*/common.json']),
  ['guest', 'common'],
  language,
);
createRoot(document.getElementById('root') ?? document.body).render(
  <StrictMode>
    <Boundary>
      <PublicPages languageChosen={chosenLanguage() !== undefined} />
    </Boundary>
  </StrictMode>,
);
