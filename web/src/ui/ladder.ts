export type Mark = {
  share: number;
  at?: string | undefined;
  told?: boolean | undefined;
  tell?: readonly string[] | undefined;
};

export const usualMarks: readonly Mark[] = [{ share: 50 }, { share: 80 }, { share: 100 }, { share: 150 }];

export type LadderReading = {
  used: number;
  due: number;
  marks: { share: number; left: number; told: boolean }[];
};

/** Where everything lies on the bar, in percent of its length; it reaches a little past the last mark. */
export function readLadder(start: number, due: number, until: number, marks: readonly Mark[]): LadderReading {
  const allowance = Math.max(due - start, 1);
  const last = Math.max(150, ...marks.map((mark) => mark.share));
  const reach = (last + 10) / 100;
  const passed = (until - start) / allowance;
  const place = (share: number) => Math.min(Math.max((share / reach) * 100, 0), 100);
  return {
    used: place(passed),
    due: place(1),
    marks: marks.map((mark) => ({
      share: mark.share,
      left: place(mark.share / 100),
      told: mark.told ?? passed * 100 >= mark.share,
    })),
  };
}
