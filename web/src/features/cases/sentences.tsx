import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView, HistoryItem, Kind, Outcome } from '../../api/types';
import { sentence } from '../../ui/sentence';
import { factType, listIn, numberIn, textIn } from './facts';
import { usePromiseLabel } from './labels';
import { useOwners } from './owners';
import { useToldNames } from './told';

/** A fact as one sentence: who did what. */
export function useFactSentence() {
  const { t } = useTranslation('console');
  const { t: common } = useTranslation('common');
  const owners = useOwners();
  const labelled = usePromiseLabel();
  const toldNames = useToldNames();

  return (item: HistoryItem, file: CaseView): ReactNode => {
    const type = factType(item);
    const actor = owners({ id: item.by, name: item.byName });
    const who = <b>{actor.kind === 'nobody' ? t('story.system') : actor.name}</b>;
    const label = labelled(textIn(item, 'label') ?? 'solution');
    const outcome = () => t(`outcome.${(textIn(item, 'outcome') ?? file.outcome ?? 'answered') as Outcome}`);
    switch (type) {
      case 'received':
        return sentence((marks) => t('story.received', marks), {
          customer: <b>{file.customer?.name ?? t('story.customer')}</b>,
        });
      case 'judged': {
        const kind = common(`kind.${(textIn(item, 'kind') ?? file.kind) as Kind}`);
        return sentence((marks) => t('story.judged', marks), { who, kind });
      }
      case 'assigned': {
        const to = owners({ id: textIn(item, 'assignee'), name: textIn(item, 'assigneeName') });
        if (to.id && to.id === actor.id) return sentence((marks) => t('story.taken', marks), { who });
        return sentence((marks) => t('story.assigned', marks), { who, to: <b>{to.name}</b> });
      }
      case 'note-added':
        return who;
      case 'settled':
      case 'solved-on-the-spot':
        return sentence((marks) => t(`story.${type}`, marks), { who, outcome: outcome() });
      case 'closed':
        return sentence((marks) => t('story.closed', marks), { who });
      case 'promise-mark-reached': {
        const share = numberIn(item, 'share') ?? 100;
        const whom = toldNames(listIn(item, 'tell'));
        const late = share >= 100;
        return late
          ? t('story.promise-mark-late', { label, whom })
          : t(`story.${type}`, { label, share, whom });
      }
      case 'promise-kept':
      case 'promise-missed':
        return t(`story.${type}`, { label });
      default:
        return t('story.other', { type: item.type });
    }
  };
}
