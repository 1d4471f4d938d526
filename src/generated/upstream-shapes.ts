import type { UpstreamShapes } from '../psn/shape.js';

export const upstreamShapes: UpstreamShapes = {
  operations: {
    'explore.accountDefaultView': { type: 'explore/DefaultViewData' },
    'explore.accountExperience': { type: 'explore/AccountExperienceData' },
    'explore.accountViews': { type: 'explore/AccountViewsData' },
    'explore.defaultView': { type: 'explore/DefaultViewData' },
    'explore.experience': { type: 'explore/ExperienceData' },
    'explore.view': { type: 'explore/ViewData' },
    'games.devices': { type: 'games/DevicesData' },
    'games.entitlements': { type: 'games/EntitlementsData' },
    'games.installedTitles': { type: 'games/ClientsData' },
    'games.playedTitles': { type: 'games/PlayedTitlesData' },
    'games.titleConcepts': { list: { type: 'games/UpstreamConcept' } },
    'groups.group': { type: 'groups/UpstreamGroup' },
    'groups.list': { type: 'groups/GroupsData' },
    'groups.messages': { type: 'groups/MessagesData' },
    'library.cancelDownload': { type: 'library/CancelDownloadData' },
    'library.cart': { map: { type: 'library/UpstreamCart' } },
    'library.consoles': { type: 'library/ConsolesData' },
    'library.downloadProgress': { type: 'library/DownloadProgressData' },
    'library.downloads': { type: 'library/DownloadsData' },
    'library.lastPlayed': { type: 'library/LastPlayedData' },
    'library.purchasedGames': { type: 'library/PurchasedGamesData' },
    'library.recentlyPlayed': { type: 'library/RecentlyPlayedData' },
    'library.startDownload': { type: 'library/StartDownloadData' },
    'players.availableToPlay': { type: 'players/AvailableToPlayData' },
    'players.blocked': { type: 'players/BlocksData' },
    'players.byName': { type: 'players/LegacyProfileData' },
    'players.friendRequests': { type: 'players/FriendRequestsData' },
    'players.friends': { type: 'players/FriendsData' },
    'players.presence': { type: 'players/PresenceData' },
    'players.presences': { type: 'players/PresencesData' },
    'players.profile': { type: 'players/UpstreamProfile' },
    'players.profiles': { type: 'players/ProfilesData' },
    'players.relation': { type: 'players/RelationData' },
    'players.search': {
      fields: {
        universalContextSearch: {
          fields: {
            results: {
              list: {
                fields: {
                  domain: 'string',
                  next: 'string',
                  searchResults: {
                    list: {
                      fields: {
                        highlight: { fields: { onlineId: { list: 'string' } } },
                        result: { type: 'players/UpstreamPlayer' },
                      },
                    },
                  },
                  totalResultCount: 'number',
                },
              },
            },
          },
        },
      },
    },
    'players.searchPage': {
      fields: {
        universalDomainSearch: {
          fields: {
            domain: 'string',
            next: 'string',
            searchResults: {
              list: {
                fields: {
                  highlight: { fields: { onlineId: { list: 'string' } } },
                  result: { type: 'players/UpstreamPlayer' },
                },
              },
            },
            totalResultCount: 'number',
          },
        },
      },
    },
    'players.shareLink': { type: 'players/ShareLinkData' },
    'profile.friendsWhoPlay': { type: 'profile/FriendsWhoPlayData' },
    'profile.identity': { type: 'profile/IdentityData' },
    'profile.ownAccount': { type: 'profile/OwnAccountData' },
    'profile.shortIdentity': { type: 'profile/IdentityData' },
    'raw.activityHelpAvailability': { fields: {} },
    'raw.backwardCompatibility': { fields: {} },
    'raw.cartItemCount': { fields: {} },
    'raw.friendsWhoPlayOverview': { fields: {} },
    'raw.olderIdentity': { fields: {} },
    'raw.personalComponents': { fields: {} },
    'raw.platformVariants': { fields: {} },
    'raw.starsAccount': { fields: {} },
    'raw.storeWishlist': { fields: {} },
    'raw.userIdentity': { fields: {} },
    'stars.account': { type: 'stars/StarsAccountData' },
    'stars.campaign': { type: 'stars/CampaignData' },
    'stars.campaignGroups': { type: 'stars/CampaignGroupsData' },
    'stars.displayCase': { type: 'stars/DisplayCaseData' },
    'stars.olderCollectible': { type: 'stars/OldCollectibleData' },
    'stars.ownedCollectible': { type: 'stars/OwnedCollectibleData' },
    'stars.ownedCollectibles': { type: 'stars/OwnedCollectiblesData' },
    'stars.pointsHistory': { type: 'stars/PointsHistoryData' },
    'stars.reward': { type: 'stars/RewardData' },
    'stars.rewardGroups': { type: 'stars/RewardGroupsData' },
    'stars.scenes': { type: 'stars/ScenesData' },
    'stars.statusLevels': { type: 'stars/StatusLevelsData' },
    'store.accessibility': { type: 'store/ConceptData' },
    'store.accountGrid': { type: 'store/CategoryGridData' },
    'store.accountGrids': { type: 'store/CategoryGridsData' },
    'store.accountStrands': { type: 'store/CategoryStrandsData' },
    'store.categoryGrid': { type: 'store/CategoryGridData' },
    'store.categoryStrand': { type: 'store/CategoryStrandData' },
    'store.concept': { type: 'store/ConceptData' },
    'store.conceptAddOns': { type: 'store/ConceptAddOnsData' },
    'store.conceptEditions': { type: 'store/ConceptEditionsData' },
    'store.conceptMedia': { type: 'store/ConceptData' },
    'store.conceptNames': { type: 'store/ConceptData' },
    'store.conceptOfProduct': { type: 'store/ProductData' },
    'store.conceptOffers': { type: 'store/ConceptData' },
    'store.conceptPrice': { type: 'store/ConceptData' },
    'store.conceptProducts': { type: 'store/ConceptData' },
    'store.conceptStarRating': { type: 'store/ConceptData' },
    'store.contentRating': { type: 'store/ConceptData' },
    'store.defaultProductMedia': { type: 'store/ConceptData' },
    'store.gameInfo': { type: 'store/ConceptData' },
    'store.gameSearch': {
      fields: {
        universalContextSearch: {
          fields: {
            results: {
              list: {
                fields: {
                  domain: 'string',
                  next: 'string',
                  searchResults: {
                    list: {
                      fields: {
                        highlight: { fields: { name: { list: 'string' } } },
                        result: {
                          oneOf: [
                            {
                              fields: {
                                __typename: 'string',
                                accessibilityNoticesByPlatform: {
                                  map: {
                                    oneOf: [
                                      'string',
                                      {
                                        list: {
                                          fields: {
                                            type: 'string',
                                            value: { oneOf: ['string', 'number', 'boolean'] },
                                          },
                                        },
                                      },
                                    ],
                                  },
                                },
                                combinedLocalizedGenres: { list: { fields: { value: 'string' } } },
                                compatibilityNoticesByPlatform: {
                                  map: {
                                    oneOf: [
                                      'string',
                                      {
                                        list: {
                                          fields: {
                                            type: 'string',
                                            value: { oneOf: ['string', 'number', 'boolean'] },
                                          },
                                        },
                                      },
                                    ],
                                  },
                                },
                                contentRating: { type: 'store/UpstreamContentRating' },
                                defaultProduct: { type: 'store/UpstreamProduct' },
                                descriptions: { list: { type: 'store/UpstreamDescription' } },
                                id: 'string',
                                invariantName: 'string',
                                localizedGenres: { list: { fields: { value: 'string' } } },
                                localizedStoreDisplayClassification: 'string',
                                media: { list: { type: 'store/UpstreamMedia' } },
                                name: 'string',
                                platforms: { list: 'string' },
                                price: { type: 'store/UpstreamSkuPrice' },
                                products: { list: { type: 'store/UpstreamProduct' } },
                                publisherName: 'string',
                                releaseDate: {
                                  oneOf: ['string', { fields: { type: 'string', value: 'string' } }],
                                },
                                screenLanguages: { list: 'string' },
                                spokenLanguages: { list: 'string' },
                                starRating: { type: 'store/UpstreamStarRating' },
                                storeDisplayClassification: 'string',
                              },
                            },
                            {
                              fields: {
                                __typename: 'string',
                                accessibilityNoticesByPlatform: {
                                  map: {
                                    oneOf: [
                                      'string',
                                      {
                                        list: {
                                          fields: {
                                            type: 'string',
                                            value: { oneOf: ['string', 'number', 'boolean'] },
                                          },
                                        },
                                      },
                                    ],
                                  },
                                },
                                combinedLocalizedGenres: { list: { fields: { value: 'string' } } },
                                compatibilityNoticesByPlatform: {
                                  map: {
                                    oneOf: [
                                      'string',
                                      {
                                        list: {
                                          fields: {
                                            type: 'string',
                                            value: { oneOf: ['string', 'number', 'boolean'] },
                                          },
                                        },
                                      },
                                    ],
                                  },
                                },
                                concept: { type: 'store/UpstreamConcept' },
                                contentRating: { type: 'store/UpstreamContentRating' },
                                descriptions: { list: { type: 'store/UpstreamDescription' } },
                                edition: { type: 'store/UpstreamEdition' },
                                id: 'string',
                                invariantName: 'string',
                                localizedStoreDisplayClassification: 'string',
                                media: { list: { type: 'store/UpstreamMedia' } },
                                name: 'string',
                                npTitleId: 'string',
                                platforms: { list: 'string' },
                                price: { type: 'store/UpstreamSkuPrice' },
                                privacyPolicy: 'string',
                                publisherName: 'string',
                                releaseDate: {
                                  oneOf: ['string', { fields: { type: 'string', value: 'string' } }],
                                },
                                screenLanguages: { list: 'string' },
                                skus: { list: { type: 'store/UpstreamSku' } },
                                spokenLanguages: { list: 'string' },
                                starRating: { type: 'store/UpstreamStarRating' },
                                storeDisplayClassification: 'string',
                                topCategory: 'string',
                                webctas: { list: { type: 'store/UpstreamOffer' } },
                              },
                            },
                          ],
                        },
                      },
                    },
                  },
                  totalResultCount: 'number',
                },
              },
            },
          },
        },
      },
    },
    'store.gameSearchPage': {
      fields: {
        universalDomainSearch: {
          fields: {
            domain: 'string',
            next: 'string',
            searchResults: {
              list: {
                fields: {
                  highlight: { fields: { name: { list: 'string' } } },
                  result: {
                    oneOf: [
                      {
                        fields: {
                          __typename: 'string',
                          accessibilityNoticesByPlatform: {
                            map: {
                              oneOf: [
                                'string',
                                {
                                  list: {
                                    fields: {
                                      type: 'string',
                                      value: { oneOf: ['string', 'number', 'boolean'] },
                                    },
                                  },
                                },
                              ],
                            },
                          },
                          combinedLocalizedGenres: { list: { fields: { value: 'string' } } },
                          compatibilityNoticesByPlatform: {
                            map: {
                              oneOf: [
                                'string',
                                {
                                  list: {
                                    fields: {
                                      type: 'string',
                                      value: { oneOf: ['string', 'number', 'boolean'] },
                                    },
                                  },
                                },
                              ],
                            },
                          },
                          contentRating: { type: 'store/UpstreamContentRating' },
                          defaultProduct: { type: 'store/UpstreamProduct' },
                          descriptions: { list: { type: 'store/UpstreamDescription' } },
                          id: 'string',
                          invariantName: 'string',
                          localizedGenres: { list: { fields: { value: 'string' } } },
                          localizedStoreDisplayClassification: 'string',
                          media: { list: { type: 'store/UpstreamMedia' } },
                          name: 'string',
                          platforms: { list: 'string' },
                          price: { type: 'store/UpstreamSkuPrice' },
                          products: { list: { type: 'store/UpstreamProduct' } },
                          publisherName: 'string',
                          releaseDate: { oneOf: ['string', { fields: { type: 'string', value: 'string' } }] },
                          screenLanguages: { list: 'string' },
                          spokenLanguages: { list: 'string' },
                          starRating: { type: 'store/UpstreamStarRating' },
                          storeDisplayClassification: 'string',
                        },
                      },
                      {
                        fields: {
                          __typename: 'string',
                          accessibilityNoticesByPlatform: {
                            map: {
                              oneOf: [
                                'string',
                                {
                                  list: {
                                    fields: {
                                      type: 'string',
                                      value: { oneOf: ['string', 'number', 'boolean'] },
                                    },
                                  },
                                },
                              ],
                            },
                          },
                          combinedLocalizedGenres: { list: { fields: { value: 'string' } } },
                          compatibilityNoticesByPlatform: {
                            map: {
                              oneOf: [
                                'string',
                                {
                                  list: {
                                    fields: {
                                      type: 'string',
                                      value: { oneOf: ['string', 'number', 'boolean'] },
                                    },
                                  },
                                },
                              ],
                            },
                          },
                          concept: { type: 'store/UpstreamConcept' },
                          contentRating: { type: 'store/UpstreamContentRating' },
                          descriptions: { list: { type: 'store/UpstreamDescription' } },
                          edition: { type: 'store/UpstreamEdition' },
                          id: 'string',
                          invariantName: 'string',
                          localizedStoreDisplayClassification: 'string',
                          media: { list: { type: 'store/UpstreamMedia' } },
                          name: 'string',
                          npTitleId: 'string',
                          platforms: { list: 'string' },
                          price: { type: 'store/UpstreamSkuPrice' },
                          privacyPolicy: 'string',
                          publisherName: 'string',
                          releaseDate: { oneOf: ['string', { fields: { type: 'string', value: 'string' } }] },
                          screenLanguages: { list: 'string' },
                          skus: { list: { type: 'store/UpstreamSku' } },
                          spokenLanguages: { list: 'string' },
                          starRating: { type: 'store/UpstreamStarRating' },
                          storeDisplayClassification: 'string',
                          topCategory: 'string',
                          webctas: { list: { type: 'store/UpstreamOffer' } },
                        },
                      },
                    ],
                  },
                },
              },
            },
            totalResultCount: 'number',
          },
        },
      },
    },
    'store.gameTitle': { type: 'store/ConceptData' },
    'store.legalText': { type: 'store/ConceptData' },
    'store.notices': { type: 'store/ConceptData' },
    'store.plusOffers': { type: 'store/PlusOffersData' },
    'store.product': { type: 'store/ProductData' },
    'store.productEditions': { type: 'store/ProductEditionsData' },
    'store.productMedia': { type: 'store/ProductData' },
    'store.productOffers': { type: 'store/ProductData' },
    'store.productSiblings': { type: 'store/ProductData' },
    'store.productStarRating': { type: 'store/ProductData' },
    'store.search': { type: 'store/SearchData' },
    'store.titleAddOns': { type: 'store/TitleAddOnsData' },
    'store.wishlist': { type: 'store/WishlistData' },
    'store.wishlistedIds': { type: 'store/WishlistData' },
    'trophies.codex': { type: 'trophies/CodexData' },
    'trophies.definitions': { type: 'trophies/DefinitionsData' },
    'trophies.earned': { type: 'trophies/EarnedData' },
    'trophies.groups': { type: 'trophies/GroupsData' },
    'trophies.hintAvailability': { type: 'trophies/HintAvailabilityData' },
    'trophies.playedSets': { type: 'trophies/PlayedSetsData' },
    'trophies.progress': { type: 'trophies/UpstreamPlayed' },
    'trophies.setsByTitle': { type: 'trophies/SetsByTitleData' },
    'trophies.summary': { type: 'trophies/SummaryData' },
    'trophies.tips': { type: 'trophies/TipsData' },
  },
  types: {
    'explore/AccountExperienceData': {
      fields: { emsExperienceRetrieve: { type: 'explore/UpstreamAccountExperience' } },
    },
    'explore/AccountViewsData': { fields: { emsViewsRetrieve: { list: { type: 'explore/UpstreamView' } } } },
    'explore/DefaultViewData': {
      fields: {
        emsDefaultViewRetrieve: { fields: { childViews: { list: { type: 'explore/UpstreamView' } } } },
      },
    },
    'explore/ExperienceData': { fields: { emsExperienceRetrieve: { type: 'explore/UpstreamExperience' } } },
    'explore/UpstreamAccountExperience': {
      fields: {
        id: 'string',
        navTree: { fields: { items: { list: { type: 'explore/UpstreamNavigationItem' } } } },
      },
    },
    'explore/UpstreamComponent': {
      fields: {
        __typename: 'string',
        categoryId: 'string',
        componentType: 'string',
        imageUrl: 'string',
        link: { type: 'explore/UpstreamLink' },
        name: 'string',
        ordinal: 'number',
        text: 'string',
      },
    },
    'explore/UpstreamExperience': {
      fields: { alias: 'string', id: 'string', views: { list: { type: 'explore/UpstreamView' } } },
    },
    'explore/UpstreamLink': { fields: { localizedName: 'string', target: 'string', type: 'string' } },
    'explore/UpstreamNavigationItem': {
      fields: { id: 'string', link: 'string', name: 'string', type: 'string' },
    },
    'explore/UpstreamView': {
      fields: {
        childViews: { list: { type: 'explore/UpstreamView' } },
        components: { list: { type: 'explore/UpstreamComponent' } },
        id: 'string',
        purpose: 'string',
        reportingName: 'string',
        type: 'string',
      },
    },
    'explore/ViewData': { fields: { emsViewRetrieve: { type: 'explore/UpstreamView' } } },
    'games/ClientsData': { fields: { clients: { list: { type: 'games/UpstreamClient' } } } },
    'games/DevicesData': {
      fields: { accountDevices: { list: { type: 'games/UpstreamDevice' } }, accountId: 'string' },
    },
    'games/EntitlementsData': {
      fields: { entitlements: { list: { type: 'games/UpstreamEntitlement' } }, totalResults: 'number' },
    },
    'games/PlayedTitlesData': {
      fields: { titles: { list: { type: 'games/UpstreamPlayedTitle' } }, totalItemCount: 'number' },
    },
    'games/UpstreamClient': {
      fields: {
        device: { fields: { name: 'string' } },
        duid: 'string',
        platform: 'string',
        systemData: {
          fields: {
            installedTitles: { fields: { titles: { list: { type: 'games/UpstreamInstalledTitle' } } } },
            storage: { map: { oneOf: ['string', { type: 'games/UpstreamVolume' }] } },
          },
        },
      },
    },
    'games/UpstreamConcept': {
      fields: {
        categorizedProducts: { list: { fields: { ids: { list: 'string' } } } },
        genres: { list: 'string' },
        id: { oneOf: ['string', 'number'] },
        media: { fields: { images: { list: { type: 'games/UpstreamImage' } } } },
        name: 'string',
      },
    },
    'games/UpstreamDevice': {
      fields: { activationDate: 'string', activationType: 'string', deviceType: 'string' },
    },
    'games/UpstreamEntitlement': {
      fields: {
        activeDate: 'string',
        activeFlag: 'boolean',
        conceptMeta: { fields: { conceptId: 'string' } },
        gameMeta: { fields: { iconUrl: 'string', name: 'string' } },
        id: 'string',
        isSubscription: 'boolean',
        preorderFlag: 'boolean',
        productId: 'string',
        skuId: 'string',
        titleMeta: { fields: { name: 'string', titleId: 'string' } },
      },
    },
    'games/UpstreamImage': { fields: { type: 'string', url: 'string' } },
    'games/UpstreamInstalledTitle': {
      fields: {
        comment: 'string',
        conceptId: 'string',
        lastAccessDateTime: 'string',
        npTitleId: 'string',
        psPlatform: 'string',
        size: 'number',
        storage: 'string',
        titleId: 'string',
        version: 'string',
      },
    },
    'games/UpstreamPlayedTitle': {
      fields: {
        category: 'string',
        concept: { type: 'games/UpstreamConcept' },
        firstPlayedDateTime: 'string',
        imageUrl: 'string',
        lastPlayedDateTime: 'string',
        localizedImageUrl: 'string',
        localizedName: 'string',
        name: 'string',
        playCount: 'number',
        playDuration: 'string',
        service: 'string',
        titleId: 'string',
      },
    },
    'games/UpstreamVolume': { fields: { freeSize: 'number', totalSize: 'number' } },
    'groups/GroupsData': {
      fields: { groups: { list: { type: 'groups/UpstreamGroup' } }, totalGroupCount: 'number' },
    },
    'groups/MessagesData': {
      fields: {
        messages: { list: { type: 'groups/UpstreamMessage' } },
        next: 'string',
        reachedEndOfPage: 'boolean',
      },
    },
    'groups/UpstreamGroup': {
      fields: {
        existsNewArrival: 'boolean',
        groupId: 'string',
        groupName: { fields: { value: 'string' } },
        groupType: 'number',
        isFavorite: 'boolean',
        joinedTimestamp: 'string',
        mainThread: { fields: { latestMessage: { type: 'groups/UpstreamMessage' }, threadId: 'string' } },
        members: { list: { type: 'groups/UpstreamMember' } },
        modifiedTimestamp: 'string',
        notificationSetting: { fields: { isMute: 'boolean' } },
      },
    },
    'groups/UpstreamMember': { fields: { accountId: 'string', onlineId: 'string', role: 'string' } },
    'groups/UpstreamMessage': {
      fields: {
        body: 'string',
        createdTimestamp: 'string',
        messageType: 'number',
        messageUid: 'string',
        sender: { type: 'groups/UpstreamPerson' },
      },
    },
    'groups/UpstreamPerson': { fields: { accountId: 'string', onlineId: 'string' } },
    'library/CancelDownloadData': {
      fields: { remoteDownloadCancel: { list: { type: 'library/UpstreamOutcome' } } },
    },
    'library/ConsolesData': {
      fields: { deviceStorageDetailsRetrieve: { list: { type: 'library/UpstreamConsole' } } },
    },
    'library/DownloadProgressData': {
      fields: { downloadProgressRetrieve: { type: 'library/UpstreamProgress' } },
    },
    'library/DownloadsData': {
      fields: {
        remoteDownloadStatusesRetrieve: {
          fields: { downloadStatuses: { list: { type: 'library/UpstreamDownload' } } },
        },
      },
    },
    'library/LastPlayedData': {
      fields: {
        gameLibraryTitlesRetrieve: { fields: { games: { list: { type: 'library/UpstreamGame' } } } },
      },
    },
    'library/PurchasedGamesData': {
      fields: {
        purchasedTitlesRetrieve: {
          fields: {
            games: { list: { type: 'library/UpstreamGame' } },
            pageInfo: { fields: { totalCount: 'number' } },
          },
        },
      },
    },
    'library/RecentlyPlayedData': {
      fields: { recentPlayedTitlesRetrieve: { list: { type: 'library/UpstreamRecentTitle' } } },
    },
    'library/StartDownloadData': {
      fields: { remoteDownloadSchedule: { list: { type: 'library/UpstreamOutcome' } } },
    },
    'library/UpstreamCart': { fields: { itemCount: 'number' } },
    'library/UpstreamConsole': { fields: { deviceName: 'string', devicePlatform: 'string', duid: 'string' } },
    'library/UpstreamDownload': {
      fields: {
        entitlementId: 'string',
        media: { oneOf: [{ type: 'library/UpstreamImage' }, { list: { type: 'library/UpstreamImage' } }] },
        reasonCode: 'string',
        status: 'string',
        title: 'string',
      },
    },
    'library/UpstreamGame': {
      fields: {
        conceptId: 'string',
        entitlementId: 'string',
        image: { type: 'library/UpstreamImage' },
        isActive: 'boolean',
        isDownloadable: 'boolean',
        isPreOrder: 'boolean',
        lastPlayedDateTime: 'string',
        membership: 'string',
        name: 'string',
        platform: 'string',
        productId: 'string',
        subscriptionService: 'string',
        titleId: 'string',
      },
    },
    'library/UpstreamImage': { fields: { role: 'string', type: 'string', url: 'string' } },
    'library/UpstreamOutcome': {
      fields: { entitlementId: 'string', errorCode: 'string', reasonCode: 'string' },
    },
    'library/UpstreamPlayedTitle': {
      fields: {
        conceptId: 'string',
        media: { list: { type: 'library/UpstreamImage' } },
        name: 'string',
        platform: 'string',
      },
    },
    'library/UpstreamProgress': {
      fields: {
        downloadedSize: { oneOf: ['string', 'number'] },
        playableSize: { oneOf: ['string', 'number'] },
        pollInterval: 'number',
        remainingTime: 'number',
        status: 'string',
        totalSize: { oneOf: ['string', 'number'] },
      },
    },
    'library/UpstreamRecentTitle': {
      fields: {
        codexSummary: { type: 'modules/UpstreamCodex' },
        hasHelpContent: 'boolean',
        id: 'string',
        npTitleId: 'string',
        playTimeHours: 'number',
        storyProgress: 'number',
        title: { type: 'library/UpstreamPlayedTitle' },
      },
    },
    'modules/UpstreamCodex': {
      fields: { hasCodex: 'boolean', hasNewEntries: 'boolean', unlockedCodexCount: 'number' },
    },
    'players/AvailableToPlayData': { fields: { settings: { list: { fields: { accountId: 'string' } } } } },
    'players/BlocksData': { fields: { blockList: { list: 'string' }, nextOffset: 'number' } },
    'players/FriendRequestsData': {
      fields: {
        receivedRequests: { list: { oneOf: ['string', { type: 'players/UpstreamFriendRequest' }] } },
        totalItemCount: 'number',
      },
    },
    'players/FriendsData': {
      fields: { friends: { list: 'string' }, nextOffset: 'number', totalItemCount: 'number' },
    },
    'players/LegacyProfileData': {
      fields: {
        profile: {
          fields: { accountId: 'string', currentOnlineId: 'string', npId: 'string', onlineId: 'string' },
        },
      },
    },
    'players/PresenceData': { fields: { basicPresence: { type: 'players/UpstreamPresence' } } },
    'players/PresencesData': { fields: { basicPresences: { list: { type: 'players/UpstreamPresence' } } } },
    'players/ProfilesData': { fields: { profiles: { list: { type: 'players/UpstreamProfile' } } } },
    'players/RelationData': {
      fields: { friendRelation: 'string', friendsCount: 'number', mutualFriendsCount: 'number' },
    },
    'players/ShareLinkData': {
      fields: { shareImageUrl: 'string', shareImageUrlDestination: 'string', shareUrl: 'string' },
    },
    'players/UpstreamFriendRequest': {
      fields: {
        accountId: 'string',
        personalDetail: { type: 'players/UpstreamPersonalDetail' },
        personalDetailSharing: 'string',
        requestedDate: 'string',
      },
    },
    'players/UpstreamNowPlaying': {
      fields: {
        conceptIconUrl: 'string',
        format: 'string',
        gameStatus: 'string',
        launchPlatform: 'string',
        npTitleIconUrl: 'string',
        npTitleId: 'string',
        titleName: 'string',
      },
    },
    'players/UpstreamPersonalDetail': {
      fields: {
        displayName: 'string',
        firstName: 'string',
        lastName: 'string',
        middleName: 'string',
        profilePictures: { list: { type: 'players/UpstreamPicture' } },
      },
    },
    'players/UpstreamPicture': { fields: { size: 'string', url: 'string' } },
    'players/UpstreamPlayer': {
      fields: {
        accountId: 'string',
        avatarUrl: 'string',
        displayName: 'string',
        isPsPlus: 'boolean',
        onlineId: 'string',
      },
    },
    'players/UpstreamPresence': {
      fields: {
        accountId: 'string',
        availability: 'string',
        gameTitleInfoList: { list: { type: 'players/UpstreamNowPlaying' } },
        lastAvailableDate: 'string',
        primaryPlatformInfo: {
          fields: { lastOnlineDate: 'string', onlineStatus: 'string', platform: 'string' },
        },
      },
    },
    'players/UpstreamProfile': {
      fields: {
        aboutMe: 'string',
        avatars: { list: { type: 'players/UpstreamPicture' } },
        isMe: 'boolean',
        isOfficiallyVerified: 'boolean',
        isPlus: 'boolean',
        languages: { list: 'string' },
        onlineId: 'string',
        personalDetail: { type: 'players/UpstreamPersonalDetail' },
      },
    },
    'profile/FriendsWhoPlayData': {
      fields: {
        gameListFriendsOwningGame: { fields: { profiles: { list: { type: 'profile/UpstreamFriend' } } } },
      },
    },
    'profile/IdentityData': { fields: { oracleUserProfileRetrieve: { type: 'profile/UpstreamIdentity' } } },
    'profile/OwnAccountData': { fields: { accountId: 'string' } },
    'profile/UpstreamFriend': {
      fields: {
        avatar: {
          oneOf: [{ type: 'profile/UpstreamPicture' }, { list: { type: 'profile/UpstreamPicture' } }],
        },
        isOfficiallyVerified: 'boolean',
        isPsPlusMember: 'boolean',
        name: 'string',
        onlineId: 'string',
      },
    },
    'profile/UpstreamIdentity': {
      fields: {
        accountId: 'string',
        age: 'number',
        avatar: { type: 'profile/UpstreamPicture' },
        isOfficiallyVerified: 'boolean',
        isPsPlusMember: 'boolean',
        locale: 'string',
        name: 'string',
        onlineId: 'string',
        userSubscription: { list: { type: 'profile/UpstreamSubscription' } },
      },
    },
    'profile/UpstreamPicture': { fields: { altText: 'string', url: 'string' } },
    'profile/UpstreamSubscription': {
      fields: {
        subscriptionDuration: 'string',
        subscriptionStatus: 'string',
        subscriptionTier: 'string',
        subscriptionType: 'string',
      },
    },
    'stars/CampaignData': { fields: { loyaltyCampaignByIdRetrieve: { type: 'upstream/UpstreamCampaign' } } },
    'stars/CampaignGroupsData': {
      fields: { loyaltyCampaignGroupRetrieve: { list: { type: 'upstream/UpstreamCampaignGroup' } } },
    },
    'stars/DisplayCaseData': {
      fields: { loyaltyCollectibleDisplayRetrieve: { type: 'upstream/UpstreamDisplayCase' } },
    },
    'stars/OldCollectibleData': {
      fields: { loyaltyUserCollectibleByIdRetrieve: { type: 'upstream/UpstreamOldCollectible' } },
    },
    'stars/OwnedCollectibleData': {
      fields: { ownedLoyaltyCollectibleRetrieve: { type: 'upstream/UpstreamOwnedCollectible' } },
    },
    'stars/OwnedCollectiblesData': {
      fields: { loyaltyUserCollectiblesRetrieve: { list: { type: 'upstream/UpstreamCollectible' } } },
    },
    'stars/PointsHistoryData': {
      fields: { loyaltyPointHistoryRetrieve: { list: { type: 'upstream/UpstreamPointsEvent' } } },
    },
    'stars/RewardData': { fields: { loyaltyRewardbyIdRetrieve: { type: 'upstream/UpstreamReward' } } },
    'stars/RewardGroupsData': {
      fields: { loyaltyRewardGroupRetrieve: { list: { type: 'upstream/UpstreamRewardGroup' } } },
    },
    'stars/ScenesData': {
      fields: { loyaltyCollectibleScenesRetrieve: { list: { type: 'upstream/UpstreamScene' } } },
    },
    'stars/StarsAccountData': {
      fields: { loyaltyAccountRetrieve: { type: 'upstream/UpstreamStarsAccount' } },
    },
    'stars/StatusLevelsData': {
      fields: { loyaltyStatusLevelsMetaDataRetrieve: { list: { type: 'upstream/UpstreamLevel' } } },
    },
    'store/CategoryGridData': { fields: { categoryGridRetrieve: { type: 'store/UpstreamCategoryGrid' } } },
    'store/CategoryGridsData': {
      fields: { categoryGridsRetrieve: { list: { type: 'store/UpstreamCategoryGrid' } } },
    },
    'store/CategoryStrandData': { fields: { categoryStrandRetrieve: { type: 'store/UpstreamStrand' } } },
    'store/CategoryStrandsData': {
      fields: { categoryStrandsRetrieve: { list: { type: 'store/UpstreamStrand' } } },
    },
    'store/ConceptAddOnsData': { fields: { addOnProductsRetrieve: { type: 'store/UpstreamAddOns' } } },
    'store/ConceptData': { fields: { conceptRetrieve: { type: 'store/UpstreamConcept' } } },
    'store/ConceptEditionsData': {
      fields: {
        editionSelectionsRetrieve: { list: { type: 'store/UpstreamEditionChoice' } },
        editionSelectionsRetrieveByConceptId: { list: { type: 'store/UpstreamEditionChoice' } },
      },
    },
    'store/PlusOffersData': {
      fields: {
        tierSelectorOffersRetrieve: { fields: { offers: { list: { type: 'store/UpstreamPlusOffer' } } } },
      },
    },
    'store/ProductData': { fields: { productRetrieve: { type: 'store/UpstreamProduct' } } },
    'store/ProductEditionsData': {
      fields: { editionSelectionsRetrieve: { list: { type: 'store/UpstreamEditionChoice' } } },
    },
    'store/SearchData': {
      fields: {
        universalSearch: {
          fields: {
            next: 'string',
            pageInfo: { type: 'store/UpstreamPageInfo' },
            results: {
              list: {
                oneOf: [
                  {
                    fields: {
                      __typename: 'string',
                      accessibilityNoticesByPlatform: {
                        map: {
                          oneOf: [
                            'string',
                            {
                              list: {
                                fields: { type: 'string', value: { oneOf: ['string', 'number', 'boolean'] } },
                              },
                            },
                          ],
                        },
                      },
                      combinedLocalizedGenres: { list: { fields: { value: 'string' } } },
                      compatibilityNoticesByPlatform: {
                        map: {
                          oneOf: [
                            'string',
                            {
                              list: {
                                fields: { type: 'string', value: { oneOf: ['string', 'number', 'boolean'] } },
                              },
                            },
                          ],
                        },
                      },
                      contentRating: { type: 'store/UpstreamContentRating' },
                      defaultProduct: { type: 'store/UpstreamProduct' },
                      descriptions: { list: { type: 'store/UpstreamDescription' } },
                      id: 'string',
                      invariantName: 'string',
                      localizedGenres: { list: { fields: { value: 'string' } } },
                      localizedStoreDisplayClassification: 'string',
                      media: { list: { type: 'store/UpstreamMedia' } },
                      name: 'string',
                      platforms: { list: 'string' },
                      price: { type: 'store/UpstreamSkuPrice' },
                      products: { list: { type: 'store/UpstreamProduct' } },
                      publisherName: 'string',
                      releaseDate: { oneOf: ['string', { fields: { type: 'string', value: 'string' } }] },
                      screenLanguages: { list: 'string' },
                      spokenLanguages: { list: 'string' },
                      starRating: { type: 'store/UpstreamStarRating' },
                      storeDisplayClassification: 'string',
                    },
                  },
                  {
                    fields: {
                      __typename: 'string',
                      accessibilityNoticesByPlatform: {
                        map: {
                          oneOf: [
                            'string',
                            {
                              list: {
                                fields: { type: 'string', value: { oneOf: ['string', 'number', 'boolean'] } },
                              },
                            },
                          ],
                        },
                      },
                      combinedLocalizedGenres: { list: { fields: { value: 'string' } } },
                      compatibilityNoticesByPlatform: {
                        map: {
                          oneOf: [
                            'string',
                            {
                              list: {
                                fields: { type: 'string', value: { oneOf: ['string', 'number', 'boolean'] } },
                              },
                            },
                          ],
                        },
                      },
                      concept: { type: 'store/UpstreamConcept' },
                      contentRating: { type: 'store/UpstreamContentRating' },
                      descriptions: { list: { type: 'store/UpstreamDescription' } },
                      edition: { type: 'store/UpstreamEdition' },
                      id: 'string',
                      invariantName: 'string',
                      localizedStoreDisplayClassification: 'string',
                      media: { list: { type: 'store/UpstreamMedia' } },
                      name: 'string',
                      npTitleId: 'string',
                      platforms: { list: 'string' },
                      price: { type: 'store/UpstreamSkuPrice' },
                      privacyPolicy: 'string',
                      publisherName: 'string',
                      releaseDate: { oneOf: ['string', { fields: { type: 'string', value: 'string' } }] },
                      screenLanguages: { list: 'string' },
                      skus: { list: { type: 'store/UpstreamSku' } },
                      spokenLanguages: { list: 'string' },
                      starRating: { type: 'store/UpstreamStarRating' },
                      storeDisplayClassification: 'string',
                      topCategory: 'string',
                      webctas: { list: { type: 'store/UpstreamOffer' } },
                    },
                  },
                ],
              },
            },
          },
        },
      },
    },
    'store/TitleAddOnsData': { fields: { addOnProductsByTitleIdRetrieve: { type: 'store/UpstreamAddOns' } } },
    'store/UpstreamAddOns': {
      fields: {
        addOnProducts: { list: { type: 'store/UpstreamProduct' } },
        pageInfo: { type: 'store/UpstreamPageInfo' },
      },
    },
    'store/UpstreamCategoryGrid': {
      fields: {
        concepts: { list: { type: 'store/UpstreamConcept' } },
        facetOptions: { list: { type: 'store/UpstreamFacet' } },
        id: 'string',
        localizedName: 'string',
        pageInfo: { type: 'store/UpstreamPageInfo' },
        products: { list: { type: 'store/UpstreamProduct' } },
        sortedBy: { type: 'store/UpstreamSorting' },
        sortingOptions: { list: { type: 'store/UpstreamSorting' } },
      },
    },
    'store/UpstreamConcept': {
      fields: {
        accessibilityNoticesByPlatform: {
          map: {
            oneOf: [
              'string',
              { list: { fields: { type: 'string', value: { oneOf: ['string', 'number', 'boolean'] } } } },
            ],
          },
        },
        combinedLocalizedGenres: { list: { fields: { value: 'string' } } },
        compatibilityNoticesByPlatform: {
          map: {
            oneOf: [
              'string',
              { list: { fields: { type: 'string', value: { oneOf: ['string', 'number', 'boolean'] } } } },
            ],
          },
        },
        contentRating: { type: 'store/UpstreamContentRating' },
        defaultProduct: { type: 'store/UpstreamProduct' },
        descriptions: { list: { type: 'store/UpstreamDescription' } },
        id: 'string',
        invariantName: 'string',
        localizedGenres: { list: { fields: { value: 'string' } } },
        localizedStoreDisplayClassification: 'string',
        media: { list: { type: 'store/UpstreamMedia' } },
        name: 'string',
        platforms: { list: 'string' },
        price: { type: 'store/UpstreamSkuPrice' },
        products: { list: { type: 'store/UpstreamProduct' } },
        publisherName: 'string',
        releaseDate: { oneOf: ['string', { fields: { type: 'string', value: 'string' } }] },
        screenLanguages: { list: 'string' },
        spokenLanguages: { list: 'string' },
        starRating: { type: 'store/UpstreamStarRating' },
        storeDisplayClassification: 'string',
      },
    },
    'store/UpstreamContentRating': {
      fields: {
        authority: 'string',
        description: 'string',
        descriptors: { list: { type: 'store/UpstreamRatingMark' } },
        interactiveElements: { list: { type: 'store/UpstreamRatingMark' } },
        name: 'string',
        url: 'string',
      },
    },
    'store/UpstreamDescription': { fields: { subType: 'string', type: 'string', value: 'string' } },
    'store/UpstreamEdition': {
      fields: { features: { list: 'string' }, name: 'string', ordering: 'number', type: 'string' },
    },
    'store/UpstreamEditionChoice': {
      fields: { edition: { type: 'store/UpstreamEdition' }, id: 'string', name: 'string' },
    },
    'store/UpstreamFacet': {
      fields: {
        displayName: 'string',
        name: 'string',
        values: { list: { fields: { count: 'number', displayName: 'string', key: 'string' } } },
      },
    },
    'store/UpstreamMedia': { fields: { altText: 'string', role: 'string', type: 'string', url: 'string' } },
    'store/UpstreamOffer': {
      fields: {
        action: {
          fields: { param: { list: { fields: { name: 'string', value: 'string' } } }, type: 'string' },
        },
        meta: {
          fields: {
            exclusive: 'boolean',
            ineligibilityReasons: { list: { fields: { names: { list: 'string' }, type: 'string' } } },
            playabilityDate: 'string',
            preOrder: 'boolean',
            upSellService: 'string',
          },
        },
        price: { type: 'store/UpstreamOfferPrice' },
        type: 'string',
      },
    },
    'store/UpstreamOfferPrice': {
      fields: {
        applicability: 'string',
        basePrice: 'string',
        basePriceValue: 'number',
        campaignId: 'string',
        currencyCode: 'string',
        discountText: 'string',
        discountedPrice: 'string',
        discountedValue: 'number',
        displayDiscountText: 'string',
        displayUpsellText: 'string',
        endTime: 'string',
        history: { fields: { launchPrice: 'string', lowestRecentPrice: 'string' } },
        isExclusive: 'boolean',
        isFree: 'boolean',
        isTiedToSubscription: 'boolean',
        qualifications: { list: { fields: { type: 'string', value: 'string' } } },
        rewardId: 'string',
        savingTag: 'string',
        serviceBranding: { list: 'string' },
        tierLabel: 'string',
        upsellText: 'string',
      },
    },
    'store/UpstreamPageInfo': { fields: { totalCount: 'number' } },
    'store/UpstreamPlusOffer': {
      fields: {
        ctaLabel: 'string',
        description: 'string',
        isActiveSubscription: 'boolean',
        isTrial: 'boolean',
        price: {
          fields: {
            basePrice: 'string',
            basePriceValue: 'number',
            currencyCode: 'string',
            discountText: 'string',
            discountedPrice: 'string',
            discountedValue: 'number',
            isFree: 'boolean',
            promotionEndDate: 'string',
            promotionStartDate: 'string',
          },
        },
        skuId: 'string',
        subscriptionDuration: 'string',
        title: 'string',
        type: 'string',
      },
    },
    'store/UpstreamProduct': {
      fields: {
        accessibilityNoticesByPlatform: {
          map: {
            oneOf: [
              'string',
              { list: { fields: { type: 'string', value: { oneOf: ['string', 'number', 'boolean'] } } } },
            ],
          },
        },
        combinedLocalizedGenres: { list: { fields: { value: 'string' } } },
        compatibilityNoticesByPlatform: {
          map: {
            oneOf: [
              'string',
              { list: { fields: { type: 'string', value: { oneOf: ['string', 'number', 'boolean'] } } } },
            ],
          },
        },
        concept: { type: 'store/UpstreamConcept' },
        contentRating: { type: 'store/UpstreamContentRating' },
        descriptions: { list: { type: 'store/UpstreamDescription' } },
        edition: { type: 'store/UpstreamEdition' },
        id: 'string',
        invariantName: 'string',
        localizedStoreDisplayClassification: 'string',
        media: { list: { type: 'store/UpstreamMedia' } },
        name: 'string',
        npTitleId: 'string',
        platforms: { list: 'string' },
        price: { type: 'store/UpstreamSkuPrice' },
        privacyPolicy: 'string',
        publisherName: 'string',
        releaseDate: { oneOf: ['string', { fields: { type: 'string', value: 'string' } }] },
        screenLanguages: { list: 'string' },
        skus: { list: { type: 'store/UpstreamSku' } },
        spokenLanguages: { list: 'string' },
        starRating: { type: 'store/UpstreamStarRating' },
        storeDisplayClassification: 'string',
        topCategory: 'string',
        webctas: { list: { type: 'store/UpstreamOffer' } },
      },
    },
    'store/UpstreamRatingMark': { fields: { description: 'string', name: 'string', url: 'string' } },
    'store/UpstreamSku': { fields: { id: 'string', name: 'string', type: 'string' } },
    'store/UpstreamSkuPrice': {
      fields: {
        basePrice: 'string',
        basePriceValue: 'number',
        currencyCode: 'string',
        discountText: 'string',
        discountedPrice: 'string',
        discountedValue: 'number',
        endTime: 'string',
        isExclusive: 'boolean',
        isFree: 'boolean',
        isTiedToSubscription: 'boolean',
        qualifications: { list: { fields: {} } },
        serviceBranding: { list: 'string' },
        upsellServiceBranding: { list: 'string' },
        upsellText: 'string',
      },
    },
    'store/UpstreamSorting': { fields: { displayName: 'string', isAscending: 'boolean', name: 'string' } },
    'store/UpstreamStarRating': {
      fields: {
        averageRating: 'number',
        averageRatingForDisplay: 'string',
        ratingsDistribution: {
          list: { fields: { percentage: 'string', percentageRaw: 'number', rating: 'number' } },
        },
        totalRatingsCount: 'number',
      },
    },
    'store/UpstreamStrand': {
      fields: {
        id: 'string',
        pageInfo: { type: 'store/UpstreamPageInfo' },
        products: { list: { type: 'store/UpstreamProduct' } },
      },
    },
    'store/WishlistData': {
      fields: {
        storeWishlist: {
          list: {
            oneOf: [
              {
                fields: {
                  __typename: 'string',
                  accessibilityNoticesByPlatform: {
                    map: {
                      oneOf: [
                        'string',
                        {
                          list: {
                            fields: { type: 'string', value: { oneOf: ['string', 'number', 'boolean'] } },
                          },
                        },
                      ],
                    },
                  },
                  boxArt: { type: 'store/UpstreamMedia' },
                  combinedLocalizedGenres: { list: { fields: { value: 'string' } } },
                  compatibilityNoticesByPlatform: {
                    map: {
                      oneOf: [
                        'string',
                        {
                          list: {
                            fields: { type: 'string', value: { oneOf: ['string', 'number', 'boolean'] } },
                          },
                        },
                      ],
                    },
                  },
                  contentRating: { type: 'store/UpstreamContentRating' },
                  defaultProduct: { type: 'store/UpstreamProduct' },
                  descriptions: { list: { type: 'store/UpstreamDescription' } },
                  id: 'string',
                  invariantName: 'string',
                  localizedGenres: { list: { fields: { value: 'string' } } },
                  localizedStoreDisplayClassification: 'string',
                  media: { list: { type: 'store/UpstreamMedia' } },
                  name: 'string',
                  platforms: { list: 'string' },
                  price: { type: 'store/UpstreamSkuPrice' },
                  products: { list: { type: 'store/UpstreamProduct' } },
                  publisherName: 'string',
                  releaseDate: { oneOf: ['string', { fields: { type: 'string', value: 'string' } }] },
                  screenLanguages: { list: 'string' },
                  spokenLanguages: { list: 'string' },
                  starRating: { type: 'store/UpstreamStarRating' },
                  storeDisplayClassification: 'string',
                },
              },
              {
                fields: {
                  __typename: 'string',
                  accessibilityNoticesByPlatform: {
                    map: {
                      oneOf: [
                        'string',
                        {
                          list: {
                            fields: { type: 'string', value: { oneOf: ['string', 'number', 'boolean'] } },
                          },
                        },
                      ],
                    },
                  },
                  boxArt: { type: 'store/UpstreamMedia' },
                  combinedLocalizedGenres: { list: { fields: { value: 'string' } } },
                  compatibilityNoticesByPlatform: {
                    map: {
                      oneOf: [
                        'string',
                        {
                          list: {
                            fields: { type: 'string', value: { oneOf: ['string', 'number', 'boolean'] } },
                          },
                        },
                      ],
                    },
                  },
                  concept: { type: 'store/UpstreamConcept' },
                  contentRating: { type: 'store/UpstreamContentRating' },
                  descriptions: { list: { type: 'store/UpstreamDescription' } },
                  edition: { type: 'store/UpstreamEdition' },
                  id: 'string',
                  invariantName: 'string',
                  localizedStoreDisplayClassification: 'string',
                  media: { list: { type: 'store/UpstreamMedia' } },
                  name: 'string',
                  npTitleId: 'string',
                  platforms: { list: 'string' },
                  price: { type: 'store/UpstreamSkuPrice' },
                  privacyPolicy: 'string',
                  publisherName: 'string',
                  releaseDate: { oneOf: ['string', { fields: { type: 'string', value: 'string' } }] },
                  screenLanguages: { list: 'string' },
                  skus: { list: { type: 'store/UpstreamSku' } },
                  spokenLanguages: { list: 'string' },
                  starRating: { type: 'store/UpstreamStarRating' },
                  storeDisplayClassification: 'string',
                  topCategory: 'string',
                  webctas: { list: { type: 'store/UpstreamOffer' } },
                },
              },
            ],
          },
        },
      },
    },
    'trophies/CodexData': {
      fields: {
        codexSummaryRetrieve: {
          list: {
            fields: {
              hasCodex: 'boolean',
              hasNewEntries: 'boolean',
              titleId: 'string',
              unlockedCodexCount: 'number',
            },
          },
        },
      },
    },
    'trophies/DefinitionsData': {
      fields: { nextOffset: 'number', trophies: { list: { type: 'trophies/UpstreamTrophy' } } },
    },
    'trophies/EarnedData': {
      fields: {
        nextOffset: 'number',
        rarestTrophies: { list: { type: 'trophies/UpstreamEarned' } },
        trophies: { list: { type: 'trophies/UpstreamEarned' } },
      },
    },
    'trophies/GroupsData': {
      fields: {
        definedTrophies: { type: 'trophies/UpstreamCounts' },
        npCommunicationId: 'string',
        npServiceName: 'string',
        trophyGroups: { list: { type: 'trophies/UpstreamGroup' } },
        trophySetVersion: 'string',
        trophyTitleDetail: 'string',
        trophyTitleIconUrl: 'string',
        trophyTitleName: 'string',
        trophyTitlePlatform: 'string',
      },
    },
    'trophies/HintAvailabilityData': {
      fields: {
        hintAvailabilityRetrieve: { fields: { trophies: { list: { type: 'trophies/UpstreamHint' } } } },
      },
    },
    'trophies/PlayedSetsData': {
      fields: { totalItemCount: 'number', trophyTitles: { list: { type: 'trophies/UpstreamPlayedRow' } } },
    },
    'trophies/SetsByTitleData': {
      fields: {
        titles: {
          list: {
            fields: { npTitleId: 'string', trophyTitles: { list: { type: 'trophies/UpstreamPlayedRow' } } },
          },
        },
      },
    },
    'trophies/SummaryData': {
      fields: {
        accountId: 'string',
        earnedTrophies: { type: 'trophies/UpstreamCounts' },
        progress: { oneOf: ['string', 'number'] },
        tier: { oneOf: ['string', 'number'] },
        trophyLevel: { oneOf: ['string', 'number'] },
        trophyLevelBasePoint: { oneOf: ['string', 'number'] },
        trophyLevelNextPoint: { oneOf: ['string', 'number'] },
        trophyPoint: { oneOf: ['string', 'number'] },
      },
    },
    'trophies/TipsData': {
      fields: {
        tipsRetrieve: {
          fields: { hasAccess: 'boolean', trophies: { list: { type: 'trophies/UpstreamTrophyTips' } } },
        },
      },
    },
    'trophies/UpstreamCounts': {
      fields: { bronze: 'number', gold: 'number', platinum: 'number', silver: 'number' },
    },
    'trophies/UpstreamEarned': {
      fields: {
        earned: 'boolean',
        earnedDateTime: 'string',
        progress: { oneOf: ['string', 'number'] },
        progressRate: { oneOf: ['string', 'number'] },
        progressedDateTime: 'string',
        trophyDetail: 'string',
        trophyEarnedRate: { oneOf: ['string', 'number'] },
        trophyGroupId: 'string',
        trophyHidden: 'boolean',
        trophyIconUrl: 'string',
        trophyId: { oneOf: ['string', 'number'] },
        trophyName: 'string',
        trophyProgressTargetValue: { oneOf: ['string', 'number'] },
        trophyRare: { oneOf: ['string', 'number'] },
        trophyRewardImageUrl: 'string',
        trophyRewardName: 'string',
        trophyType: 'string',
      },
    },
    'trophies/UpstreamEarnedGroup': {
      fields: {
        earnedTrophies: { type: 'trophies/UpstreamCounts' },
        lastUpdatedDateTime: 'string',
        progress: { oneOf: ['string', 'number'] },
        trophyGroupId: 'string',
      },
    },
    'trophies/UpstreamGroup': {
      fields: {
        definedTrophies: { type: 'trophies/UpstreamCounts' },
        trophyGroupDetail: 'string',
        trophyGroupIconUrl: 'string',
        trophyGroupId: 'string',
        trophyGroupName: 'string',
      },
    },
    'trophies/UpstreamHint': {
      fields: { helpType: 'string', id: 'string', trophyId: 'string', udsObjectId: 'string' },
    },
    'trophies/UpstreamPlayed': {
      fields: {
        earnedTrophies: { type: 'trophies/UpstreamCounts' },
        hiddenFlag: 'boolean',
        lastUpdatedDateTime: 'string',
        notEarnedTrophyIds: { list: { oneOf: ['string', 'number'] } },
        progress: { oneOf: ['string', 'number'] },
        rarestTrophies: { list: { type: 'trophies/UpstreamEarned' } },
        trophyGroups: { list: { type: 'trophies/UpstreamEarnedGroup' } },
      },
    },
    'trophies/UpstreamPlayedRow': {
      fields: {
        definedTrophies: { type: 'trophies/UpstreamCounts' },
        earnedTrophies: { type: 'trophies/UpstreamCounts' },
        hiddenFlag: 'boolean',
        lastUpdatedDateTime: 'string',
        notEarnedTrophyIds: { list: { oneOf: ['string', 'number'] } },
        npCommunicationId: 'string',
        npServiceName: 'string',
        progress: { oneOf: ['string', 'number'] },
        rarestTrophies: { list: { type: 'trophies/UpstreamEarned' } },
        trophyGroups: { list: { type: 'trophies/UpstreamEarnedGroup' } },
        trophySetVersion: 'string',
        trophyTitleDetail: 'string',
        trophyTitleIconUrl: 'string',
        trophyTitleName: 'string',
        trophyTitlePlatform: 'string',
      },
    },
    'trophies/UpstreamTip': {
      fields: {
        description: 'string',
        displayName: 'string',
        mediaType: 'string',
        mediaUrl: 'string',
        tipId: 'string',
      },
    },
    'trophies/UpstreamTipGroup': {
      fields: { groupName: 'string', tipContents: { list: { type: 'trophies/UpstreamTip' } } },
    },
    'trophies/UpstreamTrophy': {
      fields: {
        trophyDetail: 'string',
        trophyEarnedRate: { oneOf: ['string', 'number'] },
        trophyGroupId: 'string',
        trophyHidden: 'boolean',
        trophyIconUrl: 'string',
        trophyId: { oneOf: ['string', 'number'] },
        trophyName: 'string',
        trophyProgressTargetValue: { oneOf: ['string', 'number'] },
        trophyRare: { oneOf: ['string', 'number'] },
        trophyRewardImageUrl: 'string',
        trophyRewardName: 'string',
        trophyType: 'string',
      },
    },
    'trophies/UpstreamTrophyTips': {
      fields: { groups: { list: { type: 'trophies/UpstreamTipGroup' } }, id: 'string', trophyId: 'string' },
    },
    'upstream/UpstreamAsset': {
      fields: { altText: 'string', role: 'string', type: 'string', url: 'string' },
    },
    'upstream/UpstreamCampaign': {
      fields: {
        campaignRewardType: 'string',
        collectible: { type: 'upstream/UpstreamCollectible' },
        description: 'string',
        displayPoints: 'string',
        endDate: 'string',
        estimatedTime: 'string',
        id: 'string',
        images: { list: { type: 'upstream/UpstreamAsset' } },
        isNew: 'boolean',
        isRegistrable: 'boolean',
        isRegistrationRequired: 'boolean',
        name: 'string',
        productId: 'string',
        progress: 'number',
        remainingTime: 'number',
        startDate: 'string',
        status: 'string',
        tasks: { list: { type: 'upstream/UpstreamTask' } },
      },
    },
    'upstream/UpstreamCampaignGroup': {
      fields: { campaigns: { list: { type: 'upstream/UpstreamCampaign' } }, id: 'string', name: 'string' },
    },
    'upstream/UpstreamCollectible': {
      fields: {
        assets: { list: { type: 'upstream/UpstreamAsset' } },
        descriptions: { list: { type: 'upstream/UpstreamText' } },
        id: 'string',
        name: 'string',
        rarity: 'string',
        rarityType: 'string',
        releaseDate: 'string',
      },
    },
    'upstream/UpstreamDisplayCase': {
      fields: {
        collectibles: { list: { type: 'upstream/UpstreamDisplayItem' } },
        isEmpty: 'boolean',
        isFull: 'boolean',
        selectedScene: { type: 'upstream/UpstreamScene' },
      },
    },
    'upstream/UpstreamDisplayItem': {
      fields: { assets: { list: { type: 'upstream/UpstreamAsset' } }, id: 'string', isEmpty: 'boolean' },
    },
    'upstream/UpstreamEnrolment': {
      fields: {
        enrolledDateTime: 'string',
        isUserEligibleToEnroll: 'boolean',
        isUserEnrolled: 'boolean',
        status: 'string',
      },
    },
    'upstream/UpstreamLevel': {
      fields: {
        collectibles: { list: { type: 'upstream/UpstreamCollectible' } },
        description: 'string',
        name: 'string',
        statusLevelNumber: 'number',
      },
    },
    'upstream/UpstreamOldCollectible': {
      fields: {
        assets: { list: { type: 'upstream/UpstreamAsset' } },
        descriptions: { list: { type: 'upstream/UpstreamText' } },
        id: 'string',
        name: 'string',
        rarity: 'string',
        rarityType: 'string',
        releaseDate: 'string',
        unlockedDate: 'string',
      },
    },
    'upstream/UpstreamOwnedCollectible': {
      fields: {
        collectible: {
          fields: {
            assets: { list: { type: 'upstream/UpstreamAsset' } },
            descriptions: { list: { type: 'upstream/UpstreamText' } },
            id: 'string',
            name: 'string',
            rarity: 'string',
            rarityType: 'string',
            referenceData: { type: 'upstream/UpstreamReference' },
            releaseDate: 'string',
          },
        },
        unlockedDate: 'string',
      },
    },
    'upstream/UpstreamPointsBalance': {
      fields: {
        displayTotalPointsBalance: 'string',
        totalCampaignsCompleted: 'number',
        totalPointsBalance: 'number',
      },
    },
    'upstream/UpstreamPointsEvent': {
      fields: {
        displayPoints: 'string',
        eventDateTime: 'string',
        eventType: 'string',
        points: 'number',
        referenceData: { fields: { id: 'string', name: 'string' } },
      },
    },
    'upstream/UpstreamProgress': {
      fields: {
        currentStatusLevel: 'string',
        expiryDate: 'string',
        nextStatusProgress: 'number',
        statusLevelNumber: 'number',
        totalPurchaseEarned: 'number',
        totalPurchaseNeeded: 'number',
        totalTrophiesEarned: 'number',
        totalTrophiesNeeded: 'number',
      },
    },
    'upstream/UpstreamReference': {
      fields: {
        description: 'string',
        earnedDate: 'string',
        id: 'string',
        internalName: 'string',
        name: 'string',
        points: 'number',
        referenceType: 'string',
      },
    },
    'upstream/UpstreamReward': {
      fields: {
        __typename: 'string',
        assets: { list: { type: 'upstream/UpstreamAsset' } },
        description: { list: { type: 'upstream/UpstreamText' } },
        displayName: 'string',
        displayPoints: 'string',
        id: 'string',
        monetaryValue: 'string',
        name: 'string',
        offerEndDate: 'string',
        offerStartDate: 'string',
        platforms: { list: 'string' },
        points: 'number',
        productId: 'string',
        rarity: 'string',
        releaseDate: 'string',
        rewardType: 'string',
      },
    },
    'upstream/UpstreamRewardGroup': {
      fields: { id: 'string', name: 'string', rewards: { list: { type: 'upstream/UpstreamReward' } } },
    },
    'upstream/UpstreamScene': {
      fields: { assets: { list: { type: 'upstream/UpstreamAsset' } }, id: 'string' },
    },
    'upstream/UpstreamStarsAccount': {
      fields: {
        collectibleScene: { type: 'upstream/UpstreamScene' },
        collectibles: { list: { type: 'upstream/UpstreamDisplayItem' } },
        enrollStatus: { type: 'upstream/UpstreamEnrolment' },
        pointsBalance: { type: 'upstream/UpstreamPointsBalance' },
        requiresTosAcceptance: 'boolean',
        statusLevel: { type: 'upstream/UpstreamProgress' },
      },
    },
    'upstream/UpstreamTask': {
      fields: {
        conceptId: { oneOf: ['string', 'number'] },
        description: 'string',
        id: 'string',
        isLocked: 'boolean',
        name: 'string',
        productId: 'string',
        progress: 'number',
        status: 'string',
      },
    },
    'upstream/UpstreamText': { fields: { type: 'string', value: 'string' } },
  },
};
