/** Whether a body is said to be JSON. A page of another site cannot say so unless it asks first (CORS preflight). */
export function isJsonType(headers: Pick<Headers, 'get'>): boolean {
  const [essence = ''] = (headers.get('content-type') ?? '').split(';');
  return essence.trim().toLowerCase() === 'application/json';
}

/** Whether a body is JSON that is there at once; events and parts are JSON within, but come one by one. */
export const isWholeJson = (headers: Pick<Headers, 'get'>): boolean =>
  /^application\/([\w.-]+\+)?json\b/.test(headers.get('content-type') ?? '');

/** Whether a body is said to be JSON in the words that clients use for it. */
export const isUsualJson = (type: string | undefined): boolean =>
  type === 'application/json' || /^application\/json(; ?charset=utf-8)?$/.test(type ?? '');
