import { useTranslation } from 'react-i18next';
import type { ReportedCrisis } from '../../api/types';
import { useCrisisText } from '../../ui/crisisText';
import { useLongSpanText } from '../../ui/spanText';
import { useMomentText } from '../../ui/Moment';
import { span } from '../../ui/time';
import { sum } from './counting';
import { Figure } from './Figure';
import type { Period } from './period';
import { useCrisisCounts } from './queries';

const columns = ['number', 'type', 'level', 'opened', 'informed', 'lasted', 'reviewed'] as const;

/** Which crises there were, and what became of them. */
export function CrisesFigure({ period }: { period: Period }) {
  const { t } = useTranslation('console');
  const { typeText, levelText } = useCrisisText();
  const moment = useMomentText();
  const spanText = useLongSpanText();
  const query = useCrisisCounts(period);
  const crises = query.data?.crises ?? [];
  const all = sum(query.data?.items ?? []);
  const left = crises.filter(({ reviewedAt }) => !reviewedAt).length;
  const after = ({ openedAt }: ReportedCrisis, at: string) =>
    spanText(span(Date.parse(at) - Date.parse(openedAt)));
  const informed = (crisis: ReportedCrisis) => {
    const text = crisis.firstInformAt ? after(crisis, crisis.firstInformAt) : t('reports.crises.uninformed');
    return crisis.firstInformLate ? t('reports.crises.late', { text }) : text;
  };
  return (
    <Figure
      name={t('reports.crises.name')}
      answer={
        crises.length > 0
          ? t(left > 0 ? 'reports.crises.answer' : 'reports.crises.reviewedAll', { count: all, left })
          : undefined
      }
      note={[
        t('reports.crises.note'),
        all > crises.length && t('reports.crises.newest', { count: crises.length }),
      ]
        .filter(Boolean)
        .join(' ')}
      period={period}
      columns={columns.map((column) => t(`reports.crises.${column}`))}
      rows={crises.map((crisis) => {
        const { id, number, type, level, openedAt, settledAt, reviewedAt } = crisis;
        const what = [number, typeText(type), levelText(level)];
        const became = [
          informed(crisis),
          settledAt ? after(crisis, settledAt) : t('crisisState.open'),
          t(reviewedAt ? 'reports.crises.yes' : 'reports.crises.no'),
        ];
        return {
          key: id,
          cells: [...what, openedAt, ...became],
          shown: [...what, moment(openedAt), ...became],
          self: `/crises/${id}`,
        };
      })}
      drawing={undefined}
      query={query}
    />
  );
}
