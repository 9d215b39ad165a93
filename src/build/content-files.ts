/** The file of an article by its id: `content/articles/2022/visit.md`. */
export function articleFile(id: string): string {
  return `content/articles/${id}.md`;
}

/** The file of a page about the publication. */
export function pageFile(slug: string): string {
  return `content/pages/${slug}.md`;
}
