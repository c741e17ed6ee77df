import { App, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/problem';
import { logOut, useMe } from '../api/session';
import { languages, ownNames } from '../i18n/languages';
import { chooseLanguage } from '../i18n/start';
import { useProblemText } from '../ui/problemText';
import { useRoleText } from '../ui/roleText';
import { useNarrow } from '../ui/useMedia';
import styles from './AccountMenu.module.css';

/** Who I am here: language, keys, log-out. */
export function AccountMenu({ onHelp }: { onHelp: () => void }) {
  const { t, i18n } = useTranslation('console');
  const me = useMe();
  const narrow = useNarrow();
  const { message } = App.useApp();
  const problemText = useProblemText();
  const roleText = useRoleText();
  const leave = async () => {
    try {
      await logOut(me.csrf);
      location.assign('/?left');
    } catch (cause) {
      void message.error(problemText(asProblem(cause)).happened);
    }
  };
  const items = [
    {
      key: 'who',
      type: 'group' as const,
      label: `${me.user.name} · ${me.roles.map(roleText).join(' · ')}`,
      children: [
        {
          key: 'page',
          label: t('nav.publicPage'),
          onClick: () => void open(`/p/${me.tenant.slug}`, '_blank'),
        },
        { key: 'help', label: t('nav.shortcuts'), onClick: onHelp },
      ],
    },
    { type: 'divider' as const },
    ...languages.map((language) => ({
      key: language,
      label: <span lang={language}>{ownNames[language]}</span>,
      disabled: language === i18n.language,
      onClick: () => void chooseLanguage(language),
    })),
    { type: 'divider' as const },
    { key: 'out', label: t('nav.logOut'), onClick: () => void leave() },
  ];
  return (
    <Dropdown menu={{ items }} trigger={['click']} placement="topLeft">
      <button
        type="button"
        className={styles.account}
        {...(narrow && { 'aria-label': t('nav.account', { name: me.user.name }) })}
      >
        <span className={styles.initial} aria-hidden>
          {[...me.user.name][0]}
        </span>
        <span className={styles.name}>{me.user.name}</span>
      </button>
    </Dropdown>
  );
}
