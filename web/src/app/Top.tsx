import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMe } from '../api/session';
import { Icon } from '../ui/Icon';
import { LiveState } from '../ui/LiveState';
import { useNarrow } from '../ui/useMedia';
import { AccountMenu } from './AccountMenu';
import { Notices } from './Notices';
import { SearchBox } from './SearchBox';
import styles from './Frame.module.css';

/** Whose desk it is, the search, whether it is live, and the way to a new case. */
export function Top({ onHelp }: { onHelp: () => void }) {
  const { t } = useTranslation('console');
  const narrow = useNarrow();
  const { tenant } = useMe();
  const [searching, setSearching] = useState(false);
  if (narrow && searching) {
    return (
      <header className={styles.top}>
        <SearchBox autoFocus onDone={() => setSearching(false)} />
      </header>
    );
  }
  return (
    <header className={styles.top}>
      <span className={styles.business}>{tenant.name}</span>
      {!narrow && <SearchBox />}
      <span className={styles.grow} />
      <LiveState />
      {narrow && (
        <button type="button" className={styles.find} onClick={() => setSearching(true)}>
          <Icon name="search" size={20} label={t('search.label')} />
        </button>
      )}
      <Notices />
      {narrow ? (
        <AccountMenu onHelp={onHelp} />
      ) : (
        <Link to="/cases/new" className={styles.newCase}>
          <Icon name="plus" />
          {t('nav.newCase')} <kbd>c</kbd>
        </Link>
      )}
    </header>
  );
}
