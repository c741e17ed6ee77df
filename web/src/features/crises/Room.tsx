import type { TextAreaRef } from 'antd/es/input/TextArea';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useMe } from '../../api/session';
import type { Crisis } from '../../api/types';
import { useDraft } from '../../ui/drafts';
import { useHotkeys } from '../../ui/hotkeys';
import { useNarrow } from '../../ui/useMedia';
import { About } from './About';
import { FirstInformCard } from './FirstInformCard';
import { Log } from './Log';
import { LogField } from './LogField';
import { MyStep } from './MyStep';
import { useOutbox } from './outbox';
import type { Waiting } from './outboxOrder';
import { Review, ReviewBox } from './ReviewBox';
import { useStepKeys } from './stepKeys';
import { Steps } from './Steps';
import { useTicking } from './useTicking';
import { allows } from './verbs';
import styles from './Room.module.css';

const tabs = ['steps', 'log', 'about'] as const;

/** The room of a crisis: what to inform, what to do, what was said; on a phone one after the other. */
export function Room({ crisis }: { crisis: Crisis }) {
  const { t } = useTranslation('console');
  const narrow = useNarrow();
  const [params, setParams] = useSearchParams();
  const ticking = useTicking(crisis.id);
  const outbox = useOutbox(crisis.id);
  const draft = useDraft<string>(`${useMe().user.id}.crisis.${crisis.id}.line`, '');
  const field = useRef<TextAreaRef>(null);
  const list = useRef<HTMLDivElement>(null);
  useStepKeys(list, crisis.id);
  useHotkeys({ l: () => field.current?.focus() }, `/crises/${crisis.id}`);
  const writable = allows(crisis, 'log');
  const tab = tabs.find((each) => each === params.get('tab')) ?? 'steps';

  const todo = (
    <div ref={list}>
      {allows(crisis, 'review') && <ReviewBox crisis={crisis} />}
      {crisis.review && <Review review={crisis.review} />}
      <FirstInformCard crisis={crisis} ticking={ticking} />
      {narrow && <MyStep crisis={crisis} onTick={ticking.tick} />}
      <Steps crisis={crisis} ticking={ticking} />
    </div>
  );
  const takeBack = (line: Waiting) => {
    outbox.drop(line);
    draft.change([line.text, draft.value].filter(Boolean).join('\n'));
    field.current?.focus();
  };
  const log = <Log crisis={crisis} outbox={outbox} onTakeBack={takeBack} />;
  const type = writable && <LogField draft={draft} onKeep={outbox.add} field={field} quiet={tab === 'log'} />;

  if (!narrow) {
    return (
      <div className={styles.room}>
        <section className={styles.about} aria-label={t('crises.about.title')}>
          <About crisis={crisis} />
        </section>
        <section className={styles.todo} aria-label={t('crises.steps.title')}>
          {todo}
        </section>
        <section className={styles.log} aria-label={t('crises.log.title')}>
          {log}
          {type}
        </section>
      </div>
    );
  }
  const names = {
    steps: t('crises.steps.title'),
    log: t('crises.log.title'),
    about: t('crises.about.title'),
  };
  return (
    <div className={styles.phone}>
      <div className={styles.tabs} role="tablist">
        {tabs.map((each) => (
          <button
            key={each}
            type="button"
            role="tab"
            id={`tab-${each}`}
            aria-selected={each === tab}
            onClick={() => setParams(each === 'steps' ? {} : { tab: each }, { replace: true })}
          >
            {names[each]}
          </button>
        ))}
      </div>
      <div className={styles.panel} role="tabpanel" aria-labelledby={`tab-${tab}`} tabIndex={0}>
        {tab === 'steps' && todo}
        {tab === 'log' && log}
        {tab === 'about' && <About crisis={crisis} />}
      </div>
      {type}
    </div>
  );
}
