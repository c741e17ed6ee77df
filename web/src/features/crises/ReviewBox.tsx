import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/session';
import type { Crisis } from '../../api/types';
import { patient } from '../../ui/console/patient';
import { strong } from '../../ui/console/strong';
import { useSending } from '../../ui/console/useSending';
import { useDraft } from '../../ui/drafts';
import { isSubmitKey } from '../../ui/hotkeys';
import { Moment } from '../../ui/Moment';
import { CrisisProblem } from './CrisisProblem';
import { useCrisisVerb } from './verbs';
import styles from './Cards.module.css';

/** After the alarm: what is to be learnt, written down before the room is closed. */
export function ReviewBox({ crisis }: { crisis: Crisis }) {
  const { t } = useTranslation('console');
  const draft = useDraft<string>(`${useMe().user.id}.crisis.${crisis.id}.review`, '');
  const sending = useSending(useCrisisVerb(crisis.id), { draft, told: t('crises.review.done') });
  const text = draft.value.trim();
  const finish = () => {
    if (text) void sending.send({ verb: 'review', version: crisis.version, body: { text } });
  };
  return (
    <section className={styles.card} aria-labelledby="review">
      <h2 id="review" className={styles.title}>
        {t('crises.review.title')}
      </h2>
      <p className={styles.detail}>{t('crises.review.wait')}</p>
      <Input.TextArea
        dir="auto"
        autoSize={{ minRows: 4, maxRows: 14 }}
        maxLength={5000}
        aria-label={t('crises.review.title')}
        placeholder={t('crises.review.hint')}
        value={draft.value}
        onChange={(event) => draft.change(event.target.value)}
        onKeyDown={(event) => isSubmitKey(event) && finish()}
      />
      <CrisisProblem cause={sending.error} />
      <Button
        type="primary"
        style={{ ...strong, marginTop: 12 }}
        disabled={!text}
        loading={patient(sending.busy)}
        onClick={finish}
      >
        {t('crises.review.do')}
      </Button>
    </section>
  );
}

/** What was learnt, for whoever comes later. */
export function Review({ review }: { review: NonNullable<Crisis['review']> }) {
  const { t } = useTranslation('console');
  return (
    <section className={styles.card} aria-labelledby="review">
      <h2 id="review" className={styles.title}>
        {t('crises.review.title')}
      </h2>
      <p className={styles.detail}>
        {review.byName} <Moment at={review.at} />
      </p>
      <p dir="auto" className={styles.text}>
        {review.text}
      </p>
    </section>
  );
}
