import type { WorldCategory, WorldComponent, WorldExperience, WorldView } from './model.js';
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

/** A view that an experience shows: one of its own, or one of a category's page. */
export function viewIn(experienceId: string, viewId: string): WorldView | undefined {
  const experience = experiences.find(({ id }) => id === experienceId);
  if (experience === undefined) return undefined;
  return [...experience.views, ...world.categories.flatMap(viewsOf)].find(({ id }) => id === viewId);
}
