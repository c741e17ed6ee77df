import { ComplaintPage } from './ComplaintPage';
import { Missing } from './Missing';
import { TrackingPage } from './TrackingPage';

/** Two pages, told apart by their address: /p/{slug} takes a complaint in, /t/{token} shows how it goes. */
export function PublicPages({ languageChosen }: { languageChosen: boolean }) {
  const [, page, name] = location.pathname.split('/');
  if (page === 'p' && name)
    return <ComplaintPage slug={decodeURIComponent(name)} languageChosen={languageChosen} />;
  if (page === 't' && name) return <TrackingPage token={decodeURIComponent(name)} />;
  return <Missing page="form" />;
}
