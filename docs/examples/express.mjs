import express from 'express';
import { createGateway, loadEnvironment, readConfig } from 'psn-graphql-gateway';

const path = '/psn';
const gateway = createGateway({ config: readConfig(loadEnvironment()), path });

const app = express();
// Bodies that express.json() has read are taken as well; where it stands does not matter.
app.use(express.json());
app.use(path, gateway.handle);
app.get('/', (_request, response) => {
  response.send('A site of yours');
});

const server = app.listen(Number(process.env.PORT ?? 3000), '127.0.0.1', () => {
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  console.log(`http://127.0.0.1:${port}${path}/graphql`);
});

// Subscriptions, which would last for ever; then what is in flight; then what the gateway holds.
process.once('SIGTERM', () => {
  gateway.endSubscriptions();
  server.close(() => void gateway.close());
});
