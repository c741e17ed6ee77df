import { useQuery } from '@tanstack/react-query';
import { App, Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../../api/client';
import type { CaseItem, Crisis } from '../../api/types';
import { Sign } from '../../ui/console/Sign';
import { CrisisProblem } from './CrisisProblem';
import { useCrisisVerb } from './verbs';
import styles from './About.module.css';

type Props = { crisis: Crisis; open: boolean; onClose: () => void };

/** Finds a case by what one remembers of it and lets it belong to this crisis. */
export function LinkDialog({ crisis, open, onClose }: Props) {
  const { t } = useTranslation('console');
  const { message } = App.useApp();
  const [typed, setTyped] = useState('');
  const q = typed.trim();
  const found = useQuery({
    queryKey: ['cases', 'search', q, 'to-link'],
    enabled: open && q !== '',
    placeholderData: (before) => before,
    queryFn: async (): Promise<CaseItem[]> =>
      (await answered(api.GET('/api/v1/cases', { params: { query: { q, limit: 10 } } }))).items,
  });
  const act = useCrisisVerb(crisis.id);
  const link = (file: CaseItem) =>
    act.mutate(
      { verb: 'link', body: { caseId: file.id } },
      {
        onSuccess: () => {
          void message.success(t('crises.linked.done', { number: file.number }));
          onClose();
        },
      },
    );
  const items = (found.data ?? []).filter((file) => !crisis.cases.includes(file.id));
  return (
    <Modal
      open={open}
      title={t('crises.linked.add')}
      onCancel={onClose}
      footer={null}
      destroyOnHidden
      afterClose={() => setTyped('')}
    >
      <Input
        autoFocus
        aria-label={t('crises.linked.find')}
        placeholder={t('crises.linked.find')}
        prefix={<Sign name="search" />}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <ul className={styles.found}>
        {items.map((file) => (
          <li key={file.id}>
            <div className={styles.case}>
              <b>{file.number}</b>
              <span dir="auto">{[file.place, file.words.trim()].filter(Boolean).join(' · ')}</span>
            </div>
            <Button disabled={act.isPending} onClick={() => link(file)}>
              {t('crises.linked.do')}
            </Button>
          </li>
        ))}
      </ul>
      {q && found.isSuccess && items.length === 0 && (
        <p className={styles.none}>{t('crises.linked.nothing')}</p>
      )}
      <CrisisProblem cause={act.error} />
    </Modal>
  );
}
