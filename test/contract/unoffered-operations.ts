/** PSN's queries whose hash is public and that no field answers, so that only `persistedQuery` asks them, with the reason. */
export const rawReasons: Readonly<Record<string, string>> = {
  metGetUserIdentity: 'nobody has shown what it answers; `viewer` asks getProfileOracle',
  oracleUserProfileRetrieve:
    'the name of 2021 for what getProfileOracle answers; it wants the cookie of a store session',
  metGetFriendsWhoPlayOverviewByConceptId:
    'nobody has shown what it answers; friendsWhoPlayRetrieveByConceptId tells the friends',
  storeRetrieveWishlist: 'it wants the cookie of a store session; metGetStoreWishlist takes a token',
  metGetActivityHelpAvailability:
    'nobody has shown what it answers; what Game Help has on a set’s trophies is told by metGetHintAvailability',
  metGetPersonalizedEMSComponents: 'nobody has shown what it answers; metGetViews tells the app’s pages',
  wcaPlatformVariantsRetrive: 'nobody has shown its variables or its answer',
  backwardCompatibility: 'nobody has shown its variables or its answer',
  getCartItemCount: 'PSN has taken its field out of the schema; metGetWebCheckoutCart is asked',
  getAccountOracle: 'it told the PlayStation Stars account of the store’s tool bar; metGetAccount tells more',
};

/** PSN's mutations whose hash is public and that are not offered, each with the reason. */
export const unofferedOperations: Readonly<Record<string, string>> = {
  wcaAddItemToStoreWishlist: 'its hashes want the cookie of a store session, not a token',
  wcaRemoveItemFromStoreWishlist: 'its hashes want the cookie of a store session, not a token',
  addToCart: 'it changes a cart; not offered on purpose',
  removeFromCart: 'it changes a cart; not offered on purpose',
  backgroundPurchase: 'it buys; not offered on purpose',
  addStarRatings: 'it rates; not offered on purpose',
  updateStarRatings: 'it rates; not offered on purpose',
  addProductReview: 'it writes a review; not offered on purpose',
  modifyReviewForProduct: 'it writes a review; not offered on purpose',
  deleteReview: 'it takes a review away; not offered on purpose',
  VoteReview: 'it judges a review; not offered on purpose',
  addTextReviewReport: 'it reports a review; not offered on purpose',
};
