import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { speak } from '../../api/client';
import { languages, ownNames, type Language } from '../../i18n/languages';
import { chooseLanguage } from '../../i18n/start';
import { Icon } from '../../ui/Icon';
import styles from './Shell.module.css';

type Props = { business: string | undefined; title: string; children: ReactNode };

/** The business's name first, ours nowhere; the reader may change the language. */
export function Shell({ business, title, children }: Props) {
  const { t, i18n } = useTranslation('guest');
  useEffect(() => {
    document.title = business ? `${title} · ${business}` : title;
  }, [business, title]);
  useEffect(() => speak(i18n.language), [i18n.language]);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <span className={styles.sign} aria-hidden>
          {business ? [...business.trim()][0] : ''}
        </span>
        <span className={styles.name}>
          <b>{business ?? ' '}</b>
          <small>{t('form.service')}</small>
        </span>
        <LanguageChoice />
      </header>
      <main>{children}</main>
    </div>
  );
}

function LanguageChoice() {
  const { t, i18n } = useTranslation('common');
  return (
    <label className={styles.language}>
      <select
        aria-label={t('language.label')}
        value={i18n.language}
        onChange={(event) => void chooseLanguage(event.target.value as Language)}
      >
        {languages.map((language) => (
          <option key={language} value={language} lang={language}>
            {ownNames[language]}
          </option>
        ))}
      </select>
      <Icon name="down" />
    </label>
  );
}
