import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Note } from '../ui/Note';

export function Lost() {
  const { t } = useTranslation('console');
  return (
    <main>
      <Note title={t('lost.title')} text={t('lost.text')}>
        <Link to="/">{t('lost.home')}</Link>
      </Note>
    </main>
  );
}
