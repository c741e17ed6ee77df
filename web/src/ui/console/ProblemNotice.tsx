import { Alert, Button } from 'antd';
import { asProblem } from '../../api/problem';
import { useProblemText } from '../problemText';

type Props = { cause: unknown; kept?: boolean; onRetry?: (() => void) | undefined };

/** What happened, what was kept, what to do. */
export function ProblemNotice({ cause, kept = false, onRetry }: Props) {
  const problem = asProblem(cause);
  const text = useProblemText()(problem);
  return (
    <Alert
      type="error"
      showIcon
      title={text.happened}
      description={[kept && text.kept, text.todo].filter(Boolean).join(' ')}
      action={
        onRetry && (
          <Button size="small" onClick={onRetry}>
            {text.retry}
          </Button>
        )
      }
    />
  );
}
