export function TrackingPage({ token }: { token: string }) {
  return <p>{token}</p>;
}
