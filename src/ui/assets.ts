export { buildAssets } from './assets/build.ts'
export { loadAssets } from './assets/load.ts'
