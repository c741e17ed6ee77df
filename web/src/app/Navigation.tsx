import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useHasRole, useMe } from '../api/session';
import type { Role } from '../api/types';
import { Icon, type IconName } from '../ui/Icon';
import { AccountMenu } from './AccountMenu';
import styles from './Frame.module.css';

/** The rail of a wide screen. */
export function Rail({ onHelp }: { onHelp: () => void }) {
  const { t } = useTranslation('console');
  return (
    <nav className={styles.rail} aria-label={t('nav.label')}>
      <div className={styles.mark}>
        <Icon name="mark" size={30} label={t('brand')} />
      </div>
      <Place to="/cases" icon="queue" text={t('nav.queue')} />
      <DeskPlaces />
      <AdminPlaces />
      <span className={styles.grow} />
      <AccountMenu onHelp={onHelp} />
    </nav>
  );
}

/** The bar under the thumb. */
export function Bottom() {
  const { t } = useTranslation('console');
  return (
    <nav className={styles.bottom} aria-label={t('nav.label')}>
      <Place to="/cases" icon="queue" text={t('nav.queue')} />
      <Place to="/cases/new" icon="plus" text={t('nav.newCase')} />
      <DeskPlaces />
      <AdminPlaces />
    </nav>
  );
}

/** Who reads the reports; everybody but outsiders sees a crisis. */
const reporting: readonly Role[] = [
  'cs-lead',
  'dept-head',
  'approver',
  'auditor',
  'crisis-commander',
  'tenant-admin',
];

function DeskPlaces() {
  const { t } = useTranslation('console');
  const { roles } = useMe();
  return (
    <>
      {roles.some((role) => role !== 'external-party') && (
        <Place to="/crises" icon="crisis" text={t('nav.crises')} />
      )}
      {roles.some((role) => reporting.some((each) => each === role)) && (
        <Place to="/reports" icon="report" text={t('nav.reports')} />
      )}
    </>
  );
}

function AdminPlaces() {
  const { t } = useTranslation('console');
  if (!useHasRole('tenant-admin')) return null;
  return (
    <>
      <Place to="/people" icon="people" text={t('nav.people')} />
      <Place to="/settings/deadlines" icon="settings" text={t('nav.deadlines')} />
    </>
  );
}

function Place({ to, icon, text }: { to: string; icon: IconName; text: string }) {
  return (
    <NavLink to={to} className={({ isActive }) => (isActive ? styles.on : undefined)}>
      <Icon name={icon} size={20} />
      {text}
    </NavLink>
  );
}
