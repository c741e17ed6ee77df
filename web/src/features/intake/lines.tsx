import { Checkbox, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCategories } from '../../api/categories';
import { channels, kinds, severities } from '../../api/codes';
import type { Channel } from '../../api/types';
import { useNow } from '../../ui/now';
import { Icon } from '../../ui/Icon';
import { Sign } from '../../ui/console/Sign';
import { Choices } from '../../ui/Choices';
import { hasPerson, hasWords, whens, wordsAtMost, type IntakeDraft } from './draft';
import styles from './IntakePage.module.css';

export type LineProps = {
  draft: IntakeDraft;
  change: (part: Partial<IntakeDraft>) => void;
  /** Somebody has tried to file it; what is missing is said from now on. */
  checked: boolean;
};

type Frame = { name: string; done: boolean; children: ReactNode };

/** One question; a tick as soon as its answer is good enough. */
function Line({ name, done, children }: Frame) {
  const { t } = useTranslation('console');
  return (
    <section className={styles.line} aria-label={name}>
      <h2>
        {name}
        {done && <Icon name="check" label={t('intake.complete')} />}
      </h2>
      <div className={styles.answer}>{children}</div>
    </section>
  );
}

const firstChannels: Channel[] = ['phone', 'in-person', 'chat', 'letter'];

export function ChannelChoice({ draft, change }: LineProps) {
  const { t } = useTranslation('console');
  const more = channels.filter((channel) => !firstChannels.includes(channel));
  return (
    <div className={styles.channels}>
      <Choices
        label={t('intake.channel')}
        options={firstChannels.map((value) => ({ value, label: t(`channel.${value}`) }))}
        chosen={draft.channel}
        onChoose={(channel) => change({ channel })}
      />
      <Select<Channel>
        aria-label={t('intake.otherChannel')}
        placeholder={t('intake.otherChannel')}
        value={more.includes(draft.channel) ? draft.channel : null}
        options={more.map((value) => ({ value, label: t(`channel.${value}`) }))}
        onChange={(channel) => change({ channel })}
        popupMatchSelectWidth={false}
        style={{ minWidth: 112 }}
      />
    </div>
  );
}

export function PersonLine({ draft, change, checked }: LineProps) {
  const { t } = useTranslation('console');
  const wrong = checked && !hasPerson(draft);
  const field = (name: 'name' | 'phone' | 'email', label: string, type: string) => (
    <Input
      id={name}
      type={type}
      aria-label={label}
      placeholder={label}
      disabled={draft.anonymous}
      value={draft[name]}
      maxLength={name === 'email' ? 254 : 100}
      status={wrong ? 'error' : ''}
      prefix={<Sign name={name === 'name' ? 'user' : name === 'phone' ? 'phone' : 'mail'} />}
      onChange={(event) => change({ [name]: event.target.value })}
    />
  );
  return (
    <Line name={t('intake.person')} done={hasPerson(draft)}>
      <div className={styles.three}>
        {field('phone', t('intake.phone'), 'tel')}
        {field('name', t('intake.name'), 'text')}
        {field('email', t('intake.email'), 'email')}
      </div>
      <Checkbox
        className={styles.anonymous}
        checked={draft.anonymous}
        onChange={(event) => change({ anonymous: event.target.checked })}
      >
        {t('intake.anonymous')}
      </Checkbox>
      {wrong && <Wrong text={t('intake.needPerson')} />}
    </Line>
  );
}

export function MatterLine({ draft, change, checked }: LineProps) {
  const { t } = useTranslation('console');
  const { t: common } = useTranslation('common');
  const length = [...draft.words].length;
  const tooLong = length > wordsAtMost;
  const missing = checked && draft.words.trim() === '';
  return (
    <Line name={t('intake.matter')} done={hasWords(draft)}>
      <label className={styles.caption} htmlFor="words">
        {t('intake.words')}
      </label>
      <Input.TextArea
        id="words"
        autoFocus
        dir="auto"
        autoSize={{ minRows: 4, maxRows: 12 }}
        placeholder={t('intake.wordsHint')}
        value={draft.words}
        status={missing || tooLong ? 'error' : ''}
        onChange={(event) => change({ words: event.target.value })}
      />
      {missing && <Wrong text={t('intake.needWords')} />}
      {tooLong && <Wrong text={common('field.tooLong', { max: wordsAtMost, count: length })} />}
      <div className={styles.row}>
        <Select
          aria-label={t('intake.kind')}
          value={draft.kind}
          options={kinds.map((value) => ({ value, label: common(`kind.${value}`) }))}
          onChange={(kind) => change({ kind })}
          style={{ minWidth: 120 }}
        />
        <Choices
          label={t('intake.severity')}
          options={severities.slice(0, 4).map((value) => ({ value, label: t(`severity.${value}`) }))}
          chosen={draft.severity}
          onChoose={(severity) => change({ severity: severity === draft.severity ? undefined : severity })}
        />
        <span className={styles.hint}>{t('intake.optional')}</span>
      </div>
    </Line>
  );
}

