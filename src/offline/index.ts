export { keepOffline, type Offline } from './keep-offline.ts';
