/** A page of a connection, as far as tests look into it. */
interface ShownPage {
  readonly edges: readonly { readonly node: { readonly id: string } }[];
}

/** The ids of what a page holds, in its order. */
export const idsOf = ({ edges }: ShownPage): string[] => edges.map(({ node }) => node.id);