export function TimeLine({ draft, change }: LineProps) {
  const { t } = useTranslation('console');
  const latest = localInput(useNow(60_000));
  return (
    <Line name={t('intake.when')} done={Boolean(draft.when)}>
      <div className={styles.row}>
        <Choices
          label={t('intake.occurredAt')}
          options={whens.map((value) => ({ value, label: t(`intake.time.${value}`) }))}
          chosen={draft.when}
          onChoose={(when) => change({ when: when === draft.when ? undefined : when, whenAt: Date.now() })}
        />
        {draft.when === 'other' && (
          <Input
            type="datetime-local"
            aria-label={t('intake.occurredAt')}
            max={latest}
            value={draft.occurredAt}
            style={{ width: 220 }}
            onChange={(event) => change({ occurredAt: event.target.value })}
          />
        )}
      </div>
      <div className={styles.row}>
        {draft.told ? (
          <>
            <label className={styles.hint} htmlFor="receivedAt">
              {t('intake.toldHint')}
            </label>
            <Input
              id="receivedAt"
              type="datetime-local"
              max={latest}
              value={draft.receivedAt}
              style={{ width: 220 }}
              onChange={(event) => change({ receivedAt: event.target.value })}
            />
          </>
        ) : (
          <span className={styles.hint}>
            {t('intake.clockNow')}{' '}
            <button
              type="button"
              className={styles.link}
              onClick={() => change({ told: true, receivedAt: latest })}
            >
              {t('intake.changeClock')}
            </button>
          </span>
        )}
      </div>
    </Line>
  );
}

/** An instant as the browser's own date field writes it. */
function localInput(at: number): string {
  const date = new Date(at);
  return new Date(at - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

export function PlaceLine({ draft, change }: LineProps) {
  const { t } = useTranslation('console');
  return (
    <Line name={t('intake.place')} done={draft.place.trim() !== ''}>
      <Input
        aria-label={t('intake.place')}
        placeholder={t('intake.placeHint')}
        value={draft.place}
        maxLength={200}
        prefix={<Sign name="pin" />}
        style={{ maxWidth: 420 }}
        onChange={(event) => change({ place: event.target.value })}
      />
    </Line>
  );
}

export function ObjectLine({ draft, change }: LineProps) {
  const { t, i18n } = useTranslation('console');
  const categories = useCategories();
  const nameIn = (names: Partial<Record<string, string>>) => names[i18n.language] ?? Object.values(names)[0];
  return (
    <Line name={t('intake.object')} done={Boolean(draft.category)}>
      <div className={styles.row}>
        <Select
          aria-label={t('intake.category')}
          placeholder={t('intake.category')}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          value={draft.category ?? null}
          options={(categories.data ?? []).map(({ code, names }) => ({
            value: code,
            label: nameIn(names) ?? code,
          }))}
          onChange={(category) => change({ category: category ?? undefined })}
          style={{ width: 280 }}
        />
        <span className={styles.hint}>{t('intake.optional')}</span>
      </div>
    </Line>
  );
}

export function WantsLine({ draft, change }: LineProps) {
  const { t } = useTranslation('console');
  return (
    <Line name={t('intake.demand')} done={draft.demand.trim() !== ''}>
      <Input.TextArea
        aria-label={t('intake.demand')}
        dir="auto"
        autoSize={{ minRows: 1, maxRows: 6 }}
        placeholder={t('intake.demandHint')}
        maxLength={5000}
        value={draft.demand}
        onChange={(event) => change({ demand: event.target.value })}
      />
    </Line>
  );
}

function Wrong({ text }: { text: string }) {
  return (
    <p className={styles.wrong} role="alert">
      <Icon name="info" /> {text}
    </p>
  );
}
