import { Suspense } from 'react';
import { Outlet } from 'react-router';

/** The outermost frame: texts of another language may still be on their way. */
export function Root() {
  return (
    <Suspense fallback={null}>
      <Outlet />
    </Suspense>
  );
}
