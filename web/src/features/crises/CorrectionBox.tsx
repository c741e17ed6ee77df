import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/session';
import type { Crisis, CrisisLogEntry } from '../../api/types';
import { patient } from '../../ui/console/patient';
import { useSending } from '../../ui/console/useSending';
import { useDraft } from '../../ui/drafts';
import { clockTime, useTimeZone } from '../../ui/time';
import { CrisisProblem } from './CrisisProblem';
import { isKeepKey } from './keys';
import { useCrisisVerb } from './verbs';
import styles from './Log.module.css';

type Props = { crisis: Crisis; entry: CrisisLogEntry; onDone: () => void };

/** What should have been written; it is added, the entry stays. */
export function CorrectionBox({ crisis, entry, onDone }: Props) {
  const { t, i18n } = useTranslation('console');
  const { t: common } = useTranslation('common');
  const zone = useTimeZone();
  const draft = useDraft<string>(`${useMe().user.id}.crisis.${crisis.id}.correct.${entry.id}`, '');
  const told = t('crises.log.kept');
  const sending = useSending(useCrisisVerb(crisis.id), { draft, told, onDone });
  const text = draft.value.trim();
  const keep = () => {
    if (text) void sending.send({ verb: 'correct', body: { entry: entry.id, text } });
  };
  const time = clockTime(entry.at, i18n.language, zone);
  return (
    <div className={styles.correcting}>
      <Input.TextArea
        autoFocus
        dir="auto"
        autoSize={{ minRows: 1, maxRows: 5 }}
        maxLength={5000}
        aria-label={t('crises.log.correctLabel', { time })}
        placeholder={t('crises.log.correctHint')}
        value={draft.value}
        onChange={(event) => draft.change(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onDone();
          if (!isKeepKey(event)) return;
          event.preventDefault();
          keep();
        }}
      />
      <CrisisProblem cause={sending.error} />
      <div>
        <Button size="small" onClick={onDone}>
          {common('action.cancel')}
        </Button>
        <Button size="small" type="primary" disabled={!text} loading={patient(sending.busy)} onClick={keep}>
          {t('crises.log.correctDo')}
        </Button>
      </div>
    </div>
  );
}
