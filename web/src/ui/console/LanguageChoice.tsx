import { Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { languages, ownNames } from '../../i18n/languages';
import { chooseLanguage, currentLanguage } from '../../i18n/start';
import { Icon } from '../Icon';
import styles from './LanguageChoice.module.css';

export function LanguageChoice() {
  const { t } = useTranslation('common');
  const items = languages.map((language) => ({
    key: language,
    label: <span lang={language}>{ownNames[language]}</span>,
    onClick: () => void chooseLanguage(language),
  }));
  return (
    <Dropdown menu={{ items, selectedKeys: [currentLanguage()] }} trigger={['click']} placement="bottomRight">
      <button
        type="button"
        className={styles.choice}
        aria-label={`${ownNames[currentLanguage()]} · ${t('language.label')}`}
      >
        {ownNames[currentLanguage()]}
        <Icon name="down" />
      </button>
    </Dropdown>
  );
}
