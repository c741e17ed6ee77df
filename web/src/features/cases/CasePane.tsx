export function CasePane() {
  return null;
}
