import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { asProblem } from '../../api/problem';
import { ProblemNotice } from '../../ui/console/ProblemNotice';
import { Note } from '../../ui/Note';
import { CaseFile } from './CaseFile';
import { CaseShape } from './CaseShape';
import { useCase } from './queries';
import { gist } from './titles';

/** One case under its address, or why it cannot be shown. */
export function CasePane() {
  const { t } = useTranslation('console');
  const { id = '' } = useParams();
  const file = useCase(id);
  const title = file.data && [file.data.place, gist(file.data.words)].filter(Boolean).join(' · ');
  useEffect(() => {
    if (title) document.title = `${title} · ${t('brand')}`;
  }, [title, t]);
  if (file.data) return <CaseFile key={id} file={file.data} />;
  if (file.isPending) return <CaseShape />;
  const { status } = asProblem(file.error);
  if (status === 404 || status === 400) {
    return (
      <Note title={t('case.gone')} text={t('case.goneTodo')}>
        <Link to="/cases">{t('lost.home')}</Link>
      </Note>
    );
  }
  return (
    <div style={{ padding: 24 }}>
      <ProblemNotice cause={file.error} onRetry={() => void file.refetch()} />
    </div>
  );
}
