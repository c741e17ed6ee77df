import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useEffect, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { attempt } from '../../api/attempts';
import { answered, api } from '../../api/client';
import type { OpenCaseRequest } from '../../api/types';
import { ProblemNotice } from '../../ui/console/ProblemNotice';
import { isSubmitKey } from '../../ui/hotkeys';
import { strong } from '../../ui/console/strong';
import { Icon } from '../../ui/Icon';
import { useTimeZone } from '../../ui/time';
import { blank, hasPerson, hasWords, requestFor, useIntakeDraft, type IntakeDraft } from './draft';
import { ChannelChoice, MatterLine, ObjectLine, PersonLine, PlaceLine, TimeLine, WantsLine } from './lines';
import { WhatFollows } from './WhatFollows';
import styles from './IntakePage.module.css';

/** Person, matter, time, place, object: written down while somebody is talking. */
export function IntakePage() {
  const { t } = useTranslation('console');
  const { message } = App.useApp();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const zone = useTimeZone();
  const draft = useIntakeDraft();
  const [checked, setChecked] = useState(false);
  const change = (part: Partial<IntakeDraft>) => draft.change({ ...draft.value, ...part });
  useEffect(() => {
    document.title = `${t('intake.title')} · ${t('brand')}`;
  }, [t]);
  const open = useMutation({
    mutationFn: (body: OpenCaseRequest) =>
      attempt('intake', body, (key) =>
        answered(api.POST('/api/v1/cases', { params: { header: { 'Idempotency-Key': key } }, body })),
      ),
    onSuccess: async (file) => {
      draft.clear();
      void message.success(t('intake.done', { number: file.number }));
      await queries.invalidateQueries({ queryKey: ['cases'] });
      void navigate(`/cases/${file.id}`);
    },
  });
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    setChecked(true);
    if (!hasWords(draft.value)) return document.getElementById('words')?.focus();
    if (!hasPerson(draft.value)) return document.getElementById('name')?.focus();
    if (!open.isPending) open.mutate(requestFor(draft.value, zone));
    return undefined;
  };
  const line = { draft: draft.value, change, checked };
  const touched = JSON.stringify(draft.value) !== JSON.stringify(blank);
  return (
    <div className={styles.page}>
      <form
        id="intake"
        className={styles.form}
        onSubmit={submit}
        onKeyDown={(event) => isSubmitKey(event) && submit(event)}
      >
        <div className={styles.title}>
          <Link to="/cases" className={styles.back} aria-label={t('case.back')}>
            <Icon name="left" size={20} />
          </Link>
          <h1>{t('intake.title')}</h1>
          <span>{t('intake.lead')}</span>
          <ChannelChoice {...line} />
        </div>
        <PersonLine {...line} />
        <MatterLine {...line} />
        <TimeLine {...line} />
        <PlaceLine {...line} />
        <ObjectLine {...line} />
        <WantsLine {...line} />
        {open.error && <ProblemNotice cause={open.error} kept />}
      </form>
      <WhatFollows kind={draft.value.kind} />
      <footer className={styles.foot}>
        <span className={styles.saved}>{draft.saved || touched ? t('intake.saved') : ''}</span>
        {touched && (
          <Button type="text" onClick={draft.clear}>
            {t('intake.discard')}
          </Button>
        )}
        <Button
          type="primary"
          style={strong}
          size="large"
          htmlType="submit"
          form="intake"
          loading={open.isPending}
        >
          {t('intake.submit')} <kbd>Ctrl ↵</kbd>
        </Button>
      </footer>
    </div>
  );
}
