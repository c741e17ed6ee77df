import { App, Button, Input } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { strong } from '../../ui/console/strong';
import type { useDraft } from '../../ui/drafts';
import { Icon } from '../../ui/Icon';
import { useNarrow } from '../../ui/useMedia';
import { isKeepKey } from './keys';
import styles from './Log.module.css';

type Props = {
  draft: ReturnType<typeof useDraft<string>>;
  onKeep: (text: string) => void;
  field: RefObject<TextAreaRef | null>;
  /** The log is in sight, so nothing needs to be said when a line is kept. */
  quiet: boolean;
};

/** One types at once; Enter keeps the line and the field is empty for the next. */
export function LogField({ draft, onKeep, field, quiet }: Props) {
  const { t } = useTranslation('console');
  const narrow = useNarrow();
  const { message } = App.useApp();
  const text = draft.value.trim();
  const keep = () => {
    if (!text) return;
    onKeep(text);
    draft.clear();
    if (narrow && !quiet) void message.success(t('crises.log.kept'), 1);
  };
  return (
    <div className={styles.type}>
      <Input.TextArea
        ref={field}
        autoFocus={!narrow}
        dir="auto"
        autoSize={{ minRows: 1, maxRows: 5 }}
        maxLength={5000}
        size="large"
        aria-label={t('crises.log.label')}
        placeholder={t('crises.log.hint')}
        enterKeyHint="send"
        value={draft.value}
        onChange={(event) => draft.change(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur();
          if (!isKeepKey(event)) return;
          event.preventDefault();
          keep();
        }}
      />
      {narrow ? (
        <Button
          type="primary"
          style={{ ...strong, width: 56, height: 52 }}
          aria-label={t('crises.log.send')}
          disabled={!text}
          icon={<Icon name="send" size={22} />}
          onClick={keep}
        />
      ) : (
        <p className={styles.hint}>
          <kbd>↵</kbd> {t('crises.log.keys')}
        </p>
      )}
    </div>
  );
}
