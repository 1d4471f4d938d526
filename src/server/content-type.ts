/** Whether a body is said to be JSON. A page of another site cannot say so unless it asks first (CORS preflight). */
export function isJsonType(headers: Headers): boolean {
  const [essence = ''] = (headers.get('content-type') ?? '').split(';');
  return essence.trim().toLowerCase() === 'application/json';
}
