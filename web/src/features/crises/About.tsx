import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Crisis } from '../../api/types';
import { Icon } from '../../ui/Icon';
import { Moment } from '../../ui/Moment';
import { Tag } from '../../ui/Tag';
import { useCrisisText } from '../../ui/crisisText';
import { LinkedCases } from './LinkedCases';
import { RaiseDialog } from './RaiseDialog';
import { SettleDialog } from './SettleDialog';
import { allows } from './verbs';
import styles from './About.module.css';

/** What kind of crisis it is and what belongs to it; the two decisions about it as a whole. */
export function About({ crisis }: { crisis: Crisis }) {
  const { t } = useTranslation('console');
  const { levelText, typeText } = useCrisisText();
  const [asking, setAsking] = useState<'raise' | 'settle'>();
  const close = () => setAsking(undefined);
  return (
    <div className={styles.about}>
      <section>
        <h2>{t('crises.about.title')}</h2>
        <p className={styles.tags}>
          <Tag tone={crisis.state === 'open' ? 'late' : 'kept'}>{t(`crisisState.${crisis.state}`)}</Tag>
          <Tag>{typeText(crisis.type)}</Tag>
        </p>
        <dl>
          <dt>{t('crises.about.level')}</dt>
          <dd>{levelText(crisis.level)}</dd>
          <dt>{t('crises.about.number')}</dt>
          <dd>{crisis.number}</dd>
          {crisis.place && (
            <>
              <dt>{t('crises.about.place')}</dt>
              <dd dir="auto">{crisis.place}</dd>
            </>
          )}
          <dt>{t('crises.about.cause')}</dt>
          <dd>
            <Moment at={crisis.openedAt} />
            <br />
            {t(`crises.about.by.${crisis.cause}`)}
          </dd>
        </dl>
        {allows(crisis, 'raise') && (
          <Button block icon={<Icon name="up" />} onClick={() => setAsking('raise')}>
            {t('crises.about.raise')}
          </Button>
        )}
      </section>
      <LinkedCases crisis={crisis} />
      {allows(crisis, 'settle') && (
        <section>
          <Button block icon={<Icon name="check" />} onClick={() => setAsking('settle')}>
            {t('crises.about.settle')}
          </Button>
        </section>
      )}
      <RaiseDialog crisis={crisis} open={asking === 'raise'} onClose={close} />
      <SettleDialog crisis={crisis} open={asking === 'settle'} onClose={close} />
    </div>
  );
}
