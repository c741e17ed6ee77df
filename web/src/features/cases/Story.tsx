import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../api/types';
import { ProblemNotice } from '../../ui/console/ProblemNotice';
import { useNow } from '../../ui/now';
import { calendarDay, daysFromNow, useTimeZone, weekday } from '../../ui/time';
import { useHistory } from './queries';
import { storyDays } from './storyDays';
import { StoryItem } from './StoryItem';
import styles from './Story.module.css';

/** What happened, told day by day, newest last. */
export function Story({ file, scrolling = false }: { file: CaseView; scrolling?: boolean }) {
  const { t } = useTranslation('console');
  const zone = useTimeZone();
  const history = useHistory(file.id);
  const box = useRef<HTMLDivElement>(null);
  const count = history.data?.length ?? 0;
  useEffect(() => {
    if (scrolling) box.current?.scrollTo({ top: box.current.scrollHeight });
  }, [count, scrolling]);
  // Beside the queue the case's own heading is the second of the page, alone on a phone it is the first.
  const Heading = scrolling ? 'h3' : 'h2';
  const days = storyDays(history.data ?? [], zone);
  return (
    <div
      ref={box}
      className={`${styles.story} ${scrolling ? styles.scrolling : ''}`}
      role="log"
      aria-label={t('story.title')}
      tabIndex={scrolling ? 0 : undefined}
    >
      {history.error && <ProblemNotice cause={history.error} onRetry={() => void history.refetch()} />}
      {days.map(({ day, items }) => (
        <section key={day}>
          <Heading className={styles.day}>
            <DayName at={items[0]?.happenedAt ?? day} />
          </Heading>
          <ol>
            {items.map((item) => (
              <StoryItem key={item.number} item={item} file={file} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function DayName({ at }: { at: string }) {
  const { t, i18n } = useTranslation('console');
  const zone = useTimeZone();
  const now = useNow(60_000);
  const words = { day: calendarDay(at, now, i18n.language, zone), weekday: weekday(at, i18n.language, zone) };
  const days = daysFromNow(at, now, zone);
  if (days === 0) return t('story.today', words);
  return days === -1 ? t('story.yesterday', words) : t('story.onDay', words);
}
