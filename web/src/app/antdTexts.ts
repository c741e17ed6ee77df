import type { ConfigProviderProps } from 'antd';
import { useEffect, useState } from 'react';

type Texts = NonNullable<ConfigProviderProps['locale']>;

const files: Record<string, () => Promise<{ default: Texts }>> = {
  'zh-CN': () => import('antd/es/locale/zh_CN'),
  'zh-TW': () => import('antd/es/locale/zh_TW'),
  en: () => import('antd/es/locale/en_US'),
};

/** The words antd itself shows (empty lists, dialogs), in the language of the page. */
export function useAntdTexts(language: string): Texts | undefined {
  const [texts, setTexts] = useState<Texts>();
  useEffect(() => {
    let wanted = true;
    void files[language]?.().then((file) => wanted && setTexts(file.default));
    return () => {
      wanted = false;
    };
  }, [language]);
  return texts;
}
