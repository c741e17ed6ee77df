import { Button, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { strong } from '../../ui/console/strong';
import styles from './SignUpPage.module.css';

/** The desk is there: the two addresses that matter from now on. */
export function SignUpDone({ businessName, slug }: { businessName: string; slug: string }) {
  const { t } = useTranslation('console');
  const address = `${location.origin}/p/${slug}`;
  return (
    <>
      <h1>{t('signUp.done', { name: businessName })}</h1>
      <p className={styles.lead}>{t('signUp.doneText')}</p>
      <Button type="primary" style={strong} size="large" href="/login">
        {t('landing.logIn')}
      </Button>
      <h2>{t('signUp.publicPage')}</h2>
      <Typography.Paragraph copyable={{ text: address }}>
        <a href={address}>{address}</a>
      </Typography.Paragraph>
    </>
  );
}
