import { useTranslation } from 'react-i18next';
import type { Span } from './time';

/** Writes a span as short as a clock does: 18 min. */
export function useSpanText() {
  const { t } = useTranslation('common');
  return ({ unit, count, rest }: Span) => t(`span.${unit}`, { count, rest });
}

/** Writes a span as a sentence does: 18 minutes. */
export function useLongSpanText() {
  const { t } = useTranslation('common');
  return ({ unit, count, rest }: Span) => t(`longSpan.${unit}`, { count, rest });
}
