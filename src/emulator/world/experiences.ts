import type {
  WorldAppExperience,
  WorldCategory,
  WorldComponent,
  WorldExperience,
  WorldView,
} from './model.js';
import { world } from './world.js';

function categoryNamed(name: string): WorldCategory {
  const found = world.categories.find((category) => category.name === name);
  if (found === undefined) throw new Error(`The world has no category named ${name}`);
  return found;
}

function toCategory(name: string): NonNullable<WorldComponent['link']> {
  return { type: 'EMS_CATEGORY', target: categoryNamed(name).id, label: `All of ${name}` };
}

function strand(name: string, ...sortOrders: readonly string[]): WorldComponent {
  return { kind: 'Strand', name, categoryId: categoryNamed(name).id, sortOrders, link: toCategory(name) };
}

function grid(name: string): WorldComponent {
  return { kind: 'Grid', name, categoryId: categoryNamed(name).id, sortOrders: ['sales30'] };
}

const underTen = 'd5bbba44-87c8-4a3d-8db1-4d94c3f5f4a1';
const firstLook = '4be8a1d8-34f4-4a35-9ee2-1a3c4c2f7f10';

/** The store's front pages. No public source tells PSN's words for kind and purpose; these are ours. */
export const experiences: readonly WorldExperience[] = [
  {
    id: '6f0c4d52-0f5e-4c53-9d0b-7d7a2b9e51c6',
    alias: 'deals',
    views: [
      {
        id: '0a3d3c1e-6a0d-4a52-8f3e-93b1f6f0a7d2',
        kind: 'PAGE',
        purpose: 'DEALS',
        reportingName: 'DealsHub',
        components: [
          {
            kind: 'Image',
            name: 'The Kettle Sale',
            image: 'kettle-sale.png',
            link: { type: 'EMS_VIEW', target: underTen, label: 'Small change' },
          },
          { kind: 'Text', name: 'Until the tea is cold', text: 'Every price herein is invented.' },
          strand('All Deals', 'sales30'),
          strand('Free Games'),
          strand('PS Plus Game Catalog'),
        ],
      },
      {
        id: underTen,
        kind: 'PAGE',
        purpose: null,
        reportingName: 'SmallChange',
        components: [
          { kind: 'Text', name: 'Small change', text: 'For what the sofa holds.' },
          grid('All Deals'),
        ],
      },
      {
        id: '92f6e0b7-1c7b-4b1f-a6c5-2f1de1b08d34',
        isCollection: true,
        kind: null,
        purpose: 'NAVIGATION',
        reportingName: 'DealsTabs',
        components: null,
        views: [
          {
            id: '71c9f3d8-2b60-4f5e-9a1c-08e7d4b6a253',
            kind: 'TAB',
            purpose: null,
            reportingName: 'FreeTab',
            components: [strand('Free Games')],
          },
        ],
      },
    ],
  },
  {
    id: 'b7c1d9a0-53e2-4f0e-8a66-0c94d35e2f18',
    alias: 'latest',
    views: [
      {
        id: 'e2a9f5c3-7d41-4c8b-b0f7-6a15c8d2930e',
        kind: 'PAGE',
        purpose: 'LATEST',
        reportingName: 'LatestHub',
        components: [
          {
            kind: 'Image',
            name: 'Velvet Comet lands',
            image: 'velvet-comet.png',
            link: { type: 'EMS_VIEW', target: firstLook, label: 'A first look' },
          },
          strand('New Games', 'conceptReleaseDate'),
          strand('Pre-Orders'),
          strand('PS5 Games', 'sales30', 'productName'),
          strand('PS4 Games', 'sales30', 'productName'),
          strand('PS5 Coming Soon'),
          strand('All PS5 Games', 'sales30'),
        ],
      },
      {
        id: firstLook,
        kind: 'PAGE',
        purpose: 'LATEST',
        reportingName: 'FirstLook',
        components: [
          { kind: 'Image', name: 'A first look', image: 'first-look.png', link: toCategory('Pre-Orders') },
          grid('All Games'),
        ],
      },
    ],
  },
];

const forYou = '3d0e7b95-61f8-4c2a-8d47-b9a05c13f6e4';
const browse = 'a8f24c6d-0e93-47b1-95d2-6c7e18b3f05a';

/** What the app's store tab shows to those who are signed in. */
export const appExperience: WorldAppExperience = {
  id: '5e9b1f47-c2d6-4a83-b07e-91f3d5a8c642',
  navigation: [
    { id: '0c6a9e52-7d14-4b3f-8e95-d2a7f1c04b68', name: 'For you', viewId: forYou },
    { id: 'd47f2b81-9c05-4e6a-a3d8-15b0e7c9f326', name: 'Browse', viewId: browse },
  ],
  views: [
    {
      id: forYou,
      isCollection: true,
      kind: null,
      purpose: 'NAVIGATION',
      reportingName: 'ForYou',
      components: null,
      views: [
        {
          id: 'b5d83e0f-4a72-4c19-86fb-2e9c07d1a5b4',
          kind: 'STORE_HERO_VIEW',
          purpose: null,
          reportingName: 'ForYouHero',
          components: [
            {
              kind: 'Image',
              name: 'What otters play',
              image: 'for-you.png',
              link: { type: 'EMS_VIEW', target: browse, label: 'Look around' },
            },
            strand('PS Plus Game Catalog'),
            strand('All Deals'),
          ],
        },
      ],
    },
    {
      id: browse,
      kind: 'PAGE',
      purpose: null,
      reportingName: 'Browse',
      components: [grid('All Games'), grid('PS5 Games')],
    },
  ],
};

/** The views of a category's own page: one, which shows the whole category below a word of welcome. */
export function viewsOf({ id, name }: WorldCategory): readonly WorldView[] {
  return [
    {
      id: id.replace(/^.{4}/, 'cafe'),
      kind: 'PAGE',
      purpose: 'CATEGORY',
      reportingName: name.replaceAll(' ', ''),
      components: [{ kind: 'Text', name: 'Welcome', text: `This way to ${name}.` }, grid(name)],
    },
  ];
}

/** Views with those that they collect. */
const withInner = (views: readonly WorldView[]): readonly WorldView[] =>
  views.flatMap((view) => [view, ...withInner(view.views ?? [])]);

/** A view that a front page shows: one of its own, or one of a category's page. */
export function viewIn(experienceId: string, viewId: string): WorldView | undefined {
  const experience = [...experiences, appExperience].find(({ id }) => id === experienceId);
  if (experience === undefined) return undefined;
  return withInner([...experience.views, ...world.categories.flatMap(viewsOf)]).find(
    ({ id }) => id === viewId,
  );
}
