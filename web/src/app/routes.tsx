import { createBrowserRouter } from 'react-router';
import { CasesPage } from '../features/cases/CasesPage';
import { Frame } from './Frame';
import { Lost } from './Lost';
import { RouteFailure } from './RouteFailure';
import { Root } from './Root';
import { Start } from './Start';

/** Every page has an address; all but the queue are fetched when they are first opened. */
export const router = createBrowserRouter([
  {
    element: <Root />,
    errorElement: <RouteFailure />,
    HydrateFallback: () => null,
    children: [
      { index: true, element: <Start /> },
      {
        path: 'signup',
        lazy: async () => ({ Component: (await import('../features/signup/SignUpPage')).SignUpPage }),
      },
      {
        element: <Frame />,
        children: [
          {
            path: 'cases/new',
            lazy: async () => ({ Component: (await import('../features/intake/IntakePage')).IntakePage }),
          },
          {
            path: 'cases',
            element: <CasesPage />,
            children: [
              {
                path: ':id',
                lazy: async () => ({ Component: (await import('../features/cases/CasePane')).CasePane }),
              },
            ],
          },
          {
            path: 'crises',
            lazy: async () => ({ Component: (await import('../features/crises/CrisesPage')).CrisesPage }),
          },
          {
            path: 'crises/new',
            lazy: async () => ({ Component: (await import('../features/crises/OpenPage')).OpenPage }),
          },
          {
            path: 'crises/:id',
            lazy: async () => ({ Component: (await import('../features/crises/RoomPage')).RoomPage }),
          },
          {
            path: 'reports',
            lazy: async () => ({ Component: (await import('../features/reports/ReportsPage')).ReportsPage }),
          },
          {
            path: 'people',
            lazy: async () => ({ Component: (await import('../features/people/PeoplePage')).PeoplePage }),
          },
          {
            path: 'settings/deadlines',
            lazy: async () => ({
              Component: (await import('../features/deadlines/DeadlinesPage')).DeadlinesPage,
            }),
          },
        ],
      },
      { path: '*', element: <Lost /> },
    ],
  },
]);
