export const units = ['S', 'M', 'H', 'D'] as const;

export type Unit = (typeof units)[number];

export type Parts = { count: number; unit: Unit };

const lengths: Record<Unit, number> = { S: 1000, M: 60_000, H: 3_600_000, D: 86_400_000 };

/** A length in the largest unit that leaves no rest: 90 min stays 90 min, 48 h becomes 2 d. */
export function partsOf(milliseconds: number): Parts {
  const unit = [...units].reverse().find((each) => milliseconds % lengths[each] === 0) ?? 'S';
  return { count: Math.round(milliseconds / lengths[unit]), unit };
}

export function allowanceOf({ count, unit }: Parts): string {
  return unit === 'D' ? `PT${count * 24}H` : `PT${count}${unit}`;
}
