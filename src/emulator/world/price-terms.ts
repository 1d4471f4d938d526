import type { MemberService, PriceTerms } from './model.js';

/** A price that everyone pays; members may pay some percent less. */
export function plain(cents: number, memberPercent?: number): PriceTerms {
  return { state: 'plain', cents, ...(memberPercent === undefined ? {} : { memberPercent }) };
}

/** A price cut for everyone until so many days from now. */
export function discounted(cents: number, percent: number, endsInDays: number): PriceTerms {
  return { state: 'discounted', cents, percent, endsInDays };
}

/** Nothing to pay for a member, the price for everyone else. */
export function included(cents: number, service: MemberService): PriceTerms {
  return { state: 'included', cents, service };
}

/** For sale to members alone. */
export function membersOnly(cents: number, service: MemberService): PriceTerms {
  return { state: 'members-only', cents, service };
}

/** Two hours of play for members, the price for the whole. */
export function trial(cents: number, service: MemberService): PriceTerms {
  return { state: 'trial', cents, service };
}

export const free: PriceTerms = { state: 'free' };
export const unavailable: PriceTerms = { state: 'unavailable' };
export const notTold: PriceTerms = { state: 'not-told' };
