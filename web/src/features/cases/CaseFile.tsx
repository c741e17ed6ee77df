import { App } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { asProblem } from '../../api/problem';
import type { CaseView } from '../../api/types';
import { useHotkeys } from '../../ui/hotkeys';
import { useNarrow } from '../../ui/useMedia';
import { useProblemText } from '../../ui/problemText';
import { allows } from './allowed';
import { Aside } from './Aside';
import { AssignDialog } from './AssignDialog';
import { CaseHead, PhoneHead } from './CaseHead';
import { Composer, type Mode } from './Composer';
import { NextStep } from './NextStep';
import { PhoneComposer, PhoneWays } from './PhoneComposer';
import { Promises } from './Promises';
import { Story } from './Story';
import { useVerb, type Verb } from './verbs';
import styles from './CaseFile.module.css';

/** A case: what is next and by when, what was promised, what happened, and the place to write. */
export function CaseFile({ file }: { file: CaseView }) {
  const { t } = useTranslation('console');
  const narrow = useNarrow();
  const { message } = App.useApp();
  const problemText = useProblemText();
  const [assigning, setAssigning] = useState(false);
  const [params, setParams] = useSearchParams();
  const composer = useRef<HTMLTextAreaElement>(null);
  const [mode, setMode] = useState<Mode>(allows(file, 'settle') ? 'reply' : 'note');
  const act = useVerb(file.id);

  const write = (next: Mode) => {
    if (narrow) return setParams((before) => ({ ...Object.fromEntries(before), write: next }));
    setMode(next);
    return setTimeout(() => composer.current?.focus());
  };
  const attempt = async (verb: Verb) => {
    try {
      return await act.mutateAsync(verb);
    } catch (cause) {
      const text = problemText(asProblem(cause));
      void message.error(`${text.happened} ${text.todo}`);
      return undefined;
    }
  };
  const assign = async (to: string, name: string) => {
    const changed = await attempt({ verb: 'assign', version: file.version, body: { to } });
    if (changed) void message.success(t('assign.done', { name }));
  };
  useHotkeys(
    {
      r: () => write(allows(file, 'settle') ? 'reply' : 'note'),
      a: () => allows(file, 'assign') && setAssigning(true),
    },
    `/cases/${file.id}`,
  );

  const parts = {
    next: (
      <NextStep
        file={file}
        busy={act.isPending}
        onTake={() => void attempt({ verb: 'assign', version: file.version, body: { to: 'me' } })}
        onAnswer={() => write('reply')}
        onClose={() => void attempt({ verb: 'close', version: file.version, body: {} })}
      />
    ),
    dialog: (
      <AssignDialog
        open={assigning}
        onClose={() => setAssigning(false)}
        onAssign={(to, name) => {
          setAssigning(false);
          void assign(to, name);
        }}
      />
    ),
  };
  const onAssign = allows(file, 'assign') ? () => setAssigning(true) : undefined;

  if (narrow) {
    const writing = params.get('write');
    if (writing === 'reply' || writing === 'note') return <PhoneComposer file={file} mode={writing} />;
    return (
      <article className={styles.phone}>
        <PhoneHead file={file} onAssign={onAssign} />
        <div className={styles.scroll}>
          <CaseHead file={file} />
          {parts.next}
          <Promises file={file} />
          <div className={styles.phoneStory}>
            <Story file={file} />
            <Aside file={file} />
          </div>
        </div>
        <PhoneWays file={file} onWrite={write} />
        {parts.dialog}
      </article>
    );
  }
  return (
    <article className={styles.case}>
      <CaseHead file={file} onAssign={onAssign} />
      {parts.next}
      <Promises file={file} />
      <div className={styles.body}>
        <div className={styles.story}>
          <Story file={file} scrolling />
          <Composer file={file} mode={mode} onMode={setMode} field={composer} />
        </div>
        <Aside file={file} />
      </div>
      {parts.dialog}
    </article>
  );
}
