import { Input, type InputRef } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { Sign } from '../ui/console/Sign';
import { useHotkeys } from '../ui/hotkeys';

type Props = { autoFocus?: boolean; onDone?: () => void };

/** Looks through all cases; what is searched for stands in the address. */
export function SearchBox(props: Props) {
  const [params] = useSearchParams();
  const asked = params.get('q') ?? '';
  return <Box key={asked} asked={asked} {...props} />;
}

function Box({ asked, autoFocus, onDone }: Props & { asked: string }) {
  const { t } = useTranslation('console');
  const navigate = useNavigate();
  const [typed, setTyped] = useState(asked);
  const box = useRef<InputRef>(null);
  useHotkeys({ '/': () => box.current?.focus({ cursor: 'all' }) });
  const search = (words: string) => {
    const q = words.trim();
    onDone?.();
    void navigate(q ? `/cases?${new URLSearchParams({ q })}` : '/cases');
  };
  return (
    <Input
      ref={box}
      type="search"
      autoFocus={autoFocus}
      style={onDone ? { flex: 1, marginRight: 8 } : { flex: '0 1 340px' }}
      value={typed}
      allowClear
      aria-label={t('search.label')}
      placeholder={t('search.placeholder')}
      prefix={<Sign name="search" />}
      suffix={typed ? null : <kbd>/</kbd>}
      onBlur={onDone}
      onChange={(event) => {
        setTyped(event.target.value);
        if (!event.target.value && asked) search('');
      }}
      onPressEnter={(event) => {
        if (!event.nativeEvent.isComposing) search(typed);
      }}
      onKeyDown={(event) => event.key === 'Escape' && box.current?.blur()}
    />
  );
}
