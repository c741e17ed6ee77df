import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, Navigate, Outlet, useLocation, useNavigate } from 'react-router';
import { CurrentUser, useSession } from '../api/session';
import { useStream } from '../api/stream';
import { Boundary } from '../ui/Boundary';
import { useHotkeys } from '../ui/hotkeys';
import { Icon, type IconName } from '../ui/Icon';
import { TimeZone } from '../ui/time';
import { useNarrow } from '../ui/useMedia';
import { AccountMenu } from './AccountMenu';
import { HelpSheet } from './HelpSheet';
import { LiveState } from './LiveState';
import { Notices } from './Notices';
import { rememberPath } from './returnPath';
import { SearchBox } from './SearchBox';
import styles from './Frame.module.css';

/** The console around its pages: rail, top bar, live stream, keys. Nobody logged in: back to the door. */
export function Frame() {
  const session = useSession();
  const location = useLocation();
  useStream(Boolean(session.data));
  if (session.isPending) return null;
  if (!session.data) {
    rememberPath(location.pathname + location.search);
    return <Navigate to="/" replace state={{ signedOut: location.key !== 'default' }} />;
  }
  return (
    <CurrentUser value={session.data}>
      <TimeZone value={session.data.tenant.timeZone}>
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
  useHotkeys({
    c: () => void navigate('/cases/new'),
    '?': () => setHelping(true),
  });
  useEffect(() => {
    document.title = t('brand');
  }, [t, location.pathname]);
  const onePage = narrow && /^\/cases\/./.test(location.pathname);
  return (
    <div className={`${styles.app} ${onePage ? styles.onePage : ''}`}>
      <a className={styles.skip} href="#content">
        {t('nav.skip')}
      </a>
      {!onePage && <Top onHelp={() => setHelping(true)} />}
      {!narrow && <Rail onHelp={() => setHelping(true)} />}
      <div id="content" className={styles.content} tabIndex={-1}>
        <Boundary resetOn={location.key}>
          <Outlet />
        </Boundary>
      </div>
      {narrow && !onePage && <Bottom />}
      <HelpSheet open={helping} onClose={() => setHelping(false)} />
    </div>
  );
}

function Top({ onHelp }: { onHelp: () => void }) {
  const { t } = useTranslation('console');
  const narrow = useNarrow();
  const session = useSession();
  return (
    <header className={styles.top}>
      <span className={styles.business}>{session.data?.tenant.name}</span>
      {!narrow && <SearchBox />}
      <span className={styles.grow} />
      <LiveState />
      <Notices />
      {narrow ? (
        <AccountMenu onHelp={onHelp} />
      ) : (
        <NavLink to="/cases/new" className={styles.newCase}>
          <Icon name="plus" />
          {t('nav.newCase')} <kbd>c</kbd>
        </NavLink>
      )}
    </header>
  );
}

function Rail({ onHelp }: { onHelp: () => void }) {
  const { t } = useTranslation('console');
  const session = useSession();
  const admin = session.data?.roles.includes('tenant-admin');
  return (
    <nav className={styles.rail} aria-label={t('nav.label')}>
      <div className={styles.mark}>
        <Icon name="mark" size={30} label={t('brand')} />
      </div>
      <RailLink to="/cases" icon="queue" text={t('nav.queue')} />
      {admin && <RailLink to="/people" icon="people" text={t('nav.people')} />}
      {admin && <RailLink to="/settings/deadlines" icon="settings" text={t('nav.deadlines')} />}
      <span className={styles.grow} />
      <AccountMenu onHelp={onHelp} />
    </nav>
  );
}

function RailLink({ to, icon, text }: { to: string; icon: IconName; text: string }) {
  return (
    <NavLink to={to} className={({ isActive }) => (isActive ? styles.on! : '')}>
      <Icon name={icon} size={20} />
      {text}
    </NavLink>
  );
}

function Bottom() {
  const { t } = useTranslation('console');
  const session = useSession();
  const admin = session.data?.roles.includes('tenant-admin');
  return (
    <nav className={styles.bottom} aria-label={t('nav.label')}>
      <RailLink to="/cases" icon="queue" text={t('nav.queue')} />
      <RailLink to="/cases/new" icon="plus" text={t('nav.newCase')} />
      {admin && <RailLink to="/people" icon="people" text={t('nav.people')} />}
      {admin && <RailLink to="/settings/deadlines" icon="settings" text={t('nav.deadlines')} />}
    </nav>
  );
}
