import { Modal, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { useHotkeysEnabled } from '../ui/hotkeys';
import styles from './HelpSheet.module.css';

const keys = [
  ['/', 'search'],
  ['c', 'new'],
  ['j', 'next'],
  ['k', 'previous'],
  ['Enter', 'open'],
  ['r', 'reply'],
  ['a', 'assign'],
  ['l', 'log'],
  ['Ctrl ↵', 'submit'],
  ['?', 'sheet'],
] as const;

/** All keys on one sheet, with the switch that turns the single ones off. */
export function HelpSheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation('console');
  const [enabled, enable] = useHotkeysEnabled();
  return (
    <Modal open={open} onCancel={onClose} footer={null} title={t('help.title')} width={420} destroyOnHidden>
      <dl className={styles.keys}>
        {keys.map(([key, name]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`help.${name}`)}</dd>
          </div>
        ))}
      </dl>
      <label className={styles.switch}>
        <Switch checked={enabled} onChange={enable} aria-label={t('help.enabled')} />
        <span>
          {t('help.enabled')}
          <small>{t('help.enabledText')}</small>
        </span>
      </label>
    </Modal>
  );
}
