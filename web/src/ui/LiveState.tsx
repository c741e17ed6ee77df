import { useTranslation } from 'react-i18next';
import { useStreamState } from '../api/stream';
import styles from './LiveState.module.css';

const look = { live: 'on', broken: 'broken', connecting: 'off' } as const;

type Props = { /** It takes the colour of the words around it. */ plain?: boolean };

/** Whether what is shown follows the desk by itself. */
export function LiveState({ plain = false }: Props) {
  const { t } = useTranslation('console');
  const state = useStreamState();
  return (
    <span className={`${styles.live} ${styles[look[state]]} ${plain ? styles.plain : ''}`} role="status">
      {t(`live.${state}`)}
    </span>
  );
}
