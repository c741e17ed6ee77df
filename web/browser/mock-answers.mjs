/** A refusal as the gateway words it. */
export const refuse = (status, code, more = {}) => ({
  status,
  problem: { status, code, title: code, ...more },
});

/** Tells every page that listens. */
export function announce(state, type, data) {
  if (state.deaf) return;
  const event = `id: ${Date.now()}\nevent: ${type}\ndata: ${JSON.stringify(data)}\n\n`;
  for (const stream of state.streams) stream.write(event);
}
