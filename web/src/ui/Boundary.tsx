import { Component, type ErrorInfo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Boundary.module.css';

type Props = { children: ReactNode; resetOn?: unknown };

/** Keeps a failure inside the part of the page where it happened. */
export class Boundary extends Component<Props, { cause?: unknown }> {
  override state: { cause?: unknown } = {};

  static getDerivedStateFromError(cause: unknown) {
    return { cause };
  }

  override componentDidUpdate(before: Props) {
    if (this.state.cause !== undefined && before.resetOn !== this.props.resetOn)
      this.setState({ cause: undefined });
  }

  override componentDidCatch(cause: unknown, info: ErrorInfo) {
    console.error(cause, info.componentStack);
  }

  override render() {
    return this.state.cause === undefined ? this.props.children : <Broken cause={this.state.cause} />;
  }
}

/** A page from before an update asks for files that are no longer there. */
function isMissingFile(cause: unknown) {
  return (
    cause instanceof Error && /dynamically imported module|Importing a module|preload/i.test(cause.message)
  );
}

export function Broken({ cause }: { cause: unknown }) {
  const { t } = useTranslation('common');
  return (
    <div className={styles.broken} role="alert">
      <h2>{t('broken.title')}</h2>
      <p>{isMissingFile(cause) ? t('broken.newVersion') : t('broken.kept')}</p>
      <button type="button" className={styles.reload} onClick={() => location.reload()}>
        {t('action.reload')}
      </button>
    </div>
  );
}
