import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../api/types';

const known = ['judge', 'tell', 'record', 'close'] as const;

type Step = (typeof known)[number] | 'none';

const byState: Record<CaseView['state'], Step> = {
  received: 'judge',
  open: 'tell',
  settled: 'close',
  closed: 'none',
  merged: 'none',
};

/** The next step in words: our own for the steps we know, else the name the procedure gives it. */
export function useStepText() {
  const { t } = useTranslation('console');
  return (file: CaseView) => {
    const code = file.next?.step.toLowerCase();
    const step = known.find((each) => each === code);
    if (step) return t(`next.step.${step}`);
    return file.next?.name ?? t(`next.step.${byState[file.state]}`);
  };
}
