import { graphqlErrors, type Reply } from './reply.js';

const simpleTypes = ['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain'];

const message =
  'This operation has been blocked as a potential Cross-Site Request Forgery (CSRF). Please either specify a ' +
  "'content-type' header (with a type that is not one of application/x-www-form-urlencoded, multipart/form-data, " +
  'text/plain) or provide a non-empty value for one of the following headers: x-apollo-operation-name, ' +
  'apollo-require-preflight\n';

/** Apollo's refusal of what a foreign page could make a browser send; undefined when the request is none. */
export function refuseCsrf(headers: Readonly<Record<string, string>>): Reply | undefined {
  const type = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  const isPreflighted =
    (type !== '' && !simpleTypes.includes(type)) ||
    Boolean(headers['x-apollo-operation-name']) ||
    Boolean(headers['apollo-require-preflight']);
  return isPreflighted ? undefined : graphqlErrors(400, message, {});
}
