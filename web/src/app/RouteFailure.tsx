import { useRouteError } from 'react-router';
import { Broken } from '../ui/Boundary';

/** A page that could not be fetched or drawn. */
export function RouteFailure() {
  return <Broken cause={useRouteError()} />;
}
