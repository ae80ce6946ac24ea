import type { Written } from '../../i18n'
import type vi from '../vi/failure'

export default {
  offline: 'The server cannot be reached. What you typed is kept; try again when you are connected.',
  server:
    'The server failed. Saved data is unchanged; try again, or tell the administrator (code {requestId}).',
  throttled: 'Too many attempts. Wait a moment, then try again.',
  forbidden: 'Your duty does not include this.',
  notFound: 'Not found, or outside what you may see.',
  unauthenticated: 'Your session has ended. Please sign in again.',
  refused: 'The server did not take this request. Reload the page, then try again.',
} satisfies Written<typeof vi>
