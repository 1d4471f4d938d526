export { ConfigError } from './config-reader.js';
export { type Config, readConfig } from './config.js';
export { createGateway, type Gateway } from './server/gateway.js';
export { type GatewayServer, listen } from './server/http.js';
