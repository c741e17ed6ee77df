import type { UseMutationResult } from '@tanstack/react-query';
import { App } from 'antd';

type Act<Body> = Pick<UseMutationResult<unknown, Error, Body>, 'isPending' | 'error' | 'mutateAsync'>;

type Sent = { draft: { clear: () => void }; told: string; onDone?: (() => void) | undefined };

/** Sends what a draft holds: it is cleared once the server has it, and stays as it was written until then. */
export function useSending<Body>(act: Act<Body>, { draft, told, onDone }: Sent) {
  const { message } = App.useApp();
  const send = async (body: Body) => {
    if (act.isPending) return;
    try {
      await act.mutateAsync(body);
    } catch {
      return;
    }
    draft.clear();
    void message.success(told);
    onDone?.();
  };
  return { send, busy: act.isPending, error: act.error };
}
