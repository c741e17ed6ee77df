const enough = 40;

/** The first sentence of what the customer said, short enough for a heading. */
export function gist(words: string): string {
  const line = words.trim().split(/[\r\n]+/)[0] ?? '';
  const sentence = /^.{6,}?[\u3002\uFF01\uFF1F!?]|^.{12,}?\.(?=\s)/u.exec(line)?.[0] ?? line;
  const points = [...sentence.replace(/[\u3002.]$/u, '')];
  return points.length > enough ? `${points.slice(0, enough).join('')}…` : points.join('');
}
