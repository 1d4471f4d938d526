import type { TrustedDocuments } from '../trusted-documents.js';

/** Tabs are opened all at once. */
const MOST_TRUSTED = 10;

/**
 * What GraphiQL opens with: each tab runs as it stands, against PSN and against the emulator; where a key is needed,
 * once it is written into the headers.
 */
export function createExampleTabs(options: {
  readonly isSignedIn: boolean;
  readonly needsKey: boolean;
  /** The only documents that are answered, where there are such. */
  readonly only?: TrustedDocuments | undefined;
}): { query: string; headers?: string }[] {
  const { isSignedIn, needsKey, only } = options;
  const examples = [
    deals,
    search,
    gamePage,
    filtered,
    gateway,
    ...(isSignedIn ? [friends, trophies, stars, collectible, live] : [livePrice]),
  ];
  const tabs = only === undefined ? examples : [trusted, ...[...only.byId.values()].slice(0, MOST_TRUSTED)];
  const headers = JSON.stringify({ 'x-api-key': '' }, undefined, 2);
  return tabs.map((query) => ({ query, ...(needsKey && { headers }) }));
}

const trusted = `# This gateway answers trusted documents alone.
# What you write here is refused, and so is
# what the explorer asks; the tabs beside this
# one hold documents of the manifest, which are
# answered as they stand.
`;

// GraphiQL's editor has room for about 50 columns where a window is 1280 pixels wide.

const deals = `# All deals of the store:
# one call to PSN, and no account.
query Deals {
  knownCategories(names: [ALL_DEALS]) {
    category {
      name
      items(
        first: 12
        sort: { name: "sales30" }
      ) {
        totalCount
        nodes {
          id
          name
          cover { url }
          price {
            state
            text
            discountText
            regular { text }
          }
        }
        pageInfo { endCursor hasNextPage }
      }
    }
  }
}
`;

const search = `# What the store finds for a word: one call,
# and one for each item's amounts.
query Search {
  storeSearch(term: "otter", first: 5) {
    totalCount
    nodes {
      __typename
      id
      name
      price(amounts: true) {
        state
        text
        current { amount currency exponent }
      }
      ... on Product {
        classificationText
        concept { id }
      }
    }
  }
}
`;

const gamePage = `# All that a game's page shows, here of the
# best seller. For another game ask
# concept(id: "…") { ...Page }
# with the number in its page's address.
query GamePage {
  knownCategories(names: [ALL_GAMES]) {
    category {
      items(first: 1) { nodes { ...Page } }
    }
  }
}

fragment Page on Concept {
  id
  name
  publisher
  genres
  releaseDate { at precision }
  descriptions { kind text }
  cover { url }
  contentRating { authority label }
  starRating { average count }
  price { state text discountText }
  offers { kind audience state text }
}
`;

const filtered = `# What can be filtered by,
# and the first page so filtered.
query Ps5Games {
  knownCategories(names: [ALL_GAMES]) {
    category {
      items(
        first: 5
        filters: [{
          facet: "targetPlatforms"
          values: ["PS5"]
        }]
      ) {
        facets {
          name
          label
          values { value label count }
        }
        sorts { name label ascending }
        nodes { id name price { state text } }
      }
    }
  }
}
`;

const gateway = `# The gateway itself: asks nothing of PSN.
query Gateway {
  gateway {
    version
    operations {
      key
      operationName
      state
      lastSeenInPublic
    }
    budget { kind limit remaining }
  }
}
`;

const friends = `# Who of the account's friends is online,
# and with what: one call for the list and
# two for each hundred of them.
query Friends {
  viewer {
    friends(first: 100) {
      totalCount
      nodes {
        id
        onlineId
        avatar { url }
        presence {
          isOnline
          platform
          lastOnlineAt
          playing { name status title { id } }
        }
      }
      pageInfo { endCursor hasNextPage }
    }
  }
}
`;

const live = `# Live: what the emulated world's JuniperQuill
# does now. Run it and wait: the demo polls
# every 10 s. For others put account ids there,
# such as those of the tab Friends.
subscription Live {
  presenceChanged(
    accountIds: ["5836610294471985502"]
  ) {
    player { id onlineId }
    presence {
      isOnline
      platform
      playing { name status }
    }
    polling {
      polledAt
      intervalSeconds
      slowedBecause
    }
  }
}
`;

const livePrice = `# Live: what a game costs, told again when
# that changes. Run it and leave it open.
subscription Live {
  priceChanged(conceptIds: ["90000822"]) {
    concept { id name }
    price { state text discountText }
    polling {
      polledAt
      intervalSeconds
      slowedBecause
    }
  }
}
`;

const trophies = `# The last games that were played, with their
# rarest trophies and what is missing: one call
# for the list, and one for each five games.
query Trophies {
  viewer {
    playedTitles(first: 20) {
      nodes {
        name
        playTime
        trophySets {
          progress
          set { id name }
          rarest {
            at
            trophy { name rarity earnedRate }
          }
          notEarned { id }
        }
      }
    }
  }
}
`;

const stars = `# The signed-in account's standing
# in PlayStation Stars.
query Stars {
  viewer {
    stars {
      enrolment { status since }
      level { number name progressPercent }
      points { total campaignsCompleted }
      display {
        position
        isEmpty
        media { url }
      }
    }
  }
}
`;

const collectible = `# View a specific collectible,
# and whether the account owns it.
# The id is one of the emulated world's.
# For your own ask viewer { stars {
#   collectibles { id name } } }.
query Collectible {
  stars {
    collectible(
      id: "3b0f6d52-9c41-5e7a-8d20-61f4a2c7e915"
    ) {
      id
      isOwned
      earnedAt
      collectible {
        name
        rarity
        media { url }
        descriptions { kind text }
      }
      reference { kind name description }
    }
  }
}
`;
