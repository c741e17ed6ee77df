import { Fragment, type ReactNode } from 'react';

const open = '\uE000';
const close = '\uE001';

/**
 * Puts elements (a name in bold, a clock) into a translated sentence: the text is written with marks for the
 * parts and cut at them, so that no value is ever read as markup.
 */
export function sentence<Part extends string>(
  write: (marks: Record<Part, string>) => string,
  parts: Record<Part, ReactNode>,
): ReactNode {
  const names = Object.keys(parts) as Part[];
  const marks = Object.fromEntries(names.map((name) => [name, `${open}${name}${close}`])) as Record<
    Part,
    string
  >;
  return write(marks)
    .split(new RegExp(`${open}(.*?)${close}`))
    .map((piece, index) => <Fragment key={index}>{index % 2 ? parts[piece as Part] : piece}</Fragment>);
}
