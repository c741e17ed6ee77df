import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { LanguageChoice } from '../../ui/console/LanguageChoice';
import { ProblemNotice } from '../../ui/console/ProblemNotice';
import { strong } from '../../ui/console/strong';
import { Icon } from '../../ui/Icon';
import styles from './Landing.module.css';

type Props = { cause?: unknown; onRetry: () => void };

/** What somebody sees who is not logged in: what this is, and the two ways in. */
export function Landing({ cause, onRetry }: Props) {
  const { t } = useTranslation('console');
  const location = useLocation();
  const signedOut = Boolean((location.state as { signedOut?: boolean } | null)?.signedOut);
  const left = new URLSearchParams(location.search).has('left');
  return (
    <div className={styles.page}>
      <header>
        <span className={styles.brand}>
          <Icon name="mark" size={28} />
          {t('brand')}
        </span>
        <LanguageChoice />
      </header>
      <main>
        <h1>{t('landing.title')}</h1>
        <p>{t('landing.lead')}</p>
        {cause != null && <ProblemNotice cause={cause} onRetry={onRetry} />}
        {signedOut && <p className={styles.notice}>{t('landing.signedOut')}</p>}
        {left && <p className={styles.notice}>{t('landing.loggedOut')}</p>}
        <div className={styles.ways}>
          {/* A full navigation: the log-in pages are not part of this application. */}
          <Button type="primary" style={strong} size="large" href="/login">
            {t('landing.logIn')}
          </Button>
          <Link className={styles.signUp} to="/signup">
            {t('landing.signUp')}
          </Link>
        </div>
      </main>
    </div>
  );
}
