/** The first chart of an article's text as it stands there, without the table of its data. */
export function firstChart(html: string): string | undefined {
  const [chart] = /<figure class="chart"[^]*?<\/figure>/.exec(html) ?? [];
  return chart?.replace(/<details[^]*?<\/details>/, '');
}
