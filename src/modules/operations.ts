// Every operation and endpoint by the two words of its key, with the types of what it takes and answers.
export { operations as explore } from './explore/operations.js';
export { operations as games } from './games/operations.js';
export { operations as groups } from './groups/operations.js';
export { operations as library } from './library/operations.js';
export { operations as players } from './players/operations.js';
export { operations as profile } from './profile/operations.js';
export { operations as raw } from './raw/operations.js';
export { operations as stars } from './stars/operations.js';
export { operations as store } from './store/operations.js';
export { operations as trophies } from './trophies/operations.js';
