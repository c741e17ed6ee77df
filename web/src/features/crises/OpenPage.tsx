import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useEffect, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { attempt } from '../../api/attempts';
import { answered, api } from '../../api/client';
import {
  crisisLevels,
  crisisTypes,
  usualLevel,
  type CrisisLevel,
  type CrisisType,
} from '../../api/crisisCodes';
import { crisisKeys } from '../../api/crises';
import { useMe } from '../../api/session';
import type { OpenCrisisRequest } from '../../api/types';
import { patient } from '../../ui/console/patient';
import { Choices } from '../../ui/Choices';
import { ProblemNotice } from '../../ui/console/ProblemNotice';
import { Sign } from '../../ui/console/Sign';
import { strong } from '../../ui/console/strong';
import { useDraft } from '../../ui/drafts';
import { Icon } from '../../ui/Icon';
import styles from './OpenPage.module.css';

/** A place not touched yet is the one of the case it comes from, a level not touched yet the usual one of the type. */
type Draft = {
  type?: CrisisType;
  level?: CrisisLevel;
  place?: string | undefined;
  words: string;
};

const blank: Draft = { words: '' };

/** Opens a crisis by hand: what and where are enough. */
export function OpenPage() {
  const { t } = useTranslation('console');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const caseId = useSearchParams()[0].get('case') ?? undefined;
  const file = useCaseBehind(caseId);
  const draft = useDraft<Draft>(`${useMe().user.id}.crisis.new.${caseId ?? ''}`, blank);
  const [checked, setChecked] = useState(false);
  const { type, words } = draft.value;
  const level = draft.value.level ?? usualLevel(type);
  const place = draft.value.place ?? file?.place ?? '';
  const change = (part: Partial<Draft>) => draft.change({ ...draft.value, ...part });
  useEffect(() => {
    document.title = `${t('crises.new.title')} · ${t('brand')}`;
  }, [t]);
  const open = useMutation({
    mutationFn: (body: OpenCrisisRequest) =>
      attempt('crisis.open', body, (key) =>
        answered(api.POST('/api/v1/crises', { params: { header: { 'Idempotency-Key': key } }, body })),
      ),
    onSuccess: (crisis) => {
      draft.clear();
      queries.setQueryData(crisisKeys.room(crisis.id), crisis);
      void queries.invalidateQueries({ queryKey: crisisKeys.lists() });
      void navigate(`/crises/${crisis.id}`, { replace: true });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!type || place.trim() === '' || open.isPending) return;
    const given = (text: string) => text.trim() || undefined;
    open.mutate({ type, level, place: place.trim(), caseId, words: given(words) });
  };
  const missing = { type: checked && !type, place: checked && place.trim() === '' };
  return (
    <form className={styles.page} onSubmit={submit}>
      <header>
        <Link to="/crises" className={styles.back}>
          <Icon name="left" size={20} label={t('crises.back')} />
        </Link>
        <h1>{t('crises.new.title')}</h1>
        <p>{file ? t('crises.new.case', { number: file.number }) : t('crises.new.lead')}</p>
      </header>
      <section aria-label={t('crises.new.type')}>
        <h2>{t('crises.new.type')}</h2>
        <Choices
          label={t('crises.new.type')}
          options={crisisTypes.map((value) => ({ value, label: t(`crisisType.${value}`) }))}
          chosen={type}
          onChoose={(chosen) => change({ type: chosen })}
        />
        {missing.type && <Wrong text={t('crises.new.needType')} />}
      </section>
      <section aria-label={t('crises.new.place')}>
        <h2>{t('crises.new.place')}</h2>
        <Input
          size="large"
          aria-label={t('crises.new.place')}
          placeholder={t('crises.new.placeHint')}
          prefix={<Sign name="pin" />}
          maxLength={200}
          value={place}
          status={missing.place ? 'error' : ''}
          onChange={(event) => change({ place: event.target.value })}
        />
        {missing.place && <Wrong text={t('crises.new.needPlace')} />}
      </section>
      <section aria-label={t('crises.new.words')}>
        <h2>{t('crises.new.words')}</h2>
        <Input.TextArea
          dir="auto"
          autoSize={{ minRows: 2, maxRows: 8 }}
          maxLength={5000}
          aria-label={t('crises.new.words')}
          placeholder={t('crises.new.wordsHint')}
          value={words}
          onChange={(event) => change({ words: event.target.value })}
        />
      </section>
      <section aria-label={t('crises.new.level')}>
        <h2>{t('crises.new.level')}</h2>
        <Choices
          label={t('crises.new.level')}
          options={crisisLevels.map((value) => ({ value, label: t(`crisisLevel.${value}`) }))}
          chosen={level}
          onChoose={(chosen) => change({ level: chosen })}
        />
      </section>
      {open.error && <ProblemNotice cause={open.error} kept />}
      <footer>
        <p>{t('crises.new.then')}</p>
        <Button
          type="primary"
          danger
          htmlType="submit"
          loading={patient(open.isPending)}
          icon={<Icon name="crisis" size={20} />}
          style={{ ...strong, height: 56, minWidth: 200, fontSize: 18 }}
        >
          {t('crises.new.do')}
        </Button>
      </footer>
    </form>
  );
}

function useCaseBehind(id: string | undefined) {
  return useQuery({
    queryKey: ['cases', 'file', id],
    enabled: Boolean(id),
    queryFn: () => answered(api.GET('/api/v1/cases/{id}', { params: { path: { id: id ?? '' } } })),
  }).data;
}

function Wrong({ text }: { text: string }) {
  return (
    <p className={styles.wrong} role="alert">
      <Icon name="info" /> {text}
    </p>
  );
}
