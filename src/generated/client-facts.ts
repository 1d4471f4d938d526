/** The types that an interface may turn out to be. */
export const possibleTypes: Record<string, string[]> = {
  "Profile": [
    "Player",
    "Viewer"
  ],
  "Reward": [
    "CollectibleReward",
    "ProductReward",
    "UnrecognizedReward",
    "WalletReward"
  ],
  "StarsProfile": [
    "PlayerStars",
    "StarsAccount"
  ],
  "StoreItem": [
    "Concept",
    "Product"
  ]
};

/** Fields that page, by type, each with the arguments that make another list of it. */
export const connections: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  "AccountCategory": {
    "items": [],
    "strand": []
  },
  "Category": {
    "items": [
      "facets",
      "filters",
      "sort"
    ],
    "strand": []
  },
  "Concept": {
    "addOns": []
  },
  "Library": {
    "purchased": [
      "activeOnly",
      "platforms"
    ]
  },
  "MessageGroup": {
    "messages": []
  },
  "Player": {
    "friends": [],
    "playedTitles": [],
    "trophySets": []
  },
  "Profile": {
    "friends": [],
    "trophySets": []
  },
  "Query": {
    "gameSearch": [
      "kind",
      "term"
    ],
    "playerSearch": [
      "term"
    ],
    "storeSearch": [
      "term"
    ]
  },
  "Title": {
    "addOns": []
  },
  "Viewer": {
    "entitlements": [
      "titleIds"
    ],
    "friends": [],
    "groups": [
      "isFavorite"
    ],
    "playedTitles": [],
    "trophySets": []
  }
};
