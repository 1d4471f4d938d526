/** Selects all that `expectedDescription` tells. */
export const descriptionFields = 'kind kindRaw subKind html text';

const plain = (html: string): string => html.replaceAll(/<br>/g, '\n').replaceAll(/<[^>]+>/g, '');

/** What the graph tells of a recorded text; PSN's `NONE` is no kind. */
export const expectedDescription = ({ type, subType, value }: any) => ({
  kind: type,
  kindRaw: type,
  subKind: subType === undefined || subType === 'NONE' ? null : subType,
  html: value,
  text: plain(value),
});

/** What the graph tells of a recorded mark of an age rating. */
export const expectedMark = ({ name, description, url }: any) => ({
  code: name,
  label: description,
  icon: url,
});

/** Selects all that `expectedStars` tells. */
export const starFields =
  'starRating { average averageText count distribution { stars percent percentText } }';

/** What the graph tells of recorded ratings; none are null. */
export const expectedStars = (rating: any) =>
  rating && {
    average: rating.averageRating,
    averageText: rating.averageRatingForDisplay,
    count: rating.totalRatingsCount,
    distribution: rating.ratingsDistribution.map(({ rating: stars, percentageRaw, percentage }: any) => ({
      stars,
      percent: percentageRaw,
      percentText: percentage,
    })),
  };

/** The notices of all platforms and of each, in the order of the recording. */
export const expectedNotices = (byPlatform: Record<string, any>) =>
  Object.entries(byPlatform)
    .filter(([, notices]) => Array.isArray(notices))
    .flatMap(([platform, notices]) =>
      notices.map(({ type, value }: any) => ({
        platform: platform === 'Common' ? null : platform,
        type,
        value,
      })),
    );
