import styles from './Choices.module.css';

type Props<Value extends string> = {
  label: string;
  options: readonly { value: Value; label: string }[];
  chosen: Value | undefined;
  onChoose: (value: Value) => void;
};

/** A few answers to choose one from, each a target of its own; choosing again is up to the caller. */
export function Choices<Value extends string>({ label, options, chosen, onChoose }: Props<Value>) {
  return (
    <div className={styles.choices} role="group" aria-label={label}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={option.value === chosen}
          className={option.value === chosen ? styles.on : ''}
          onClick={() => onChoose(option.value)}
        >
          {option.label}
        </button>
      ))}
    </div>
  );
}
