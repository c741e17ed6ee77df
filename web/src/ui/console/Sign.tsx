import { Icon, type IconName } from '../Icon';

/** The sign at the head of an input. */
export function Sign({ name }: { name: IconName }) {
  return (
    <span style={{ marginInlineEnd: 4, color: 'var(--muted)' }}>
      <Icon name={name} />
    </span>
  );
}
