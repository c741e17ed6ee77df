import { QueryClientProvider } from '@tanstack/react-query';
import { App as Stage, ConfigProvider } from 'antd';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { RouterProvider } from 'react-router';
import { speak } from '../api/client';
import { Boundary } from '../ui/Boundary';
import { themeOf } from '../ui/console/theme';
import { useDark, useMedia, useNarrow } from '../ui/useMedia';
import { useAntdTexts } from './antdTexts';
import { queryClient } from './queryClient';
import { router } from './routes';

/** Theme, language and data around the pages of the console. */
export function App() {
  const { t, i18n } = useTranslation('console');
  const dark = useDark();
  const narrow = useNarrow();
  const still = useMedia('(prefers-reduced-motion: reduce)');
  const theme = useMemo(() => themeOf(dark ? 'dark' : 'light', narrow, !still), [dark, narrow, still]);
  const texts = useAntdTexts(i18n.language);
  useEffect(() => speak(i18n.language), [i18n.language]);
  useEffect(() => {
    document.title = t('brand');
  }, [t]);
  return (
    <ConfigProvider theme={theme} {...(texts && { locale: texts })} button={{ autoInsertSpace: false }}>
      <Stage component={false}>
        <QueryClientProvider client={queryClient}>
          <Boundary>
            <RouterProvider router={router} />
          </Boundary>
        </QueryClientProvider>
      </Stage>
    </ConfigProvider>
  );
}
