import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Outlet, useLocation, useMatch, useNavigate } from 'react-router';
import { CurrentUser, useProfile, useSession, wasLoggedIn } from '../api/session';
import { useStream } from '../api/stream';
import { CrisisBand } from '../features/crises/CrisisBand';
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
  const shown = useMatch('/crises/:id')?.params.id;
  const room = shown === 'new' ? undefined : shown;
  // On a phone a case, a crisis and what is being filed have the whole screen, with a way back of their own.
  const onePage = narrow && /^\/(cases|crises)\/./.test(location.pathname);
  const topless = onePage || room !== undefined;
  return (
    <div className={`${styles.app} ${topless ? styles.topless : ''}`}>
      <a className={styles.skip} href="#content">
        {t('nav.skip')}
      </a>
      <CrisisBand room={room} />
      {!topless && <Top onHelp={help} />}
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
