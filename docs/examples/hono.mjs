import { serve } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import { Hono } from 'hono';
import { createGateway, loadEnvironment, readConfig } from 'psn-graphql-gateway';

const path = '/psn';
const gateway = createGateway({ config: readConfig(loadEnvironment()), path });

const app = new Hono();
app.get('/', (context) => context.text('A site of yours'));
// The address of the connection, and no header: that one is read by the gateway, from proxies that it trusts.
app.all(`${path}/*`, (context) =>
  gateway.fetch(context.req.raw, { address: getConnInfo(context).remote.address }),
);

const server = serve(
  { fetch: app.fetch, port: Number(process.env.PORT ?? 3000), hostname: '127.0.0.1' },
  ({ port }) => {
    console.log(`http://127.0.0.1:${port}${path}/graphql`);
  },
);

process.once('SIGTERM', () => {
  gateway.endSubscriptions();
  server.close(() => void gateway.close());
});
