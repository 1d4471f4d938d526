// app/api/psn/[...path]/route.js of a Next.js site: the handler of one route, a function of a Request.
import { createGateway, loadEnvironment, readConfig } from 'psn-graphql-gateway';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

// One for the process, whichever bundle of the site is loaded again.
const shared = /** @type {{ psnGateway?: import('psn-graphql-gateway').Gateway }} */ (globalThis);
shared.psnGateway ??= createGateway({ config: readConfig(loadEnvironment()), path: '/api/psn' });
const gateway = shared.psnGateway;

/**
 * Next.js tells no address of the connection, so nobody is taken for the owner: account fields need a key, which your
 * own code may add once it knows who asks.
 *
 * @param {Request} request
 */
const answer = (request) => gateway.fetch(request);

export { answer as GET, answer as OPTIONS, answer as POST };
