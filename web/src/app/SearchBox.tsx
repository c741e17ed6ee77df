import { Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { useHotkeys } from '../ui/hotkeys';
import { Icon } from '../ui/Icon';

/** Looks through all cases; what is searched for stands in the address. */
export function SearchBox() {
  const { t } = useTranslation('console');
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const asked = params.get('q') ?? '';
  const [typed, setTyped] = useState(asked);
  const box = useRef<InputRef>(null);
  useEffect(() => setTyped(asked), [asked]);
  useHotkeys({ '/': () => box.current?.focus({ cursor: 'all' }) });
  const search = (words: string) => {
    const q = words.trim();
    void navigate(q ? `/cases?${new URLSearchParams({ q })}` : '/cases');
  };
  return (
    <Input
      ref={box}
      type="search"
      style={{ width: 340, flex: '0 1 340px' }}
      value={typed}
      allowClear
      aria-label={t('search.label')}
      placeholder={t('search.placeholder')}
      prefix={<Icon name="search" />}
      suffix={typed ? null : <kbd>/</kbd>}
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
