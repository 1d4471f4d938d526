/** Worked out by hand: [recording, end of product id, state, current, regular], amounts in minor units. */
export const workedPrices: readonly [string, string, string, number | null, number | null][] = [
  ['productRetrieveForCtasWithPrice/02', '0000000000000000', 'PRICED', 4995, 4995],
  ['productRetrieveForCtasWithPrice/05', '25STANDARDBUNDLE', 'INCLUDED', null, 7995],
  ['productRetrieveForUpsellWithCtas/07', '7342236139216396', 'PRICED', 14_800, 14_800],
  ['productRetrieveForUpsellWithCtas/07', '3989374011022560', 'PRICED', 14_800, 14_800],
  ['productRetrieveForUpsellWithCtas/21', 'PLANCODELUXE0000', 'NOT_TOLD', null, 46_800],
  ['productRetrieveForUpsellWithCtas/08', 'UNCHARTED4R00000', 'NOT_TOLD', null, 39_800],
  ['productRetrieveForUpsellWithCtas/17', 'PERSISTENCEX2020', 'NOT_TOLD', null, null],
  ['productRetrieveForUpsellWithCtas/17', 'COMPEDIT25202048', 'PRICED', 23_800, 23_800],
  ['productRetrieveForUpsellWithCtas/22', 'BIOMUTANTEU00001', 'TRIAL', null, null],
  ['productRetrieveForUpsellWithCtas/25', 'WARFRAMEPS500000', 'FREE', 0, null],
  ['productRetrieveForUpsellWithCtas/01', '7462776201452750', 'UNAVAILABLE', null, null],
];
