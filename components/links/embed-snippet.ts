/** HTML to paste into another page: a frame that becomes as high as the form in it. Needs nothing but itself. */
export function embedSnippet({ url, title }: { url: string; title: string }): string {
  const id = `stepwell-${url.split("/").at(-2) ?? ""}`;
  return `<iframe id="${escapeHtml(id)}" src="${escapeHtml(url)}" title="${escapeHtml(title)}" loading="lazy"
  style="width:100%;height:600px;border:0"></iframe>
<script>
addEventListener("message", function (event) {
  var frame = document.getElementById("${escapeHtml(id)}");
  if (frame && event.source === frame.contentWindow && event.data && event.data.type === "stepwell:height")
    frame.style.height = Number(event.data.height) + "px";
});
</script>`;
}

const escapes: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (letter) => escapes[letter] ?? letter);
