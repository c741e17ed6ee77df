import { useTranslation } from 'react-i18next';
import { Note } from '../../ui/Note';

export function Missing({ page }: { page: 'form' | 'track' }) {
  const { t } = useTranslation('guest');
  return (
    <main>
      <Note title={t(`missing.${page}`)} text={t(`missing.${page}Text`)} />
    </main>
  );
}
