import { useState } from 'react';
import { Navigate } from 'react-router';
import { useSession } from '../api/session';
import { Landing } from '../features/session/Landing';
import { takePath } from './returnPath';

/** The door: the desk for who is logged in, the landing for everybody else. */
export function Start() {
  const session = useSession();
  if (session.isPending) return null;
  return session.data ? <Onward /> : <Landing cause={session.error} onRetry={() => void session.refetch()} />;
}

function Onward() {
  const [path] = useState(takePath);
  return <Navigate to={path} replace />;
}
