import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PublicBusiness, PublicCaseView } from '../../api/types';
import { nearestLanguage } from '../../i18n/languages';
import { chooseLanguage } from '../../i18n/start';
import { TimeZone } from '../../ui/time';
import { ComplaintForm } from './ComplaintForm';
import { Missing } from './Missing';
import { readBusiness } from './publicApi';
import { Sent } from './Sent';
import { Shell } from './Shell';
import { Trouble } from './Trouble';
import { useReading } from './useReading';

type Props = { slug: string; languageChosen: boolean };

/** Takes a complaint in: three fields, then a number and a link. */
export function ComplaintPage({ slug, languageChosen }: Props) {
  const { t } = useTranslation('guest');
  const { data: business, problem, again } = useReading(useCallback(() => readBusiness(slug), [slug]));
  const [sent, setSent] = useState<PublicCaseView>();
  useBusinessLanguage(business, languageChosen);
  if (problem?.status === 404) return <Missing page="form" />;
  return (
    <Shell business={business?.name} title={t('form.title')}>
      <TimeZone value={business?.timeZone}>
        {problem && !business && <Trouble problem={problem} onRetry={() => void again()} />}
        {business && !sent && <ComplaintForm business={business} onSent={setSent} />}
        {sent && <Sent sent={sent} onAnother={() => setSent(undefined)} />}
      </TimeZone>
    </Shell>
  );
}

/** A browser in a language we do not speak is answered in the business's own. */
function useBusinessLanguage(business: PublicBusiness | undefined, languageChosen: boolean) {
  useEffect(() => {
    if (!business || languageChosen) return;
    const understood = navigator.languages.some((tag) => /^(zh|en)\b/i.test(tag));
    if (!understood) void chooseLanguage(nearestLanguage(business.locale) ?? 'en');
  }, [business, languageChosen]);
}
