import { clause, type Form, maybe, say } from './form.js';

const OUTSIDE = clause(
  say('ngoài khoảng đó: tính như ở đầu gần nhất', 'beyond: as at the nearer end', { whenOutside: 'clamp' }),
  say('ngoài khoảng đó: không tính được điểm', 'beyond: cannot be scored', { whenOutside: 'unscorable' }),
);

/** Between posts, of which the worse one earns these points. */
const between = (points: string): Form => ({
  clauses: [
    clause(
      say(
        `{of:term} từ {low} (${points} điểm) đến {high} (điểm tối đa), ở giữa tính theo tỷ lệ`,
        `{of:term} from {low} (${points} points) to {high} (full points), in proportion between`,
        { prefer: 'high' },
      ),
      say(
        `{of:term} từ {low} (điểm tối đa) đến {high} (${points} điểm), ở giữa tính theo tỷ lệ`,
        `{of:term} from {low} (full points) to {high} (${points} points), in proportion between`,
        { prefer: 'low' },
      ),
    ),
    OUTSIDE,
  ],
});

/** The sentences of a position between posts, or among the units of a cohort. */
export const POSITION_FORMS: Readonly<Record<'goalposts' | 'relative', readonly Form[]>> = {
  goalposts: [between('0'), between('{from}')],
  relative: [
    {
      clauses: [
        clause(
          say(
            'Điểm = {of:term} / mức cao nhất trong {cohort:cohort} × điểm tối đa',
            'Points = {of:term} / the highest in {cohort:cohort} × full points',
            { method: 'share-of-max' },
          ),
          say(
            '{of:term} so trong {cohort:cohort}, từ mức kém nhất đến mức tốt nhất',
            '{of:term} within {cohort:cohort}, from the worst to the best',
            { method: 'min-max' },
          ),
          say(
            '{of:term} so với trung bình của {cohort:cohort}, theo độ lệch chuẩn',
            '{of:term} beside the mean of {cohort:cohort}, by standard deviations',
            { method: 'z-score' },
          ),
          say('{of:term} so trong {cohort:cohort}, theo thứ hạng', '{of:term} within {cohort:cohort}, by rank', {
            method: 'rank',
          }),
          say(
            '{of:term} so trong {cohort:cohort}, theo bách phân vị',
            '{of:term} within {cohort:cohort}, by percentile',
            { method: 'percentile' },
          ),
        ),
        maybe(
          say('càng cao càng tốt', 'higher is better', { prefer: 'high' }),
          say('càng thấp càng tốt', 'lower is better', { prefer: 'low' }),
        ),
        maybe(say('thấp nhất {from} điểm', 'at least {from} points')),
        maybe(
          say('độ lệch chuẩn của tổng thể', 'standard deviation of the population', { sd: 'population' }),
          say('độ lệch chuẩn của mẫu', 'standard deviation of a sample', { sd: 'sample' }),
        ),
        maybe(say('trong khoảng {within} độ lệch chuẩn', 'within {within} standard deviations')),
        maybe(
          say('đồng hạng thì bỏ hạng kế tiếp', 'ties skip the next rank', { ties: 'competition' }),
          say('đồng hạng thì không bỏ hạng', 'ties skip no rank', { ties: 'dense' }),
          say('đồng hạng thì lấy hạng dưới', 'ties take the lower rank', { ties: 'modified' }),
          say('đồng hạng thì lấy hạng trung bình', 'ties take the mean rank', { ties: 'average' }),
        ),
        maybe(
          say('tính trên mọi đơn vị', 'counted among all', { percentile: 'nearest-rank' }),
          say('tính trên các đơn vị khác', 'counted among the others', { percentile: 'linear' }),
        ),
        clause(
          say('bằng nhau cả: điểm tối đa', 'all equal: full points', { whenFlat: 'full' }),
          say('bằng nhau cả: 0 điểm', 'all equal: 0 points', { whenFlat: 'zero' }),
          say('bằng nhau cả: không tính được điểm', 'all equal: cannot be scored', { whenFlat: 'unscorable' }),
          say('bằng nhau cả: không áp dụng', 'all equal: not applicable', { whenFlat: 'not-applicable' }),
        ),
      ],
    },
  ],
};
