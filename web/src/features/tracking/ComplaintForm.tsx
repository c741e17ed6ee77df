import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem, type Problem } from '../../api/problem';
import type { PublicBusiness, PublicCaseView } from '../../api/types';
import { useDraft } from '../../ui/drafts';
import { sentence } from '../../ui/sentence';
import { sendComplaint } from './publicApi';
import { lengthOf, readReach } from './reach';
import { Trouble } from './Trouble';
import styles from './ComplaintForm.module.css';

const wordsAtMost = 5000;
const placeAtMost = 200;

type Draft = { words: string; place: string; reach: string; anonymous: boolean };
type Wrong = Partial<Record<'words' | 'place' | 'reach', string>>;

type Props = { business: PublicBusiness; onSent: (sent: PublicCaseView) => void };

/** What happened, where, how to reach you: nothing else is asked before it can be sent. */
export function ComplaintForm({ business, onSent }: Props) {
  const { t } = useTranslation('guest');
  const { t: common } = useTranslation('common');
  const place = new URLSearchParams(location.search).get('place')?.slice(0, placeAtMost) ?? '';
  // The phone may be a shared one: what was typed lives as long as this tab.
  const draft = useDraft<Draft>(
    `guest.${business.slug}`,
    { words: '', place, reach: '', anonymous: false },
    sessionStorage,
  );
  const { words, reach, anonymous } = draft.value;
  const [wrong, setWrong] = useState<Wrong>({});
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<Problem>();

  const change = (part: Partial<Draft>) => {
    draft.change({ ...draft.value, ...part });
    setWrong({});
  };

  const check = (): Wrong => {
    const found: Wrong = {};
    if (!words.trim()) found.words = common('field.blank');
    else if (lengthOf(words) > wordsAtMost)
      found.words = common('field.tooLong', { max: wordsAtMost, count: lengthOf(words) });
    if (lengthOf(draft.value.place) > placeAtMost)
      found.place = common('field.tooLong', { max: placeAtMost, count: lengthOf(draft.value.place) });
    if (!anonymous && !reach.trim()) found.reach = t('form.reachMissing');
    else if (!anonymous && !readReach(reach)) found.reach = t('form.reachWrong');
    return found;
  };

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const found = check();
    setWrong(found);
    const first = Object.keys(found)[0];
    if (first) {
      event.currentTarget.querySelector<HTMLElement>(`#${first}`)?.focus();
      return;
    }
    setSending(true);
    setProblem(undefined);
    try {
      const customer = (!anonymous && readReach(reach)) || { anonymous: true };
      const where = draft.value.place.trim();
      const sent = await sendComplaint(business.slug, { words, customer, ...(where && { place: where }) });
      draft.clear();
      onSent(sent);
    } catch (cause) {
      setProblem(asProblem(cause));
    } finally {
      setSending(false);
    }
  };

  const placeField = (
    <PlaceField
      known={place}
      value={draft.value.place}
      wrong={wrong.place}
      onChange={(next) => change({ place: next })}
    />
  );
  const known = place !== '';

  return (
    <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
      <h1>{t('form.title')}</h1>
      <p className={styles.lead}>{t('form.lead')}</p>

      {known && placeField}
      <Field id="words" label={t('form.words')} wrong={wrong.words}>
        <textarea
          id="words"
          rows={5}
          dir="auto"
          value={words}
          placeholder={t('form.wordsHint')}
          aria-invalid={Boolean(wrong.words)}
          aria-describedby="words-wrong"
          onChange={(event) => change({ words: event.target.value })}
        />
      </Field>

      {!known && placeField}

      <Field id="reach" label={t('form.reach')} hint={t('form.reachHint')} wrong={wrong.reach}>
        <input
          id="reach"
          type="text"
          autoComplete="tel"
          inputMode="email"
          disabled={anonymous}
          value={anonymous ? '' : reach}
          aria-invalid={Boolean(wrong.reach)}
          aria-describedby="reach-wrong"
          onChange={(event) => change({ reach: event.target.value })}
        />
      </Field>
      <label className={styles.tick}>
        <input
          type="checkbox"
          checked={anonymous}
          onChange={(event) => change({ anonymous: event.target.checked })}
        />
        {t('form.anonymous')}
      </label>

      <div className={styles.foot}>
        {problem && <Trouble problem={problem} sending />}
        <p>{t('form.promiseOpen')}</p>
        <button type="submit" className={styles.send} disabled={sending}>
          {t(sending ? 'form.sending' : 'form.send')}
        </button>
      </div>
    </form>
  );
}

type FieldProps = {
  id: string;
  label: string;
  hint?: string;
  wrong: string | undefined;
  children: React.ReactNode;
};

function Field({ id, label, hint, wrong, children }: FieldProps) {
  return (
    <div className={styles.field}>
      <label htmlFor={id}>
        {label} {hint && <span>{hint}</span>}
      </label>
      {children}
      <p id={`${id}-wrong`} className={styles.wrong} role={wrong ? 'alert' : undefined}>
        {wrong}
      </p>
    </div>
  );
}

type PlaceProps = {
  known: string;
  value: string;
  wrong: string | undefined;
  onChange: (place: string) => void;
};

/** A place that came with the code is shown, and can still be corrected. */
function PlaceField({ known, value, wrong, onChange }: PlaceProps) {
  const { t } = useTranslation('guest');
  const [correcting, setCorrecting] = useState(false);
  if (known && value === known && !correcting) {
    return (
      <p className={styles.known}>
        <span>{sentence((marks) => t('form.placeKnown', marks), { place: <b>{known}</b> })}</span>
        <button type="button" onClick={() => setCorrecting(true)}>
          {t('form.placeOther')}
        </button>
      </p>
    );
  }
  return (
    <Field id="place" label={t('form.place')} hint={t('form.placeHint')} wrong={wrong}>
      <input
        id="place"
        type="text"
        value={value}
        aria-invalid={Boolean(wrong)}
        aria-describedby="place-wrong"
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  );
}
