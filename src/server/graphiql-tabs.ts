/** What GraphiQL opens with: each tab runs as it stands, against PSN and against the emulator. */
export function createExampleTabs(options: { readonly isSignedIn: boolean }): { query: string }[] {
  const tabs = [{ query: deals }, { query: onePage }, { query: gateway }];
  return options.isSignedIn ? [...tabs, { query: stars }, { query: collectible }] : tabs;
}

// GraphiQL's editor has room for about 50 columns where a window is 1280 pixels wide.

const deals = `# All deals of the store:
# one call to PSN, and no account.
query Deals {
  category(
    id: "3f772501-f6f8-49b7-abac-874a88ca4897"
  ) {
    name
    items(
      first: 12
      sort: { name: "sales30" }
    ) {
      totalCount
      nodes {
        __typename
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
`;

const onePage = `# What can be filtered by,
# and the first page so filtered.
query Ps5Games {
  category(
    id: "28c9c2b2-cecc-415c-9a08-482a605cb104"
  ) {
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
      sorts { name ascending }
      nodes {
        id
        name
        ... on Concept {
          publisher
          releaseDate { at precision }
          genres
          defaultProduct { id name }
        }
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
