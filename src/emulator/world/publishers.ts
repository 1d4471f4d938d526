/** Invented publishers by the four digits that stand in their product ids. */
export const publishers = {
  ninthOtter: { code: '9011', name: 'Ninth Otter' },
  lanternLoom: { code: '9022', name: 'Lantern & Loom' },
  paperHarbour: { code: '9033', name: 'Paper Harbour' },
  gumdropDynamo: { code: '9044', name: 'Gumdrop Dynamo' },
  brasswing: { code: '9055', name: 'Brasswing Works' },
  tidewaterFox: { code: '9066', name: 'Tidewater Fox' },
  mossMeridian: { code: '9077', name: 'Moss & Meridian' },
  kumoNoKoya: { code: '9088', name: 'Kumo no Koya' },
} as const;

export type PublisherKey = keyof typeof publishers;
