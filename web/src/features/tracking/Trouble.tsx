import { useTranslation } from 'react-i18next';
import type { Problem } from '../../api/problem';
import { Icon } from '../../ui/Icon';
import { useProblemText } from '../../ui/problemText';
import styles from './Trouble.module.css';

type Props = { problem: Problem; sending?: boolean; onRetry?: () => void };

/** What happened, what was kept, what to do; for a customer, without a code. */
export function Trouble({ problem, sending = false, onRetry }: Props) {
  const { t } = useTranslation('guest');
  const text = useProblemText()(problem);
  return (
    <div className={styles.trouble} role="alert">
      <Icon name="missed" size={20} />
      <div>
        <b>{t(sending ? 'trouble.title' : 'trouble.loading')}</b>
        <p>
          {text.happened} {sending && t('trouble.kept')} {text.todo}
        </p>
        {onRetry && (
          <button type="button" onClick={onRetry}>
            {text.retry}
          </button>
        )}
      </div>
    </div>
  );
}
