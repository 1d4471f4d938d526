import Fastify from 'fastify';
import { createGateway, loadEnvironment, readConfig } from 'psn-graphql-gateway';

const path = '/psn';
const gateway = createGateway({ config: readConfig(loadEnvironment()), path });

// For so long a connection that has listened keeps the server from ending; Fastify's own is 72 seconds.
const app = Fastify({ keepAliveTimeout: 5000 });
app.get('/', () => 'A site of yours');
app.register((scope, _options, done) => {
  // The gateway reads bodies itself, within its own limit.
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('*', (_request, _body, next) => {
    next(null);
  });
  scope.all(`${path}/*`, (request, reply) => {
    reply.hijack();
    gateway.handle(request.raw, reply.raw);
  });
  done();
});
app.addHook('onClose', () => gateway.close());

const address = await app.listen({ port: Number(process.env.PORT ?? 3000), host: '127.0.0.1' });
console.log(`${address}${path}/graphql`);

// Subscriptions, which would last for ever; then what is in flight; then what the gateway holds.
process.once('SIGTERM', () => {
  gateway.endSubscriptions();
  void app.close();
});
