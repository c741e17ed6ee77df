import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Outlet, useLocation, useNavigate } from 'react-router';
import { CurrentUser, useProfile, useSession, wasLoggedIn } from '../api/session';
import { useStream } from '../api/stream';
import { Boundary } from '../ui/Boundary';
import { useHotkeys } from '../ui/hotkeys';
import { TimeZone } from '../ui/time';
import { useNarrow } from '../ui/useMedia';
import { HelpSheet } from './HelpSheet';
import { Bottom, Rail } from './Navigation';
import { rememberPath } from './returnPath';
import { Top } from './Top';
import styles from './Frame.module.css';

/** The console around its pages: rail, top bar, live stream, keys. Nobody logged in: back to the door. */
export function Frame() {
  const session = useSession();
  const profile = useProfile(Boolean(session.data));
  const location = useLocation();
  useStream(Boolean(session.data));
  if (session.isPending) return null;
  if (!session.data) {
    rememberPath(location.pathname + location.search);
    return <Navigate to="/" replace state={{ signedOut: wasLoggedIn() }} />;
  }
  return (
    <CurrentUser value={session.data}>
      <TimeZone value={profile.data?.timeZone}>
        <Console />
      </TimeZone>
    </CurrentUser>
  );
}

function Console() {
  const { t } = useTranslation('console');
  const narrow = useNarrow();
  const navigate = useNavigate();
  const location = useLocation();
  const [helping, setHelping] = useState(false);
  const help = () => setHelping(true);
  useHotkeys({ c: () => void navigate('/cases/new'), '?': help });
  useEffect(() => {
    document.title = t('brand');
  }, [t, location.pathname]);
  // On a phone a case and the intake have the whole screen, with a way back of their own.
  const onePage = narrow && /^\/cases\/./.test(location.pathname);
  return (
    <div className={`${styles.app} ${onePage ? styles.onePage : ''}`}>
      <a className={styles.skip} href="#content">
        {t('nav.skip')}
      </a>
      {!onePage && <Top onHelp={help} />}
      {!narrow && <Rail onHelp={help} />}
      <main id="content" className={styles.content} tabIndex={-1}>
        <Boundary resetOn={location.key}>
          <Outlet />
        </Boundary>
      </main>
      {narrow && !onePage && <Bottom />}
      <HelpSheet open={helping} onClose={() => setHelping(false)} />
    </div>
  );
}
