/** The demonstration district 云川区: everything that happens in it happens by calling operations under a moved clock. */
export { seedDistrict } from './district/index.ts'
export { addMatters, firstStart, multiplyMatters } from './first-start.ts'
export { seedFoundations } from './foundations.ts'
export { type Cast, loadCast, loadMembers } from './people.ts'
export { seedMatters } from './year/index.ts'
